// At most so many calls at once to one system; the others wait in line, in order, until their signal ends the wait. A slow
// department fills its own line and nobody else's.

export type Release = () => void

export interface Bulkhead {
  /** A place, at once where there is one; null when the line is full or the signal ended the wait. */
  enter(signal: AbortSignal): Release | null | Promise<Release | null>
  /** Resolves when nobody is inside or in line. */
  idle(): Promise<void>
}

export function createBulkhead(places: number, line: number): Bulkhead {
  const waiting = new Set<(release: Release | null) => void>()
  const watchers: (() => void)[] = []
  let inside = 0

  const leave = () => {
    inside -= 1
    const [next] = waiting
    if (next) next(take())
    else if (inside === 0) for (const told of watchers.splice(0)) told()
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
    enter(signal) {
      if (signal.aborted) return null
      if (inside < places) return take()
      if (waiting.size >= line) return null
      return new Promise((resolve) => {
        const done = (release: Release | null) => {
          waiting.delete(done)
          signal.removeEventListener('abort', gaveUp)
          resolve(release)
        }
        const gaveUp = () => done(null)
        waiting.add(done)
        signal.addEventListener('abort', gaveUp, { once: true })
      })
    },
    idle: () => (inside === 0 && waiting.size === 0 ? Promise.resolve() : new Promise((resolve) => watchers.push(resolve))),
  }
}
