// All calls have one timeout, so they expire in starting order and one timer serves them all. A call that ends in time costs a
// few fields; an AbortSignal is created only on request.

export interface Deadline {
  /** The time is over, or the caller aborted. */
  readonly over: boolean
  /** The same as a signal: aborted with a TimeoutError, or with the caller's reason. */
  readonly signal: AbortSignal
  /** Called once at the deadline; ignored after the end of the call. */
  onOver(listener: () => void): void
  /** Ends the call; no listener is called any more. */
  end(): void
}

export type StartDeadline = (asker?: AbortSignal) => Deadline

const timeout = (): DOMException => new DOMException('The operation was aborted due to timeout', 'TimeoutError')

class Running implements Deadline {
  readonly ends: number
  over = false
  #reason: unknown
  #listeners: (() => void)[] = []
  #controller: AbortController | undefined
  readonly #asker: AbortSignal | undefined
  readonly #forget: (deadline: Running) => void

  constructor(ends: number, asker: AbortSignal | undefined, forget: (deadline: Running) => void) {
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

  onOver(listener: () => void): void {
    if (this.over) listener()
    else this.#listeners.push(listener)
  }

  finish(reason: unknown): void {
    if (this.over) return
    this.over = true
    this.#reason = reason
    this.#controller?.abort(reason)
    for (const listener of this.#listeners.splice(0)) listener()
  }

  end(): void {
    this.#forget(this)
    this.#listeners = []
    this.#asker?.removeEventListener('abort', this.#gaveUp)
  }

  readonly #gaveUp = (): void => this.finish(this.#asker?.reason)
}

export function createDeadlines(milliseconds: number): StartDeadline {
  const running = new Set<Running>()
  const forget = (deadline: Running) => void running.delete(deadline)
  let armed = false

  function arm(): void {
    const [first] = running
    armed = first !== undefined
    if (first) setTimeout(expire, Math.max(1, first.ends - performance.now())).unref()
  }
  function expire(): void {
    const now = performance.now()
    for (const deadline of running) {
      if (deadline.ends > now) break
      running.delete(deadline)
      deadline.finish(timeout())
    }
    arm()
  }
  return (asker) => {
    const deadline = new Running(performance.now() + milliseconds, asker, forget)
    running.add(deadline)
    if (!armed) arm()
    return deadline
  }
}
