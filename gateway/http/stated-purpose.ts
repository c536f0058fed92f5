// The purpose of reading personal values, stated in the operation: `query ($why: String) @purpose(is: $why) { ... }`. In the
// document, caches and lists of trusted documents see it. It overrides the header X-Yibiao-Purpose.
import type { ApolloServerPlugin } from '@apollo/server'
import { type GraphQLSchema, getDirectiveValues, type OperationDefinitionNode } from 'graphql'
import { readPurpose } from '../platform/index.ts'
import { type Context, createContext } from './context.ts'
import { refuse } from './errors.ts'

/** Null if the operation states none. */
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
          // Loaders and readings have one purpose; nothing has been loaded yet.
          if (purpose) Object.assign(contextValue, createContext(hub, viewer, language, purpose))
        } catch (error) {
          throw refuse(error, language)
        }
      },
    }
  },
}
