// Which rows of a walk have been seen, in bounded memory: the last 50,000 keys, each with a short digest. An unchanged repeated
// row is dropped; a changed one is new. A forgotten row that repeats is only stored again.
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'

const MOST = 50_000

export function recentKeys(most = MOST): { isNew(key: string | undefined, row: unknown): boolean } {
  const seen = new LRUCache<string, string>({ max: most })
  return {
    isNew(key, row) {
      if (key === undefined) return true
      const digest = createHash('sha1').update(JSON.stringify(row)).digest('base64').slice(0, 12)
      if (seen.get(key) === digest) return false
      seen.set(key, digest)
      return true
    },
  }
}
