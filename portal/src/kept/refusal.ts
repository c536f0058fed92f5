// Whether the hub's answer to a draft is final. Sending the same again does not help then: saving stops, and the worker is informed.
import type { CombinedError } from 'urql'
import type { SaveDraftInput } from '../generated/graphql.ts'
import { errorCode } from '../graphql/error-code.ts'

export interface Refusal {
  /** Somebody else's sheet or nobody's; a text that cannot be stored; a page older than the hub; anything else. */
  kind: 'notYours' | 'content' | 'outdated' | 'other'
  /** In the hub's words. */
  reason: string
}

const KINDS: Readonly<Record<string, Refusal['kind']>> = {
  NOT_FOUND: 'notYours',
  FORBIDDEN: 'notYours',
  BAD_INPUT: 'content',
  TOO_HEAVY: 'content',
  QUERY_REFUSED: 'outdated',
  GRAPHQL_VALIDATION_FAILED: 'outdated',
  GRAPHQL_PARSE_FAILED: 'outdated',
}

/** Signing in again or waiting helps with these, whatever else applies. */
const MAY_PASS = new Set([
  'NETWORK',
  'INTERNAL',
  'UNAUTHENTICATED',
  'DATABASE_UNAVAILABLE',
  'IDENTITY_UNAVAILABLE',
  'RATE_LIMITED',
])

/** The position of a text in the hub's message: "input.values[3].value: ...". */
const PLACE = /^input\.(?:rows\[(\d+)\]\.)?values\[(\d+)\][^:：]*([:：]\s*)/

/** The hub's message, with the item's name in place of its position. */
const inWords = (reason: string, sent: SaveDraftInput, labelOf: (element: string) => string): string =>
  reason.replace(PLACE, (_, row: string | undefined, at: string, colon: string) => {
    const values = row === undefined ? sent.values : sent.rows?.[Number(row)]?.values
    const element = values?.[Number(at)]?.element
    return element ? `${labelOf(element)}${colon}` : ''
  })

/** Null: a retry may succeed. */
export function refusalOf(
  error: CombinedError | undefined,
  sent: SaveDraftInput,
  labelOf: (element: string) => string,
): Refusal | null {
  const code = errorCode(error)
  if (!error || !code || MAY_PASS.has(code)) return null
  const said = error.graphQLErrors[0]
  if (said?.extensions?.retriable === true) return null
  return { kind: KINDS[code] ?? 'other', reason: inWords(said?.message ?? code, sent, labelOf) }
}

export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}
