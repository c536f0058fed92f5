// graphql's rule about literal values in a document, reported without them: its own messages repeat the value.
import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type ValidationContext,
  ValuesOfCorrectTypeRule,
  validate,
} from 'graphql'
import { saidOf } from './variable-faults.ts'

/** Messages with names of the schema and of the document only, without values. */
const OF_NAMES = /^Field "[\w.]+" (?:of required type|is not defined by type)/

export function plainValues(context: ValidationContext): ASTVisitor {
  const told: ValidationContext = Object.create(context, {
    reportError: {
      value: (error: GraphQLError) => {
        const type = context.getInputType()
        const message =
          OF_NAMES.test(error.message) || !type ? error.message : `A value is invalid: ${saidOf(type, error.message)}`
        context.reportError(new GraphQLError(message, { nodes: error.nodes }))
      },
    },
  })
  return ValuesOfCorrectTypeRule(told)
}

/** The plain message for an error of this rule; null for another rule's error. */
export function plainValueFault(schema: GraphQLSchema, document: DocumentNode, said: GraphQLFormattedError): string | null {
  const at = said.locations?.[0]
  const found = validate(schema, document, [plainValues]).find((e) => {
    const place = e.locations?.[0]
    return at && place && place.line === at.line && place.column === at.column
  })
  return found?.message ?? null
}
