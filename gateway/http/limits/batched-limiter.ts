// A rate limiter that draws points from the database in batches and gives them out in this process: what all processes together give
// away never passes the limit, and one question in thirty costs a write. What a process has drawn and not used is lost to the others
// until the window ends, so with several processes a caller may wait a little early, never late.
import { LRUCache } from 'lru-cache'
import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible'

interface Held {
  left: number
  until: number
  /** Nothing more to draw before `until`. */
  spent: boolean
}

/** Callers that are remembered at once; one that is forgotten draws again. */
const MOST = 20_000

/** Rejects with a RateLimiterRes when there is nothing left. */
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
      // Questions that arrive together draw once.
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
