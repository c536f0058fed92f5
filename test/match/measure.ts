// Pairwise precision and recall of a grouping against the truth. Only fields with known truth count.

export interface Scores {
  pairs: number
  merged: number
  right: number
  precision: number
  recall: number
  f1: number
}

const pairsIn = (n: number) => (n * (n - 1)) / 2

/** `cluster` undefined: the field is in no cluster with another. */
export function pairScores(items: readonly { truth: string | undefined; cluster: string | undefined }[]): Scores {
  const truths = new Map<string, number>()
  const clusters = new Map<string, number>()
  const both = new Map<string, number>()
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const { truth, cluster } of items) {
    if (truth === undefined) continue
    count(truths, truth)
    if (cluster === undefined) continue
    count(clusters, cluster)
    count(both, `${truth}\n${cluster}`)
  }
  const sum = (map: Map<string, number>) => [...map.values()].reduce((all, n) => all + pairsIn(n), 0)
  const [pairs, merged, right] = [sum(truths), sum(clusters), sum(both)]
  const precision = merged === 0 ? 1 : right / merged
  const recall = pairs === 0 ? 1 : right / pairs
  return {
    pairs,
    merged,
    right,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}
