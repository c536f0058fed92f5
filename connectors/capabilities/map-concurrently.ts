// Maps a list with limited concurrency, results in order. A thousand lookups then never queue a thousand calls at a system that
// answers one subject at a time.

export async function mapConcurrently<T, R>(all: readonly T[], concurrency: number, work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const worker = async () => {
    while (next < all.length) {
      const place = next
      next += 1
      results[place] = await work(all[place] as T)
    }
  }
  await Promise.all(Array.from({ length: Math.min(concurrency, all.length) }, worker))
  return results
}
