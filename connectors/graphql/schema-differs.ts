// Whether a reply without `data` says that the document does not fit the system's schema any more: a field, an argument or a type is gone
// or another. The specification names no code for it, so the codes of the servers in use are known, and the words of those that give none.
import type { GraphqlError } from './mark-unanswered.ts'

/**
 * Apollo and Yoga: GRAPHQL_VALIDATION_FAILED, GRAPHQL_PARSE_FAILED; Directus: GRAPHQL_VALIDATION; Hasura: validation-failed, parse-failed;
 * graphql-ruby: undefinedField, argumentNotAccepted, ...; graphql-java by `classification`.
 */
const CODES =
  /^(GRAPHQL_(VALIDATION|PARSE)\w*|validation-failed|parse-failed|undefined(Field|Type|Directive)|argument(NotAccepted|LiteralsIncompatible)|missingRequired(Arguments|InputObjectAttribute)|variableMismatch|ValidationError|InvalidSyntax)$/

/** graphql-js and what follows it (PostGraphile, Mercurius, Strawberry, graphene), graphql-go, gqlgen, Hot Chocolate. */
const WORDS =
  /^(GraphQL validation error|Syntax Error|Cannot query field|Unknown (argument|type|field|directive|fragment)|Field ["'`]\S+ (is not defined by type|argument |must not have a selection|of required type)|Field .* is not defined by type|Variable ["']?\$\S+ (got invalid value|of type|of required type|expected value of type)|The field `\S+` does not exist|The argument `\S+` does not exist|Validation error)/i

export const schemaDiffers = (errors: readonly GraphqlError[]): boolean =>
  errors.length > 0 &&
  errors.every(({ message, extensions }) => {
    const { code, classification } = (extensions ?? {}) as { code?: unknown; classification?: unknown }
    return [code, classification].some((one) => typeof one === 'string' && CODES.test(one)) || WORDS.test(String(message ?? ''))
  })
