// A map with limits on the number and age of its entries. The least recently used entry is evicted first.
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
