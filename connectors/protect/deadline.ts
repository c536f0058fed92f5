// Ends of calls that all have the same time: they end in the order in which they began, so one timer serves all of them. A call that
// is over in time, as nearly all are, costs a few fields: a signal is made for those who ask for one.

export interface Term {
  /** Its time is over, or whoever asked has given up. */
  readonly over: boolean
  /** The same as a signal: aborted with a TimeoutError, or with the reason of whoever asked. */
  readonly signal: AbortSignal
  /** Told once when it is over. Whoever is told after the call's end does nothing. */
  onOver(told: () => void): void
  /** The call is done; nobody is told any more. */
  end(): void
}

export type Begin = (asker?: AbortSignal) => Term

const lateBy = (): DOMException => new DOMException('The operation was aborted due to timeout', 'TimeoutError')

class Running implements Term {
  readonly ends: number
  over = false
  #reason: unknown
  #told: (() => void)[] = []
  #controller: AbortController | undefined
  readonly #asker: AbortSignal | undefined
  readonly #forget: (term: Running) => void

  constructor(ends: number, asker: AbortSignal | undefined, forget: (term: Running) => void) {
    this.ends = ends
    this.#asker = asker
    this.#forget = forget
    if (asker?.aborted) this.finish(asker.reason)
    else asker?.addEventListener('abort', this.#gaveUp, { once: true })
  }

  get signal(): AbortSignal {
    this.#controller ??= new AbortController()
    if (this.over) this.#controller.abort(this.#reason)
    return this.#controller.signal
  }

  onOver(told: () => void): void {
    if (this.over) told()
    else this.#told.push(told)
  }

  finish(reason: unknown): void {
    if (this.over) return
    this.over = true
    this.#reason = reason
    this.#controller?.abort(reason)
    for (const told of this.#told.splice(0)) told()
  }

  end(): void {
    this.#forget(this)
    this.#told = []
    this.#asker?.removeEventListener('abort', this.#gaveUp)
  }

  readonly #gaveUp = (): void => this.finish(this.#asker?.reason)
}

export function createDeadline(milliseconds: number): Begin {
  const running = new Set<Running>()
  const forget = (term: Running) => void running.delete(term)
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
      term.finish(lateBy())
    }
    arm()
  }
  return (asker) => {
    const term = new Running(performance.now() + milliseconds, asker, forget)
    running.add(term)
    if (!armed) arm()
    return term
  }
}
