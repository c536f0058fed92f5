// Latencies as counts in fixed buckets, so that several processes can be added up. The buckets start at 1 ms and each is a
// quarter wider than the one before, to more than two minutes. A percentile is at most a quarter too high.
const FACTOR = 1.25
export const BUCKETS = 54

export const noLatencies = (): number[] => Array.from({ length: BUCKETS }, () => 0)

export const bucketOf = (ms: number): number =>
  ms <= 1 ? 0 : Math.min(BUCKETS - 1, Math.ceil(Math.log(ms) / Math.log(FACTOR) - 1e-9))

/** The upper end of the bucket of this percentile, in milliseconds; null without data. */
export function percentileOf(latencies: readonly number[], share: number): number | null {
  const all = latencies.reduce((sum, n) => sum + n, 0)
  if (all === 0) return null
  let seen = 0
  const bucket = latencies.findIndex((n) => {
    seen += n
    return seen >= all * share
  })
  return Math.round(FACTOR ** bucket * 10) / 10
}
