// A token of the hub's own by OAuth 2 client credentials (RFC 6749, 4.4). The deployer must also allow the token endpoint.
import { because } from '../../schema/index.ts'
import { type Fault, fault } from '../capabilities/index.ts'
import { openHttpClient } from '../http/index.ts'
import type { ClientCredentials } from '../language/index.ts'
import { basicHeader } from './fixed.ts'
import { type GivenToken, keepToken } from './kept-token.ts'
import { type SignIn, type SignInDeps, withHeaders } from './sign-in.ts'

/** The lifetime if the provider gives none: long enough to be useful, short enough to be safe. */
const UNSAID_SECONDS = 300

export function clientCredentials(rule: ClientCredentials, { fill, limits, now, allowOrigins, development }: SignInDeps): SignIn {
  const address = new URL(fill(rule.tokenUrl))
  const client = openHttpClient({ origin: address.href, limits, allowOrigins, development })
  const [id, secret] = [fill(rule.clientId), fill(rule.clientSecret)]
  const form = new URLSearchParams({ grant_type: 'client_credentials' })
  if (rule.scope) form.set('scope', fill(rule.scope))
  if (rule.audience) form.set('audience', fill(rule.audience))
  if (rule.authenticate === 'post') {
    form.set('client_id', id)
    form.set('client_secret', secret)
  }
  // RFC 6749, 2.3.1: both are form-encoded before they become a password.
  const proof = rule.authenticate === 'basic' ? basicHeader(formEncoded(id), formEncoded(secret)) : {}
  const request = {
    method: 'POST' as const,
    path: `${address.pathname}${address.search}`,
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded', ...proof },
    body: form.toString(),
  }

  async function give(): Promise<GivenToken | Fault> {
    const reply = await client.call(request)
    if (reply.kind !== 'reply') return fault('unsent', because('TOKEN_PLACE_AWAY'))
    if (reply.status === 400 || reply.status === 401 || reply.status === 403)
      return fault('sign-in-expired', because('TOKEN_CLIENT_REFUSED'))
    const body = reply.status === 200 ? tokenIn(reply.body) : null
    return body ?? fault('unsent', because('NO_TOKEN_GIVEN', { status: reply.status }))
  }
  const kept = keepToken(give, now)
  return {
    async sign(request, { signal }) {
      const token = await kept.get(signal)
      return typeof token === 'string' ? withHeaders(request, { authorization: `Bearer ${token}` }) : token
    },
    expired(_, signed) {
      kept.forget(signed.headers.authorization?.slice('Bearer '.length))
      return true
    },
    authority: () => 'system',
    close: () => client.close(),
  }
}

const formEncoded = (text: string) => new URLSearchParams({ v: text }).toString().slice(2)

function tokenIn(bytes: Buffer): GivenToken | null {
  try {
    const body = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>
    const { access_token: token, token_type: type, expires_in: expires } = body
    if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) return null
    if (type !== undefined && String(type).toLowerCase() !== 'bearer') return null
    const seconds = Number(expires)
    return { token, expiresIn: seconds > 0 ? Math.min(seconds, 86_400) : UNSAID_SECONDS }
  } catch {
    return null
  }
}
