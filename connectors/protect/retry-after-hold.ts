// A system's Retry-After holds back every call to it, not only the call that was answered with it.
export interface RetryAfterHold {
  /** The system asked to be left alone for so long. */
  ask(seconds: number): void
  /** Seconds that are left of it; 0: it may be called. */
  left(): number
}

/** A system that asks for a year has made a mistake. */
const LONGEST_SECONDS = 3600

export function createRetryAfterHold(now: () => number = () => performance.now()): RetryAfterHold {
  let until = 0
  return {
    ask(seconds) {
      if (Number.isFinite(seconds)) until = Math.max(until, now() + Math.min(seconds, LONGEST_SECONDS) * 1000)
    },
    left: () => (until === 0 ? 0 : Math.max(0, (until - now()) / 1000)),
  }
}
