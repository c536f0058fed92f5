// Authentication: from the headers of a request to a viewer. A bearer token takes precedence over a session. A bad token is
// refused; the cookie is then ignored.

import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { HubError } from '../../../schema/index.ts'
import type { Database } from '../store/database.ts'
import type { Notifications } from '../store/notifications.ts'
import type { Seal } from '../store/seal.ts'
import { createApiClient } from './api-client.ts'
import { bearerToken } from './bearer.ts'
import { createCookies } from './cookies.ts'
import { createExchangeToken, type ExchangeToken } from './exchange-token.ts'
import { createProvider } from './provider.ts'
import { createProviderFetch } from './provider-fetch.ts'
import { createSessions } from './session.ts'
import { createFreshTokens } from './session-refresh.ts'
import type { SignedIn } from './sign-in/deps.ts'
import { registerSignIn } from './sign-in/register-sign-in.ts'
import { createStillActive } from './still-active.ts'
import { createProveToken, type ProvenToken } from './token.ts'
import type { Viewer } from './viewer.ts'
import { createViewerOf } from './viewer-of.ts'

export interface IdentityOptions {
  db: Database
  seal: Seal
  notifications: Notifications
  clock: () => Date
  log: Pick<Logger, 'info' | 'warn' | 'error'>
  /** <KEYCLOAK_URL>/realms/<realm>: the provider's address in tokens and for the browser. */
  issuerUrl: string
  /** The hub's own address for the provider, if it differs from issuerUrl (container networks). */
  dialUrl?: string | undefined
  /** The required audience (`aud`) of an access token. */
  audience: string
  clientId: string
  clientSecret: string
  /** Secret of the client that `audience` names. Without it the hub neither introspects nor exchanges tokens. */
  apiSecret?: string | undefined
  /** The hub's address for the browser, without a trailing slash. */
  publicUrl: string
  /** Called at each sign-in to the portal. */
  signedIn?: SignedIn
}

export interface Identity {
  /** Null without credentials. Throws UNAUTHENTICATED for a bad token, IDENTITY_UNAVAILABLE if it cannot be checked. */
  authenticate(headers: IncomingHttpHeaders): Promise<Viewer | null>
  /** A worker's token for one departmental system (see exchange-token). Absent without `apiSecret`. */
  exchangeToken?: ExchangeToken
  /** Adds the routes of sign-in, sign-out and back-channel logout under /auth. */
  register(app: FastifyInstance): Promise<void>
  close(): void
}

export function createIdentity(options: IdentityOptions): Identity {
  const { db, seal, notifications, clock, log, audience, clientId, clientSecret, apiSecret } = options
  const issuerUrl = options.issuerUrl.replace(/\/+$/, '')
  const publicUrl = new URL(options.publicUrl).origin
  const { protocol, hostname } = new URL(issuerUrl)
  if (protocol === 'http:' && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
    log.warn({ issuerUrl }, 'the identity provider is reached over plain http: anyone on the way can read sign-ins')

  const quick = createProviderFetch({ issuerUrl, dialUrl: options.dialUrl, timeoutMs: 2_000 })
  const proveToken = createProveToken({ issuerUrl, audience, clock, fetch: quick })
  const fetch = createProviderFetch({ issuerUrl, dialUrl: options.dialUrl, timeoutMs: 10_000 })
  const api = (through: typeof fetch) =>
    apiSecret ? createApiClient({ issuerUrl, clientId: audience, clientSecret: apiSecret, fetch: through }) : undefined
  const asks = api(quick)
  const stillActive = asks && createStillActive({ api: asks, clock, log })
  const exchanges = api(fetch)
  const provider = createProvider({ issuerUrl, clientId, clientSecret, fetch })
  const sessions = createSessions({ db, seal, notifications, clock })
  const freshTokens = createFreshTokens({ db, sessions, provider, clock })
  const viewerOf = createViewerOf(db, notifications, clock)
  const cookies = createCookies(publicUrl)
  const viewerIfActive = async (proven: ProvenToken) => {
    await stillActive?.(proven)
    return viewerOf(proven)
  }

  return {
    async authenticate(headers) {
      const bearer = bearerToken(headers)
      if (bearer !== undefined) return viewerIfActive(await proveToken(bearer))
      const cookie = cookies.read(headers, cookies.session)
      const session = cookie && (await sessions.find(cookie))
      if (!session) return null
      const tokens = await freshTokens(cookie, session)
      if (!tokens) return null
      try {
        return await viewerIfActive(await proveToken(tokens.accessToken))
      } catch (error) {
        if (!(error instanceof HubError && error.code === 'UNAUTHENTICATED')) throw error
        log.warn({ reason: error.detail }, 'the access token of a session no longer proves anyone; the session is ended')
        await sessions.endByKey(session.key)
        return null
      }
    },
    ...(exchanges && { exchangeToken: createExchangeToken(exchanges) }),
    register: (app) =>
      registerSignIn(app, {
        issuerUrl,
        publicUrl,
        clientId,
        provider,
        proveToken,
        sessions,
        cookies,
        seal,
        clock,
        log,
        fetch,
        signedIn: options.signedIn,
      }),
    close: () => viewerOf.close(),
  }
}
