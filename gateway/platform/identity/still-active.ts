// Asks the provider whether a valid token is still active (RFC 7662). A disabled or signed-out person is refused within half a
// minute, although the token lives for five. Without an answer the token counts until it expires.
import type { Logger } from 'pino'
import { HubError } from '../../../schema/index.ts'
import type { ApiClient } from './api-client.ts'
import type { ProvenToken } from './token.ts'

/** How long an answer is cached. */
const BELIEVED_MS = 30_000
/** Pause after a provider gave no answer. */
const QUIET_MS = 5_000

/** Throws UNAUTHENTICATED if the provider has withdrawn the token. */
export type StillActive = (proven: ProvenToken) => Promise<void>

export interface StillActiveOptions {
  api: ApiClient
  clock: () => Date
  log: Pick<Logger, 'warn' | 'error'>
}

export function createStillActive({ api, clock, log }: StillActiveOptions): StillActive {
  const known = new WeakMap<ProvenToken, { until: number; active: Promise<boolean> }>()
  let quietUntil = Number.NEGATIVE_INFINITY

  /** Undefined without an answer. */
  async function ask(token: string): Promise<boolean | undefined> {
    const response = await api.post('token/introspect', { token, token_type_hint: 'access_token' }).catch(() => undefined)
    if (!response || response.status >= 500) return undefined
    // A wrong secret must not look like an unavailable provider.
    if (response.status !== 200) {
      log.error({ status: response.status }, 'the provider does not tell this hub about tokens: check KEYCLOAK_API_SECRET')
      throw new HubError('IDENTITY_UNAVAILABLE', { detail: `introspection was answered with ${response.status}` })
    }
    const body = (await response.json().catch(() => null)) as { active?: unknown } | null
    return typeof body?.active === 'boolean' ? body.active : undefined
  }

  function begin(proven: ProvenToken) {
    const entry = { until: clock().getTime() + BELIEVED_MS, active: Promise.resolve(true) }
    known.set(proven, entry)
    entry.active = ask(proven.token).then(
      (active) => {
        if (active !== undefined) return active
        quietUntil = clock().getTime() + QUIET_MS
        entry.until = quietUntil
        log.warn('the identity provider does not tell whether tokens still count; their own proof counts until they expire')
        return true
      },
      (error) => {
        known.delete(proven)
        throw error
      },
    )
    return entry
  }

  return async (proven) => {
    const now = clock().getTime()
    const last = known.get(proven)
    const entry = last && last.until > now ? last : now < quietUntil ? undefined : begin(proven)
    if (entry && !(await entry.active))
      throw new HubError('UNAUTHENTICATED', { detail: 'the provider no longer stands by the token' })
  }
}
