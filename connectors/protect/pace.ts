// Spaces calls out evenly, so that a department's own rate limit is kept rather than met. False when the signal ended the wait.
import { setTimeout as wait } from 'node:timers/promises'

/** At once where there is nothing to wait for. */
export type Pace = (signal: AbortSignal) => boolean | Promise<boolean>

export function createPace(perSecond: number | undefined): Pace {
  if (perSecond === undefined) return () => true
  const gap = 1000 / perSecond
  let free = 0
  return (signal) => {
    const now = performance.now()
    const turn = Math.max(now, free)
    free = turn + gap
    if (turn <= now) return true
    return wait(turn - now, true, { signal }).catch(() => false)
  }
}
