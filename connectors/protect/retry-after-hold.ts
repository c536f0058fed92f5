// A system's Retry-After delays every call to it, not only the call that received it.
export interface RetryAfterHold {
  /** The system asked for this pause. */
  ask(seconds: number): void
  /** Seconds left; 0: it may be called. */
  left(): number
}

/** A longer pause is a mistake of the system. */
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
