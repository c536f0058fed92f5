// What a reviewer makes of the desk's questions: yes where most of both groups ask the same, otherwise no.
import type { ReviewItem } from '../gateway/catalogue/match/cluster/outcome.ts'
import type { FieldSet } from './field-sets.ts'

/** The truth of most judged fields of each cluster. */
export function truthOfClusters({ truth }: FieldSet, clusters: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const [i, cluster] of clusters.entries()) {
    const t = truth[i]
    if (!t) continue
    const of = counts.get(cluster) ?? new Map<string, number>()
    of.set(t, (of.get(t) ?? 0) + 1)
    counts.set(cluster, of)
  }
  return new Map([...counts].map(([cluster, of]) => [cluster, [...of].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '']))
}

/** Clusters after every question was answered rightly. */
export function afterReview(set: FieldSet, clusters: readonly string[], review: readonly ReviewItem[]): string[] {
  const truth = truthOfClusters(set, clusters)
  const up = new Map<string, string>()
  const root = (cluster: string): string => {
    let at = cluster
    for (let next = up.get(at); next !== undefined; next = up.get(at)) at = next
    return at
  }
  for (const { clusters: pair } of review) {
    const [a, b] = [root(pair[0]), root(pair[1])]
    const t = truth.get(pair[0])
    if (a !== b && t !== undefined && t === truth.get(pair[1])) up.set(a, b)
  }
  return clusters.map(root)
}
