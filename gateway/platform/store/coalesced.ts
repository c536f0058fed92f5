import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * One run at a time: calls during a run share one more run. The promise settles with a run that began after the call, so that run
 * sees every earlier change of the caller. A run belongs to no caller: neither its account's limits nor its trace apply.
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
