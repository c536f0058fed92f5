// What an operation itself says that it reads personal values for: `query ($why: String) @purpose(is: $why) { ... }`. It stands in the
// document, where caches and lists of trusted documents see it, and goes before the header X-Yibiao-Purpose.
import type { ApolloServerPlugin } from '@apollo/server'
import { type GraphQLSchema, getDirectiveValues, type OperationDefinitionNode } from 'graphql'
import { readPurpose } from '../platform/index.ts'
import { type Context, createContext } from './context.ts'
import { refuse } from './errors.ts'

/** Null where the operation says none. */
function purposeIn(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string | null {
  const directive = schema.getDirective('purpose')
  const stated = directive && getDirectiveValues(directive, operation, variables)?.is
  return typeof stated === 'string' ? readPurpose(stated) : null
}

export const statedPurpose: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, operation, request, contextValue }) {
        const { hub, viewer, language } = contextValue
        try {
          const purpose = operation && purposeIn(schema, operation, request.variables ?? {})
          // Loaders and readings are of one purpose; nothing has been loaded yet.
          if (purpose) Object.assign(contextValue, createContext(hub, viewer, language, purpose))
        } catch (error) {
          throw refuse(error, language)
        }
      },
    }
  },
}
