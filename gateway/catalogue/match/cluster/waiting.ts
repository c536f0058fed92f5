// Pairs of clusters that wait for a person, and their order.
import type { Label } from '../../../../schema/index.ts'
import type { Likeness } from './ground.ts'
import { pairOf } from './settle.ts'

export interface Sized {
  name: string
  size: number
  first: string
}

export interface Waiting {
  /** The clusters that may be one. */
  clusters: readonly [string, string]
  /** A field of each. */
  fields: readonly [string, string]
  probability: number
  /** Pairs of fields joined if a person agrees, times the probability of agreement. */
  gain: number
  reasons: readonly Label[]
  /** A person said that they differ: it is not asked. */
  apart: boolean
}

export interface Near {
  /** The clusters with a unit of the group. */
  homes: (group: number) => readonly string[]
  cluster: (name: string) => Sized
  clusterOf: (field: string) => string | undefined
  apart: ReadonlySet<string>
}

/** What waits between the clusters of these likenesses. `concerns`: only the pairs with such a cluster. */
export function waitingOf(
  likenesses: readonly Likeness[],
  { homes, cluster, clusterOf, apart }: Near,
  concerns: (name: string) => boolean,
): Waiting[] {
  const made = new Map<string, Waiting>()
  const add = (
    one: string,
    two: string,
    { field, probability, reasons }: Pick<Likeness, 'field' | 'probability' | 'reasons'>,
  ) => {
    const [a, b] = [cluster(one), cluster(two)]
    made.set(pairOf(one, two), {
      clusters: [one, two],
      fields: [clusterOf(field) === one ? field : a.first, b.first],
      probability: round(probability),
      gain: round(probability * a.size * b.size),
      reasons,
      apart: apart.has(pairOf(one, two)),
    })
  }
  for (const likeness of likenesses.toSorted((a, b) => b.probability - a.probability || a.group - b.group || a.other - b.other))
    for (const one of homes(likeness.group))
      for (const two of homes(likeness.other))
        if (one !== two && (concerns(one) || concerns(two)) && !made.has(pairOf(one, two))) add(one, two, likeness)
  for (const pair of apart) {
    const [one = '', two = ''] = pair.split(' ')
    if (!made.has(pair) && (concerns(one) || concerns(two))) add(one, two, { field: '', probability: 0, reasons: [] })
  }
  return [...made.values()]
}

/** From here on a yes is more likely than a no. */
export const LIKELY = 0.5

export interface Ordered<T> {
  item: T
  /** It would follow from likelier ones before it, so it waits until those are reviewed. */
  later: boolean
}

const byGain = (a: Waiting, b: Waiting): number =>
  b.gain - a.gain || b.probability - a.probability || (a.fields.join() < b.fields.join() ? -1 : 1)

/** All of them, or all whose clusters are tied by likely ones: what is not so tied does not affect each other. */
export function orderWaiting<T extends Waiting>(all: readonly T[]): Ordered<T>[] {
  const tied = new Map<string, string>()
  const root = (cluster: string): string => {
    let at = cluster
    for (let up = tied.get(at); up !== undefined; up = tied.get(at)) at = up
    return at
  }
  const waiting = all
    .filter((w) => !w.apart)
    .toSorted(byGain)
    .map((item) => {
      const [a, b] = item.clusters.map(root) as [string, string]
      if (a !== b && item.probability >= LIKELY) tied.set(a, b)
      return { item, later: a === b }
    })
  const apart = all.filter((w) => w.apart).map((item) => ({ item, later: false }))
  return [...waiting.filter((w) => !w.later), ...waiting.filter((w) => w.later), ...apart]
}

const round = (n: number) => Math.round(n * 10_000) / 10_000
