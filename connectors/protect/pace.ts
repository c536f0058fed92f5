// Spaces calls out evenly, so that a department's own rate limit is kept rather than met. False when the time was over first.
import { setTimeout as wait } from 'node:timers/promises'
import type { Deadline } from './deadline.ts'

/** At once where there is nothing to wait for. */
export type Pace = (deadline: Pick<Deadline, 'signal'>) => boolean | Promise<boolean>

export function createPace(perSecond: number | undefined): Pace {
  if (perSecond === undefined) return () => true
  const gap = 1000 / perSecond
  let free = 0
  return (deadline) => {
    const now = performance.now()
    const turn = Math.max(now, free)
    free = turn + gap
    if (turn <= now) return true
    return wait(turn - now, true, { signal: deadline.signal }).catch(() => false)
  }
}
