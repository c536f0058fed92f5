// The meaning of an HTTP status if neither the manifest nor the inner protocol says more. No write may be repeated blindly:
// whatever may have been executed is `unknown` (docs/adr/0004-connectors.md has the table).
import { because } from '../../schema/index.ts'
import { type Fault, fault } from '../capabilities/index.ts'
import type { NotMade } from '../protect/index.ts'
import type { HttpResult } from './exchange.ts'

type More = Pick<Fault, 'retryAfterSeconds' | 'body'>
type Purpose = 'list' | 'read' | 'send' | 'find'

/** A call that was not made, or not answered. */
export function unanswered(result: NotMade | Extract<HttpResult, { kind: 'failed' }>): Fault {
  return result.kind === 'not-made'
    ? fault('unsent', result.reason, waiting(result.retryAfterSeconds))
    : fault(result.sent ? 'unknown' : 'unsent', result.reason)
}

/** Faults of the operation, whatever its content: method not allowed, not acceptable, unsupported format, not implemented. */
const UNKNOWN_OPERATION: ReadonlySet<number> = new Set([405, 406, 415, 501])

export function statusFault(status: number, purpose: Purpose, more: More): Fault {
  const words = because('HTTP_STATUS', { status })
  if (status < 400) return fault('unknown', because('REDIRECT', { status }), more)
  if (status === 401) return fault('sign-in-expired', because('SIGN_IN_NOT_HELD', { answer: words }), more)
  if (status === 404 && purpose === 'find') return fault('absent', words, more)
  if (status === 408 || status === 425 || status === 503) return fault('unsent', words, more)
  if (status === 409) return fault('duplicate', words, more)
  if (status === 429) return fault('rate-limited', words, more)
  if (UNKNOWN_OPERATION.has(status)) return fault('mismatch', words, more)
  // Without an answer in the agreed format, nothing at this address serves tasks or forms: the address itself is gone.
  if ((status === 404 || status === 410) && more.body === undefined) return fault('mismatch', words, more)
  if (status < 500) return fault('refused', words, more)
  return fault('unknown', words, more)
}

/** The reply's Retry-After. */
export const comeAgain = (headers: Readonly<Record<string, string | string[] | undefined>>, now: Date) =>
  waiting(retryAfterSeconds([headers['retry-after']].flat()[0], now))

export const waiting = (seconds: number | undefined) => (seconds === undefined ? {} : { retryAfterSeconds: seconds })

/** Retry-After (RFC 9110, 10.2.3): seconds or a date. Nonsense is ignored; the maximum is 12 hours. */
const LONGEST = 12 * 3600

function retryAfterSeconds(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined
  const text = header.trim()
  if (/^\d{1,15}$/.test(text)) return Math.min(Number(text), LONGEST)
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} /.test(text)) return undefined
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : Math.min(Math.max(0, Math.ceil((at - now.getTime()) / 1000)), LONGEST)
}
