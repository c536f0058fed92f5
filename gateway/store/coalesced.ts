/**
 * One run at a time: requests that arrive during a run are coalesced into one more run. What is returned resolves with a run that
 * began after the request, so it has seen whatever the caller changed before; it rejects as that run does.
 */
export function coalesced<T>(work: () => Promise<T>): () => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  let next: Promise<T> | undefined
  return () => {
    if (next) return next
    const run = last.then(() => {
      next = undefined
      return work()
    })
    next = run
    last = run.catch(() => {})
    return run
  }
}
