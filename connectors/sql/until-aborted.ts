// A promise, or the end of waiting for it. The promise itself continues, and its failure is handled.

export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const gaveUp = () => reject(new Error('no answer in time'))
    if (signal.aborted) gaveUp()
    signal.addEventListener('abort', gaveUp, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', gaveUp))
  })
}
