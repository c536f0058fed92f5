// Authenticates the caller: a worker, by a token of the county's identity provider with this system as its audience, or the hub
// itself, by its key. Health fetches the provider's keys and checks the token itself.
import { createHash, timingSafeEqual } from 'node:crypto'
import { createRemoteJWKSet, jwtVerify } from 'jose'

export type Who = { kind: 'worker'; id: string } | { kind: 'hub' } | null

export interface Trust {
  issuer: string
  jwks: string
  audience: string
  /** The hub's key. */
  key: string
}

const digest = (text: string) => createHash('sha256').update(text).digest()

export function createWho({ issuer, jwks, audience, key }: Trust) {
  const keys = createRemoteJWKSet(new URL(jwks), { timeoutDuration: 3000 })
  const own = digest(key)
  return async (authorization: string | undefined): Promise<Who> => {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1]
    if (!token) return null
    if (timingSafeEqual(digest(token), own)) return { kind: 'hub' }
    const proven = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'iat', 'sub'],
      clockTolerance: 5,
    }).catch(() => null)
    return proven ? { kind: 'worker', id: String(proven.payload.sub) } : null
  }
}
