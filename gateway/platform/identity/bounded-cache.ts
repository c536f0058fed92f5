// A map that forgets: at most so many entries, each for so long. The oldest entry leaves first.

export interface BoundedCache<V> {
  get(key: string, now: number): V | undefined
  set(key: string, value: V, until: number): void
  delete(key: string): void
  clear(): void
}

export function createBoundedCache<V>(limit: number): BoundedCache<V> {
  const entries = new Map<string, { value: V; until: number }>()
  return {
    get(key, now) {
      const entry = entries.get(key)
      if (!entry) return undefined
      if (entry.until > now) return entry.value
      entries.delete(key)
      return undefined
    },
    set(key, value, until) {
      entries.delete(key)
      entries.set(key, { value, until })
      const oldest = entries.size > limit ? entries.keys().next().value : undefined
      if (oldest !== undefined) entries.delete(oldest)
    },
    delete: (key) => void entries.delete(key),
    clear: () => entries.clear(),
  }
}
