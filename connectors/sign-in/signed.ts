// Signs each request with a shared secret. The signed text and its headers are templates of the manifest, because every gateway
// has its own. Timestamp and nonce are new for each try, so that a repeat passes a gateway's replay protection.
import { createHash, createHmac, randomUUID } from 'node:crypto'
import type { HttpRequest } from '../http/index.ts'
import type { SignedRule } from '../language/index.ts'
import { fillText } from '../mapping/index.ts'
import { fixed } from './fixed.ts'
import { type SignIn, type SignInDeps, withHeaders } from './sign-in.ts'

export function signedRequests(rule: SignedRule, { fill, now }: Pick<SignInDeps, 'fill' | 'now'>): SignIn {
  const [appId, secret] = [fill(rule.appId), fill(rule.secret)]
  const digest = rule.algorithm.replace('hmac-', '')
  return fixed((request) => {
    const names: Record<string, string> = {
      ...partsOf(request),
      bodyHash: encoded(createHash(digest).update(request.body ?? ''), rule.encoding),
      timestamp: stamp(now(), rule.timestamp),
      nonce: randomUUID().replaceAll('-', ''),
      appId,
      secret,
    }
    const text = fillText(rule.text, names) ?? ''
    const maker = rule.algorithm.startsWith('hmac-') ? createHmac(digest, secret) : createHash(digest)
    const carried = { ...names, secret: '', signature: encoded(maker.update(text), rule.encoding) }
    return withHeaders(
      request,
      Object.fromEntries(
        Object.entries(rule.headers).map(([name, value]) => [name.toLowerCase(), fillText(value, carried) ?? '']),
      ),
    )
  })
}

function partsOf({ method, path, headers, body = '' }: HttpRequest) {
  const mark = path.indexOf('?')
  const pairs = mark < 0 ? [] : path.slice(mark + 1).split('&')
  return {
    method,
    path: mark < 0 ? path : path.slice(0, mark),
    query: pairs.sort().join('&'),
    contentType: headers['content-type'] ?? '',
    body: typeof body === 'string' ? body : Buffer.from(body).toString(),
  }
}

function encoded(maker: { digest(encoding: 'hex' | 'base64'): string }, encoding: SignedRule['encoding']): string {
  if (encoding === 'base64') return maker.digest('base64')
  const hex = maker.digest('hex')
  return encoding === 'HEX' ? hex.toUpperCase() : hex
}

function stamp(at: Date, kind: SignedRule['timestamp']): string {
  switch (kind) {
    case 'seconds':
      return String(Math.floor(at.getTime() / 1000))
    case 'milliseconds':
      return String(at.getTime())
    case 'iso':
      return at.toISOString()
    case 'compact':
      return new Date(at.getTime() + 8 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14)
  }
}
