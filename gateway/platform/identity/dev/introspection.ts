// POST <realm>/protocol/openid-connect/token/introspect, as in Keycloak (RFC 7662). oidc-provider does not introspect JWTs. A
// token is active if this provider signed it, it has not expired, and its account is enabled.
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { importJWK, jwtVerify } from 'jose'
import type { DemoAccount } from './accounts.ts'
import { formOf } from './login.ts'
import { apiSecretOf, type DevelopmentSecrets } from './secrets.ts'

export interface IntrospectionParts {
  issuer: string
  audience: string
  secrets: DevelopmentSecrets
  accounts: readonly DemoAccount[]
}

export function createIntrospection({ issuer, audience, secrets, accounts }: IntrospectionParts) {
  const { kty, n, e, alg } = secrets.signingKey
  const key = importJWK({ kty, n, e, alg } as Parameters<typeof importJWK>[0], 'RS256')
  const expected = Buffer.from(`Basic ${Buffer.from(`${audience}:${apiSecretOf(secrets)}`).toString('base64')}`)

  async function claimsOf(token: string | null): Promise<object> {
    try {
      const { payload } = await jwtVerify(token ?? '', await key, { issuer, audience })
      const account = accounts.find(({ id }) => id === payload.sub)
      return account && account.enabled !== false ? { ...payload, active: true } : { active: false }
    } catch {
      return { active: false }
    }
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const given = Buffer.from(request.headers.authorization ?? '')
    const send = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body))
    try {
      if (given.length !== expected.length || !timingSafeEqual(given, expected))
        return void send(401, { error: 'invalid_client' })
      const form = await formOf(request)
      send(200, await claimsOf(form.get('token')))
    } catch {
      send(400, { error: 'invalid_request' })
    }
  }
}
