// graphql's rule about values written into a document, told without them: its own words repeat the value.
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

/** Names of the schema and of the document; no values. */
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

/** The plain words for an error that this rule found; null for one of another rule. */
export function plainValueFault(schema: GraphQLSchema, document: DocumentNode, said: GraphQLFormattedError): string | null {
  const at = said.locations?.[0]
  const found = validate(schema, document, [plainValues]).find((e) => {
    const place = e.locations?.[0]
    return at && place && place.line === at.line && place.column === at.column
  })
  return found?.message ?? null
}
