// Keeps the access token of a session fresh. One refresh at a time per session, across all processes: a provider may treat a
// second use of a refresh token as theft. No database connection is occupied while the provider answers.
import { setTimeout as wait } from 'node:timers/promises'
import { ResponseBodyError, refreshTokenGrant, type TokenEndpointResponse } from 'openid-client'
import { HubError } from '../../../schema/index.ts'
import type { Database } from '../store/database.ts'
import type { Provider } from './provider.ts'
import type { Session, Sessions, SessionTokens } from './session.ts'

/** Refresh this long before expiry, so that a call on the worker's behalf does not expire on its way. */
const EARLY_MS = 30_000
/** Longer than the provider may take. A process that died with the lease is not waited for any longer. */
const LEASE_MS = 15_000
const LOOK_AGAIN_MS = 50

export function tokensOf(answer: TokenEndpointResponse, now: Date, before?: SessionTokens): SessionTokens {
  return {
    accessToken: answer.access_token,
    accessExpiresAt: now.getTime() + (answer.expires_in ?? 60) * 1000,
    refreshToken: answer.refresh_token ?? before?.refreshToken,
    idToken: answer.id_token ?? before?.idToken ?? '',
  }
}

export interface RefreshOptions {
  db: Database
  sessions: Sessions
  provider: Provider
  clock: () => Date
}

/** Undefined if the provider has ended the session. The hub's own session ends with it. */
export type FreshTokens = (cookie: string, session: Session) => Promise<SessionTokens | undefined>

export function createFreshTokens({ db, sessions, provider, clock }: RefreshOptions): FreshTokens {
  const underWay = new Map<string, Promise<SessionTokens | undefined>>()

  const lease = (session: Session) =>
    db
      .updateTable('session')
      .set({ refreshing_until: new Date(clock().getTime() + LEASE_MS) })
      .where('id_hash', '=', session.key)
      .where('data_sealed', '=', session.sealed)
      .where((eb) => eb.or([eb('refreshing_until', 'is', null), eb('refreshing_until', '<', clock())]))
      .returning('id_hash')
      .executeTakeFirst()

  const settle = (session: Session, data_sealed: Buffer) =>
    db.updateTable('session').set({ data_sealed, refreshing_until: null }).where('id_hash', '=', session.key).execute()

  async function refresh(session: Session): Promise<SessionTokens | undefined> {
    const stillValid = session.accessExpiresAt > clock().getTime()
    if (!session.refreshToken) {
      if (stillValid) return session
      await sessions.endByKey(session.key)
      return undefined
    }
    try {
      const tokens = tokensOf(await refreshTokenGrant(await provider(), session.refreshToken), clock(), session)
      await settle(session, sessions.seal(session.key, tokens))
      return tokens
    } catch (error) {
      if (error instanceof ResponseBodyError && error.error === 'invalid_grant') {
        await sessions.endByKey(session.key)
        return undefined
      }
      await settle(session, session.sealed)
      if (stillValid) return session
      throw new HubError('IDENTITY_UNAVAILABLE', { detail: `refresh: ${(error as Error).message}`, cause: error })
    }
  }

  async function fresh(cookie: string, session: Session): Promise<SessionTokens | undefined> {
    if (await lease(session)) return refresh(session)
    // Another process refreshes. A valid token serves meanwhile; an expired one waits for the result.
    if (session.accessExpiresAt > clock().getTime()) return session
    const giveUp = Date.now() + LEASE_MS
    while (Date.now() < giveUp) {
      const now = await sessions.find(cookie)
      if (!now) return undefined
      if (!now.sealed.equals(session.sealed)) return now
      await wait(LOOK_AGAIN_MS)
    }
    throw new HubError('IDENTITY_UNAVAILABLE', { detail: 'another process did not finish its refresh' })
  }

  return async (cookie, session) => {
    if (session.accessExpiresAt - clock().getTime() > EARLY_MS) return session
    const key = session.key.toString('hex')
    const running =
      underWay.get(key) ??
      fresh(cookie, session).finally(() => {
        underWay.delete(key)
      })
    underWay.set(key, running)
    return running
  }
}
