// Pairs of clusters that wait for a person, their order, and the questions that they make: "are these N the same?".
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
  /** A person said that they differ: it is not asked, and no question holds both. */
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
/** More clusters than one look takes in. */
const MOST_IN_QUESTION = 8

export interface Ordered<T> {
  item: T
  /** It would follow from likelier ones before it, so it waits until those are reviewed. */
  later: boolean
  /** Name of the question that asks about all its clusters at once; null: a question of its own. */
  question: string | null
  /** The first of its question, which stands for it in the queue. */
  lead: boolean
}

export const byGain = (a: Waiting, b: Waiting): number =>
  b.gain - a.gain || b.probability - a.probability || (a.fields.join() < b.fields.join() ? -1 : 1)

/** All of them, or all whose clusters are tied by likely ones: what is not so tied does not affect each other. `shown`: may lead. */
export function orderWaiting<T extends Waiting>(all: readonly T[], shown: (item: T) => boolean): Ordered<T>[] {
  const apart = new Set(all.filter((w) => w.apart).map((w) => pairOf(...w.clusters)))
  const tied = new Map<string, string>()
  const root = (cluster: string): string => {
    const up = tied.get(cluster)
    return up === undefined ? cluster : root(up)
  }
  const asked = new Map<string, string[]>()
  const together = (cluster: string): string[] => asked.get(cluster) ?? [cluster]
  const waiting = all
    .filter((w) => !w.apart)
    .toSorted(byGain)
    .map((item) => {
      const [one, two] = item.clusters
      const [a, b] = [root(one), root(two)]
      if (a !== b && item.probability >= LIKELY) {
        tied.set(a, b)
        const [left, right] = [together(one), together(two)]
        if (left.length + right.length <= MOST_IN_QUESTION && !left.some((x) => right.some((y) => apart.has(pairOf(x, y))))) {
          const both = [...left, ...right]
          for (const cluster of both) asked.set(cluster, both)
        }
      }
      return { item, later: a === b }
    })
  const name = ([one, two]: readonly [string, string]) => {
    const all = asked.get(one)
    return all?.includes(two) ? (all.toSorted()[0] ?? null) : null
  }
  const led = new Set<string>()
  const leads = (item: T, question: string | null): boolean => {
    if (!shown(item) || (question !== null && led.has(question))) return false
    if (question !== null) led.add(question)
    return true
  }
  const ordered = [...waiting.filter((w) => !w.later), ...waiting.filter((w) => w.later)].map((w) => {
    const question = name(w.item.clusters)
    return { ...w, question, lead: leads(w.item, question) }
  })
  const apartOnes = all.filter((w) => w.apart).map((item) => ({ item, later: false, question: null, lead: false }))
  return [...ordered, ...apartOnes]
}

const round = (n: number) => Math.round(n * 10_000) / 10_000
