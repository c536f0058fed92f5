// What an HTTP reply means. The manifest's rules come first; what they leave open is read as HTTP means it, and always so that no
// write is repeated blindly: whatever may have been acted on is `unknown` (docs/adr/0004-connectors.md has the table).
import { type CallResult, type Fault, fault, safeReason } from '../capabilities/index.ts'
import { type HttpResult, retryAfterSeconds } from '../http/index.ts'
import type { RestErrorRule, RestManifest } from '../manifest/index.ts'
import { readPath } from '../mapping/index.ts'
import type { NotMade } from '../protect/index.ts'
import { decodeBody } from './decode-body.ts'

type Rules = Pick<RestManifest, 'errors' | 'success'>
type Purpose = 'read' | 'send' | 'find'

export function readReply(result: HttpResult | NotMade, { errors, success }: Rules, purpose: Purpose, now: Date): CallResult {
  if (result.kind === 'not-made') return fault('unsent', result.reason, pick(result.retryAfterSeconds))
  if (result.kind === 'failed') return fault(result.sent ? 'unknown' : 'unsent', result.reason)
  const { status, headers } = result
  const body = decodeBody(result.body, headers)
  const later = pick(retryAfterSeconds([headers['retry-after']].flat()[0], now))
  const rule = errors.find((candidate) => matches(candidate, status, body))
  if (rule) {
    const reason = safeReason(rule.reason && readPath(body, rule.reason), `HTTP ${status}`)
    return fault(rule.means, reason, { ...pick(rule.retryAfterSeconds), ...later, body })
  }
  if (status >= 200 && status < 300) {
    if (status === 202 && purpose === 'send') return fault('awaiting', 'taken for later', { ...later, body })
    if (body === undefined) {
      // 204 says itself that there is no body; a manifest that wants an acknowledgement finds none in it.
      return status === 204 ? { kind: 'reply', body: null } : fault('unknown', 'the reply is not the JSON that was agreed')
    }
    if (success && !isOneOf(readPath(body, success.path), success.equals))
      return fault('unknown', 'the reply does not say that it went well', { body })
    return { kind: 'reply', body }
  }
  return byStatus(status, purpose, { ...later, body })
}

function byStatus(status: number, purpose: Purpose, more: Pick<Fault, 'retryAfterSeconds' | 'body'>): Fault {
  const words = `HTTP ${status}`
  if (status < 400) return fault('unknown', `${words}: redirects are not followed`, more)
  if (status === 401) return fault('sign-in-expired', `${words}: the sign-in does not hold`, more)
  if (status === 404 && purpose === 'find') return fault('absent', words, more)
  if (status === 408 || status === 425 || status === 503) return fault('unsent', words, more)
  if (status === 409) return fault('duplicate', words, more)
  if (status === 429) return fault('rate-limited', words, more)
  if (status < 500 || status === 501) return fault('refused', words, more)
  return fault('unknown', words, more)
}

function matches({ when }: RestErrorRule, status: number, body: unknown): boolean {
  if (when.status !== undefined && ![when.status].flat().includes(status)) return false
  return when.path === undefined || when.equals === undefined || isOneOf(readPath(body, when.path), when.equals)
}

type Scalar = string | number | boolean

const isOneOf = (found: unknown, wanted: Scalar | Scalar[]) =>
  found !== undefined && found !== null && [wanted].flat().some((w) => String(w) === String(found))

const pick = (seconds: number | undefined) => (seconds === undefined ? {} : { retryAfterSeconds: seconds })
