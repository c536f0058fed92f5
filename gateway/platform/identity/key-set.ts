// The provider's signing keys. A failed fetch or an invalid key set never replaces a valid one. An unknown key id costs at most
// one fetch in thirty seconds. A failing provider is retried only after three seconds.
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'
import { HubError } from '../../../schema/index.ts'
import type { ProviderFetch } from './provider-fetch.ts'

/** The key set is fetched again after this long, so that a withdrawn key stops counting. */
const MAX_AGE_MS = 10 * 60_000
/** While the provider is unreachable, the last valid keys serve this long. */
const STALE_MS = 60 * 60_000
/** Minimum time between two fetches for unknown key ids. */
const COOLDOWN_MS = 30_000
const FAILURE_COOLDOWN_MS = 3_000

export interface KeySetOptions {
  url: string
  fetch: ProviderFetch
  clock: () => Date
}

/** Two signing keys with one id would be ambiguous. A key set without signing keys proves nothing. */
function checked(body: unknown): JSONWebKeySet {
  const keys = (body as JSONWebKeySet | null)?.keys
  if (!Array.isArray(keys)) throw new Error('the answer is no key set')
  const signing = keys.filter((key) => typeof key === 'object' && key !== null && (key.use ?? 'sig') === 'sig')
  if (signing.length === 0) throw new Error('the key set has no signing key')
  if (new Set(signing.map((key) => key.kid)).size !== signing.length) throw new Error('two signing keys share an id')
  return { keys: signing }
}

export function createKeySet({ url, fetch, clock }: KeySetOptions): JWTVerifyGetKey {
  let keys: JWTVerifyGetKey | undefined
  let loadedAt = Number.NEGATIVE_INFINITY
  let triedAt = Number.NEGATIVE_INFINITY
  let askedAt = Number.NEGATIVE_INFINITY
  let failure: unknown
  let pending: Promise<void> | undefined

  async function load(): Promise<void> {
    triedAt = clock().getTime()
    try {
      const response = await fetch(url, { headers: { accept: 'application/json, application/jwk-set+json' } })
      if (response.status !== 200) throw new Error(`the key set was answered with ${response.status}`)
      keys = createLocalJWKSet(checked(await response.json()))
      loadedAt = clock().getTime()
      failure = undefined
    } catch (cause) {
      failure = cause
    }
  }

  /** One fetch at a time; a failing provider gets a pause. */
  async function refresh(): Promise<boolean> {
    if (!pending && failure && clock().getTime() - triedAt < FAILURE_COOLDOWN_MS) return false
    pending ??= load().finally(() => {
      pending = undefined
    })
    await pending
    return true
  }

  /** The cool-down counts from the last unknown key id, not from the last fetch: keys may change right after a fetch. */
  async function refreshForUnknown(): Promise<boolean> {
    const now = clock().getTime()
    if (!pending && now - askedAt < COOLDOWN_MS) return false
    if (!pending) askedAt = now
    return refresh()
  }

  const unavailable = () =>
    new HubError('IDENTITY_UNAVAILABLE', { detail: `key set: ${(failure as Error | undefined)?.message}`, cause: failure })

  return async (header, token) => {
    if (clock().getTime() - loadedAt > MAX_AGE_MS) await refresh()
    if (!keys || clock().getTime() - loadedAt > STALE_MS) throw unavailable()
    const known = keys
    try {
      return await known(header, token)
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
      // Another request may have fetched newer keys in the meantime.
      const asked = keys !== known || (await refreshForUnknown())
      if (failure) throw unavailable()
      if (!asked) throw error
      return keys(header, token)
    }
  }
}
