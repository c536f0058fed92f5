// The provincial data gateway's request signature: HMAC-SHA256 over method, path, sorted query, time, nonce and the digest of the
// body. A request older than five minutes, or with a repeated nonce, is refused: a copy is useless.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

const FRESH_MS = 5 * 60_000

export interface Signed {
  method: string
  /** Path and query as received. */
  url: string
  headers: Readonly<Record<string, string | string[] | undefined>>
  body: string
}

export function createSignatureCheck(appId: string, secret: string, now = () => Date.now()) {
  const seen = new Map<string, number>()
  return ({ method, url, headers, body }: Signed): boolean => {
    const [id, time, nonce, given] = ['x-zr-appid', 'x-zr-time', 'x-zr-nonce', 'x-zr-sign'].map((name) =>
      String(headers[name] ?? ''),
    )
    const at = now()
    if (id !== appId || !nonce || !(Math.abs(at - Number(time)) <= FRESH_MS)) return false
    const [path, query = ''] = url.split('?', 2) as [string, string?]
    const sorted = query === '' ? '' : query.split('&').sort().join('&')
    const digest = createHash('sha256').update(body).digest('hex')
    const text = [method, path, sorted, time, nonce, digest].join('\n')
    const expected = createHmac('sha256', secret).update(text).digest()
    const shown = Buffer.from(given ?? '', 'hex')
    if (shown.length !== expected.length || !timingSafeEqual(shown, expected)) return false
    for (const [old, when] of seen) if (at - when > 2 * FRESH_MS) seen.delete(old)
    if (seen.has(nonce)) return false
    seen.set(nonce, at)
    return true
  }
}
