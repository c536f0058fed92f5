// Sign-ins in progress: an answer must name our request (InResponseTo), once, within ten minutes, in the browser that asked.
import { randomBytes } from 'node:crypto'
import type { CacheProvider } from '@node-saml/node-saml'

export const MINUTES = 10
const LIFE_MS = MINUTES * 60_000

/** Stores values for ten minutes. */
function shortMemory<T>() {
  const kept = new Map<string, { value: T; until: number }>()
  return {
    keep(key: string, value: T) {
      for (const [k, { until }] of kept) if (until < Date.now()) kept.delete(k)
      kept.set(key, { value, until: Date.now() + LIFE_MS })
    },
    look(key: string): T | undefined {
      const found = kept.get(key)
      return found && found.until > Date.now() ? found.value : undefined
    },
    forget: (key: string) => kept.delete(key),
  }
}

export function requestIds(): CacheProvider {
  const ids = shortMemory<string>()
  return {
    async saveAsync(id, value) {
      ids.keep(id, value)
      return { value, createdAt: Date.now() }
    },
    getAsync: async (id) => ids.look(id) ?? null,
    async removeAsync(id) {
      return id !== null && ids.forget(id) ? id : null
    },
  }
}

export function oneTime<T>() {
  const memory = shortMemory<T>()
  return {
    /** Returns a number that finds it. */
    put(value: T, key = randomBytes(24).toString('base64url')): string {
      memory.keep(key, value)
      return key
    },
    take(key: unknown): T | undefined {
      if (typeof key !== 'string') return undefined
      const found = memory.look(key)
      memory.forget(key)
      return found
    },
  }
}
