// Checks a logout token of the provider as OpenID Connect Back-Channel Logout 1.0, section 2.6, requires.
import { createRemoteJWKSet, jwtVerify } from 'jose'

const EVENT = 'http://schemas.openid.net/event/backchannel-logout'

export interface Ended {
  providerSession?: string
  person?: string
  before: number
}

export function readLogoutToken({ issuer, clientId }: { issuer: string; clientId: string }): (token: unknown) => Promise<Ended> {
  const keys = createRemoteJWKSet(new URL(`${issuer}/protocol/openid-connect/certs`))
  return async (token) => {
    if (typeof token !== 'string') throw new Error('no logout_token')
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience: clientId,
      algorithms: ['RS256', 'PS256', 'ES256'],
      requiredClaims: ['iat', 'exp', 'jti', 'events'],
      maxTokenAge: 300,
      clockTolerance: 5,
    })
    const event = (payload.events as Record<string, unknown>)[EVENT]
    if (typeof event !== 'object' || event === null) throw new Error('not a logout event')
    // An ID token must not pass as a logout token.
    if ('nonce' in payload) throw new Error('a logout token has no nonce')
    const before = ((payload.iat as number) + 5) * 1000
    if (typeof payload.sid === 'string' && payload.sid) return { providerSession: payload.sid, before }
    if (payload.sub) return { person: payload.sub, before }
    throw new Error('neither sid nor sub')
  }
}
