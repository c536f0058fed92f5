/** The q-th quantile (0..1) of numbers, nearest rank. */
export function percentile(numbers: readonly number[], q: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? Number.NaN
}

/** Milliseconds that each of `times` calls took, one after the other. */
export async function latencies(times: number, call: (i: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    const began = performance.now()
    await call(i)
    taken.push(performance.now() - began)
  }
  return taken
}
