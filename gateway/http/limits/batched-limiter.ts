// A rate limiter that takes points from the database in batches and spends them in this process. All processes together never
// exceed the limit, and one request in thirty costs a write. Points taken but not used are lost to the others until the window
// ends. So with several processes a caller may be limited slightly early, never late.
import { LRUCache } from 'lru-cache'
import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible'

interface Held {
  left: number
  until: number
  /** No more points before `until`. */
  spent: boolean
}

/** Number of callers in memory; a forgotten caller takes a new batch. */
const MOST = 20_000

/** Rejects with a RateLimiterRes if no points are left. */
export function createBatchedLimiter(shared: RateLimiterAbstract, batch: number, clock: () => number = Date.now) {
  const held = new LRUCache<string, Held>({ max: MOST })
  const drawing = new Map<string, Promise<void>>()

  async function draw(key: string): Promise<void> {
    const now = clock()
    const keep = (left: number, until: number, spent: boolean) => held.set(key, { left, until, spent })
    try {
      const { msBeforeNext } = await shared.consume(key, batch)
      keep(batch, now + msBeforeNext, false)
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason
      keep(0, now + reason.msBeforeNext, true)
    }
  }

  return async function take(key: string): Promise<void> {
    for (;;) {
      const mine = held.get(key)
      const now = clock()
      if (mine && mine.until > now) {
        if (mine.left > 0) {
          mine.left--
          return
        }
        if (mine.spent) throw new RateLimiterRes(0, mine.until - now)
      }
      // Concurrent requests take one batch.
      const running =
        drawing.get(key) ??
        draw(key).finally(() => {
          drawing.delete(key)
        })
      drawing.set(key, running)
      await running
    }
  }
}
