// Ends of calls that all have the same time: they end in the order in which they began, so one timer serves all of them.

export interface Term {
  /** Aborted with a TimeoutError when the time is over, or with the reason of whoever asked when that one gives up. */
  readonly signal: AbortSignal
  /** The call is over; nothing is aborted any more. */
  end(): void
}

export type Begin = (asker?: AbortSignal) => Term

export function createDeadline(milliseconds: number): Begin {
  const running = new Set<{ ends: number; controller: AbortController }>()
  let armed = false

  function arm(): void {
    const [first] = running
    armed = first !== undefined
    if (first) setTimeout(ring, Math.max(1, first.ends - performance.now())).unref()
  }
  function ring(): void {
    const now = performance.now()
    for (const term of running) {
      if (term.ends > now) break
      running.delete(term)
      term.controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'))
    }
    arm()
  }
  return (asker) => {
    const controller = new AbortController()
    const term = { ends: performance.now() + milliseconds, controller }
    const gaveUp = () => controller.abort(asker?.reason)
    if (asker?.aborted) gaveUp()
    else asker?.addEventListener('abort', gaveUp, { once: true })
    running.add(term)
    if (!armed) arm()
    return {
      signal: controller.signal,
      end() {
        running.delete(term)
        asker?.removeEventListener('abort', gaveUp)
      },
    }
  }
}
