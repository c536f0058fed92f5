// A map that forgets: at most so many entries, each for so long. The entry that was not used for longest leaves first.
import { LRUCache } from 'lru-cache'

export interface BoundedCache<V> {
  get(key: string, now: number): V | undefined
  set(key: string, value: V, until: number): void
  delete(key: string): void
  clear(): void
}

export function createBoundedCache<V>(limit: number): BoundedCache<V> {
  const entries = new LRUCache<string, { value: V; until: number }>({ max: limit })
  return {
    get(key, now) {
      const entry = entries.get(key)
      if (!entry) return undefined
      if (entry.until > now) return entry.value
      entries.delete(key)
      return undefined
    },
    set: (key, value, until) => void entries.set(key, { value, until }),
    delete: (key) => void entries.delete(key),
    clear: () => entries.clear(),
  }
}
