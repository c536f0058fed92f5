// Reads a GraphQL reply. With usable data, an error affects only its own fields: they become `Unanswered`. Without data, the
// manifest's rules on `extensions.code` decide, then the protocol: without the entry `data` nothing was executed; with `data:
// null` something may have been (GraphQL specification, 7.1).
import { because } from '../../schema/index.ts'
import { type CallResult, fault, safeReason } from '../capabilities/index.ts'
import { comeAgain, type HttpResult, replyText, ruleFault, statusFault, unanswered } from '../http/index.ts'
import type { GraphqlErrorRule, OperationName } from '../language/index.ts'
import type { NotMade } from '../protect/index.ts'
import type { ReplyReader } from '../replies/index.ts'
import { type GraphqlError, markUnanswered } from './mark-unanswered.ts'

interface Reply {
  data?: Record<string, unknown> | null
  errors: GraphqlError[]
}

type Purpose = 'list' | 'read' | 'send' | 'find'

export interface Reading {
  rules: readonly GraphqlErrorRule[]
  operation: OperationName | undefined
  read: ReplyReader
}

export async function readGraphql(
  result: HttpResult | NotMade,
  { rules, operation, read }: Reading,
  purpose: Purpose,
  now: Date,
): Promise<CallResult> {
  if (result.kind !== 'reply') return unanswered(result)
  const { status, headers } = result
  const given = await read({ text: replyText(result.body, headers) ?? '', format: 'json', lists: new Set() })
  const reply = 'value' in given ? replyIn(given.value) : null
  const later = comeAgain(headers, now)
  const nothing = reply !== null && reply.errors.length > 0 && Object.values(reply.data ?? {}).every((value) => value === null)
  const codes = nothing ? reply.errors.map((error) => String(error.extensions?.code ?? '')) : []
  const applying = rules.filter(({ when }) => when.code === undefined || [when.code].flat().some((code) => codes.includes(code)))
  const ruled = ruleFault(applying, operation, { status, headers, body: reply ?? undefined }, later)
  const bare = because('HTTP_STATUS', { status })
  const words = safeReason(nothing && reply.errors[0]?.message, bare)
  if (ruled) return ruled.reason === bare ? { ...ruled, reason: words } : ruled
  if (codes.includes('UNAUTHENTICATED')) return fault('sign-in-expired', words, later)
  if (reply && reply.data === undefined && schemaDiffers(reply.errors)) return fault('mismatch', said(reply.errors), later)
  if (status < 200 || status >= 300)
    return { ...statusFault(status, purpose, { ...later, body: reply ?? undefined }), reason: words }
  if ('problem' in given) return fault('unknown', because('REPLY_UNREADABLE', { problem: given.problem }))
  if (reply === null) return fault('unknown', because('NOT_AGREED_FORMAT', { format: 'GraphQL' }))
  if (nothing) return fault(reply.data === undefined ? 'refused' : 'unknown', words, later)
  const body = markUnanswered(reply.data, reply.errors)
  return body === null
    ? fault(
        'unknown',
        because('ERROR_OF_NO_FIELD', { words: safeReason(reply.errors[0]?.message, because('ERROR_WITHOUT_WORDS')) }),
      )
    : { kind: 'reply', body }
}

/** All unknown ones, not only the first. */
const said = (errors: readonly GraphqlError[]) =>
  safeReason(
    errors.flatMap(({ message }) => (typeof message === 'string' ? withoutValue(message) : [])).join('; '),
    because('ERROR_WITHOUT_WORDS'),
  )

/** graphql-js quotes the value of an invalid variable; only the message about the field is kept. */
const withoutValue = (message: string) =>
  message.replace(
    /(got invalid value) [\s\S]*?(; Field "\w+" (?:is not defined by type|of required type) "[^"]+"[^;]*)?$/,
    '$1$2',
  )

function replyIn(parsed: unknown): Reply | null {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null
  const { data, errors = [] } = parsed as { data?: unknown; errors?: unknown }
  if (!Array.isArray(errors) || typeof data !== 'object' || Array.isArray(data)) {
    return Array.isArray(errors) && errors.length > 0 && data === undefined ? { errors: errors.filter(isError) } : null
  }
  return { data: data as Reply['data'] & object, errors: errors.filter(isError) }
}

const isError = (one: unknown): one is GraphqlError => typeof one === 'object' && one !== null

/**
 * Apollo and Yoga: GRAPHQL_VALIDATION_FAILED, GRAPHQL_PARSE_FAILED; Directus: GRAPHQL_VALIDATION; Hasura: validation-failed, parse-failed;
 * graphql-ruby: undefinedField, argumentNotAccepted, ...; graphql-java by `classification`.
 */
const CODES =
  /^(GRAPHQL_(VALIDATION|PARSE)\w*|validation-failed|parse-failed|undefined(Field|Type|Directive)|argument(NotAccepted|LiteralsIncompatible)|missingRequired(Arguments|InputObjectAttribute)|variableMismatch|ValidationError|InvalidSyntax)$/

/** graphql-js and its derivatives (PostGraphile, Mercurius, Strawberry, graphene), graphql-go, gqlgen, Hot Chocolate. */
const WORDS =
  /^(GraphQL validation error|Syntax Error|Cannot query field|Unknown (argument|type|field|directive|fragment)|Field ["'`]\S+ (is not defined by type|argument |must not have a selection|of required type)|Field .* is not defined by type|Variable ["']?\$\S+ (got invalid value|of type|of required type|expected value of type)|The field `\S+` does not exist|The argument `\S+` does not exist|Validation error)/i

const schemaDiffers = (errors: readonly GraphqlError[]): boolean =>
  errors.length > 0 &&
  errors.every(({ message, extensions }) => {
    const { code, classification } = (extensions ?? {}) as { code?: unknown; classification?: unknown }
    return [code, classification].some((one) => typeof one === 'string' && CODES.test(one)) || WORDS.test(String(message ?? ''))
  })
