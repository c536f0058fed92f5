import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * One run at a time: requests that arrive during a run are coalesced into one more run. What is returned resolves with a run that
 * began after the request, so it has seen whatever the caller changed before; it rejects as that run does.
 * A run is nobody's own: it is not held to the account, and not logged under the trace, of whoever happened to ask first.
 */
export function coalesced<T>(work: () => Promise<T>): () => Promise<T> {
  const apart = AsyncLocalStorage.snapshot()
  let last: Promise<unknown> = Promise.resolve()
  let next: Promise<T> | undefined
  return () => {
    if (next) return next
    const run = last.then(() => {
      next = undefined
      return apart(work)
    })
    next = run
    last = run.catch(() => {})
    return run
  }
}
