// Turns a fault into an answer: the catalogue's code and sentence in the requested language, never a stack, a host, SQL or a
// value. An error outside the catalogue is INTERNAL for the client and complete in the log.
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { ERRORS, type ErrorCode, HubError, inWords } from '../../schema/index.ts'
import { databaseAway, traceId } from '../platform/index.ts'
import type { Language } from './language.ts'

/** PostgreSQL met a character that it cannot store (NUL), which can only come from the request. */
const notKept = (error: unknown): boolean => /^22(021|P05)$/.test(String((error as { code?: unknown })?.code ?? ''))

export function codeOf(error: unknown): ErrorCode {
  if (error instanceof HubError) return error.code
  if (notKept(error)) return 'BAD_INPUT'
  return databaseAway(error) ? 'DATABASE_UNAVAILABLE' : 'INTERNAL'
}

/** The sentence for a code. A specific English message (HubError.message) is kept if it says more. */
export function sentence(error: unknown, language: Language): string {
  const code = codeOf(error)
  if (error instanceof HubError && error.sentence) return error.sentence[language]
  if (error instanceof HubError && error.message !== ERRORS[code].en && language === 'en') return error.message
  return ERRORS[code][language]
}

/** Refuses a whole request before any operation runs: HTTP status and body from the catalogue. */
export function refuse(error: unknown, language: Language): GraphQLError {
  const code = codeOf(error)
  return new GraphQLError(sentence(error, language), {
    originalError: error instanceof Error ? error : undefined,
    extensions: { code, http: { status: ERRORS[code].status } },
  })
}

/** Text of an unparsable document is not repeated; its position is. */
export const plainSyntax = (message: string): string =>
  message.startsWith('Syntax Error: ')
    ? message.replace(/\b(BlockString|String|Int|Float|Comment|character|sequence)(?:: | )"[\s\S]*"/, '$1')
    : message

/** The client's view: with the trace id that identifies it in our log and the departments' logs. */
export function formatError(log: Logger, language: Language) {
  const told = tellError(log, language)
  return (formatted: GraphQLFormattedError, raw: unknown): GraphQLFormattedError => {
    const error = told(formatted, raw)
    const trace = traceId()
    return trace ? { ...error, extensions: { ...error.extensions, trace } } : error
  }
}

function tellError(log: Logger, language: Language) {
  return (formatted: GraphQLFormattedError, raw: unknown): GraphQLFormattedError => {
    const original = raw instanceof GraphQLError ? (raw.originalError ?? raw) : raw
    const place = {
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
    }
    if (original instanceof GraphQLError && !formatted.path) {
      // From graphql itself or Apollo about the document: its code and words are for the client. An error with a path comes from
      // a resolver or a result, and its words may contain a value.
      const { stacktrace: _, ...extensions } = formatted.extensions ?? {}
      return { message: plainSyntax(formatted.message), ...place, extensions }
    }
    // Refused before any operation ran (see `refuse`): already in the language of its request.
    if (raw instanceof GraphQLError && !formatted.path && typeof raw.extensions.code === 'string')
      return { message: formatted.message, extensions: { code: raw.extensions.code } }
    // graphql rejected a resolver's result or an argument. Its words repeat the value, here and in the log.
    if (original instanceof GraphQLError) {
      const code = /^(Argument|Variable) "/.test(original.message) ? 'BAD_INPUT' : 'INTERNAL'
      if (code === 'INTERNAL')
        log.error({ path: formatted.path, reason: original.message.split(': ')[0] }, 'an answer is not of its type')
      return { message: ERRORS[code][language], ...place, extensions: { code, retriable: ERRORS[code].retriable } }
    }
    const code = codeOf(original)
    if (code === 'INTERNAL')
      log.error({ err: original, path: formatted.path }, 'a request met an error that is not in the catalogue')
    else if (code === 'DATABASE_UNAVAILABLE') log.warn({ err: original, path: formatted.path }, 'the database was away')
    else if (original instanceof HubError)
      log.info({ code, path: formatted.path, detail: original.detail && inWords(original.detail, 'en') }, 'refused')
    return { message: sentence(original, language), ...place, extensions: { code, retriable: ERRORS[code].retriable } }
  }
}
