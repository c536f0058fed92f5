// Limits concurrent calls to one system; the others wait in its queue, in order, until their deadline. A slow department fills
// only its own queue.

import type { Deadline } from './deadline.ts'

export type Release = () => void

export interface Bulkhead {
  /** A slot for a call, immediately if one is free; null if the queue is full or the deadline passed. */
  enter(deadline: Pick<Deadline, 'over' | 'onOver'>): Release | null | Promise<Release | null>
  /** Resolves when no call is running or waiting. */
  idle(): Promise<void>
}

export function createBulkhead(concurrency: number, queue: number): Bulkhead {
  const waiting = new Set<(release: Release | null) => void>()
  const watchers: (() => void)[] = []
  let inside = 0

  const leave = () => {
    inside -= 1
    const [next] = waiting
    if (next) next(take())
    else if (inside === 0) for (const resolve of watchers.splice(0)) resolve()
  }
  const take = (): Release => {
    inside += 1
    let left = false
    return () => {
      if (!left) leave()
      left = true
    }
  }
  return {
    enter(deadline) {
      if (deadline.over) return null
      if (inside < concurrency) return take()
      if (waiting.size >= queue) return null
      return new Promise((resolve) => {
        const done = (release: Release | null) => {
          waiting.delete(done)
          resolve(release)
        }
        waiting.add(done)
        deadline.onOver(() => done(null))
      })
    },
    idle: () => (inside === 0 && waiting.size === 0 ? Promise.resolve() : new Promise((resolve) => watchers.push(resolve))),
  }
}
