// Proves an access token. keycloak-connect supplies grants, tokens and Keycloak's role model. Its own token check is replaced,
// because version 26.1.1 accepted 14 of 47 bad tokens; its middleware() is never mounted (docs/adr/0002).
import { createHash } from 'node:crypto'
import { errors, type JWTPayload, jwtVerify } from 'jose'
import Keycloak from 'keycloak-connect'
import { HubError } from '../../../schema/index.ts'
import { createBoundedCache } from './bounded-cache.ts'
import { createKeySet } from './key-set.ts'
import type { ProviderFetch } from './provider-fetch.ts'

/** Larger than any token of a real provider, small enough to refuse before parsing. */
const MAX_TOKEN_LENGTH = 16 * 1024
const MAX_CACHED = 10_000
/** Maximum age of a token since it was issued, whatever the token says. */
const MAX_AGE_SECONDS = 60 * 60
const TOLERANCE_SECONDS = 5

export const ALGORITHMS = ['RS256', 'PS256', 'ES256']

export interface ProvenToken {
  token: string
  claims: JWTPayload & { sub: string; exp: number; iat: number }
  /** Keycloak's role names: "realm:worker", "client:role". */
  hasRole(role: string): boolean
}

export type ProveToken = (token: string) => Promise<ProvenToken>

export interface TokenOptions {
  /** <KEYCLOAK_URL>/realms/<realm> */
  issuerUrl: string
  audience: string
  fetch: ProviderFetch
  clock: () => Date
}

/** The actual keycloak-connect token; its published types lack `token`. */
type KeycloakToken = Keycloak.Token & { token: string }

const refused = (detail: string, cause?: unknown) => new HubError('UNAUTHENTICATED', { detail, cause })

export function createProveToken({ issuerUrl, audience, fetch, clock }: TokenOptions): ProveToken {
  const getKey = createKeySet({ url: `${issuerUrl}/protocol/openid-connect/certs`, fetch, clock })

  async function validate(token: KeycloakToken, type: string): Promise<ProvenToken['claims']> {
    const { payload } = await jwtVerify(token.token, getKey, {
      issuer: issuerUrl,
      audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['exp', 'iat', 'sub'],
      maxTokenAge: MAX_AGE_SECONDS,
      clockTolerance: TOLERANCE_SECONDS,
      currentDate: clock(),
    })
    // ID, refresh and logout tokens have the same signature. Only `typ` tells them apart.
    if (payload.typ !== type) throw refused(`typ is not ${type}`)
    // RFC 7800: a token bound to a key proves nothing without proof of that key.
    if ('cnf' in payload) throw refused('the token is bound to a key')
    if (typeof payload.sub !== 'string' || payload.sub === '') throw refused('sub is not a text')
    return payload as ProvenToken['claims']
  }

  const split = /^(.*)\/realms\/([^/]+)$/.exec(issuerUrl)
  if (!split) throw new Error('the issuer is not of the form <address>/realms/<realm>')
  const keycloak = new Keycloak({}, {
    'auth-server-url': split[1],
    realm: split[2],
    resource: audience,
    'bearer-only': true,
    'verify-token-audience': true,
    'ssl-required': 'external',
    'confidential-port': 0,
  } as Keycloak.KeycloakConfig)
  const { grantManager } = keycloak
  const proven = new WeakMap<Keycloak.Token, ProvenToken['claims']>()
  grantManager.validateToken = async (token, type = 'Bearer') => {
    proven.set(token, await validate(token as KeycloakToken, type))
    return token
  }
  // The original turns every failure into a bare Error, so 401 and 503 would look the same.
  grantManager.validateGrant = async (grant) => {
    if (!grant.access_token) throw refused('no access token')
    await grantManager.validateToken(grant.access_token, 'Bearer')
    return grant
  }

  const cache = createBoundedCache<ProvenToken>(MAX_CACHED)
  return async (token) => {
    if (token.length > MAX_TOKEN_LENGTH) throw refused('the token is too long')
    const key = createHash('sha256').update(token).digest('base64')
    const known = cache.get(key, clock().getTime())
    if (known) return known
    try {
      const grant = await grantManager.createGrant({ access_token: token as never })
      const accessToken = grant.access_token as KeycloakToken
      const claims = proven.get(accessToken)
      if (!claims) throw refused('not proven')
      const result = { token, claims, hasRole: (role: string) => accessToken.hasRole(role) }
      cache.set(key, result, Math.min(claims.exp, claims.iat + MAX_AGE_SECONDS) * 1000)
      return result
    } catch (error) {
      if (error instanceof HubError) throw error
      throw refused(error instanceof errors.JOSEError ? error.code : 'not a token', error)
    }
  }
}
