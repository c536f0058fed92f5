// Checks that a department signed this body at this time. Nothing of the body is read before that.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { EventHeaders } from '../contract.ts'
import type { EventSignature } from '../language/index.ts'
import { fillText } from '../mapping/index.ts'

export type Refusal = 'no signature' | 'no timestamp' | 'outside the time window' | 'another signature'

/** Null if the signature is valid. */
export function verifySignature(
  rule: EventSignature,
  secret: string,
  { headers, body }: { headers: EventHeaders; body: Buffer },
  now: Date,
): Refusal | null {
  const given = single(headers, rule.header)
  if (!given?.startsWith(rule.prefix)) return 'no signature'
  const timestamp = single(headers, rule.timestamp.header)
  const at = timestamp === undefined ? Number.NaN : instant(timestamp, rule.timestamp.unit)
  if (timestamp === undefined || Number.isNaN(at)) return 'no timestamp'
  if (Math.abs(now.getTime() - at) > rule.windowSeconds * 1000) return 'outside the time window'
  const nonce = rule.nonce === undefined ? '' : single(headers, rule.nonce)
  if (nonce === undefined) return 'no signature'
  const digest = rule.algorithm.replace('hmac-', '')
  const maker = createHmac(digest, secret)
  // The body is signed as raw bytes: as text, two different bodies could be equal.
  for (const part of rule.text.split(/(\$\{body\})/)) {
    if (part === '${body}') maker.update(body)
    else maker.update(fillText(part, { timestamp, nonce, bodyHash: createHash(digest).update(body).digest('hex') }) ?? '')
  }
  const expected = maker.digest()
  const shown = decoded(given.slice(rule.prefix.length), rule.encoding)
  return shown?.length === expected.length && timingSafeEqual(shown, expected) ? null : 'another signature'
}

/** A repeated header is ignored: it is unclear which one was signed. */
function single(headers: EventHeaders, name: string): string | undefined {
  const value = headers[name.toLowerCase()]
  return typeof value === 'string' && value !== '' && !value.includes(',') ? value.trim() : undefined
}

function instant(text: string, unit: EventSignature['timestamp']['unit']): number {
  if (unit === 'iso')
    return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN
  if (!/^\d{1,15}$/.test(text)) return Number.NaN
  return Number(text) * (unit === 'seconds' ? 1000 : 1)
}

function decoded(text: string, encoding: 'hex' | 'base64'): Buffer | null {
  if (encoding === 'hex') return /^([0-9a-f]{2})+$/i.test(text) ? Buffer.from(text, 'hex') : null
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : null
}
