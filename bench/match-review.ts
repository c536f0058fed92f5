// The gain of an hour of review: a person goes through the queue and agrees whenever the truth does; recall after each decision.
import { matchForms } from '../gateway/catalogue/index.ts'
import { randomFrom, shuffled } from '../test/match/corpus/random.ts'
import { pairScores } from '../test/match/measure.ts'
import type { MeasuredSet } from './match-sets.ts'

export interface ReviewCurve {
  sorted: [number, number][]
  unsorted: [number, number][]
  figures: { queue: number; before: number; afterTenth: number; afterAll: number }
}

export function reviewCurve({ forms, truth }: MeasuredSet): ReviewCurve {
  const { fields, review } = matchForms(forms)
  const clusters = fields.map((field) => field.cluster)
  const truthOf = new Map<string, string>()
  for (const [i, cluster] of clusters.entries()) if (!truthOf.has(cluster)) truthOf.set(cluster, truth[i] ?? `#${i}`)

  const walk = (queue: typeof review): [number, number][] => {
    const parent = new Map<string, string>()
    const root = (cluster: string): string => {
      const up = parent.get(cluster)
      return up === undefined ? cluster : root(up)
    }
    const recall = () => pairScores(clusters.map((cluster, i) => ({ truth: truth[i], cluster: root(cluster) }))).recall
    const points: [number, number][] = [[0, round(recall())]]
    const every = Math.max(1, Math.floor(queue.length / 25))
    for (const [i, { clusters: pair }] of queue.entries()) {
      const [a, b] = [root(pair[0]), root(pair[1])]
      if (a !== b && truthOf.get(pair[0]) === truthOf.get(pair[1])) parent.set(a, b)
      if ((i + 1) % every === 0 || i === queue.length - 1) points.push([i + 1, round(recall())])
    }
    return points
  }
  const sorted = walk(review)
  const unsorted = walk(shuffled(randomFrom(7), review))
  const tenth = sorted.find(([looks]) => looks >= review.length / 10)?.[1] ?? 0
  return {
    sorted,
    unsorted,
    figures: { queue: review.length, before: sorted[0]?.[1] ?? 0, afterTenth: tenth, afterAll: sorted.at(-1)?.[1] ?? 0 },
  }
}

const round = (n: number) => Math.round(n * 10_000) / 10_000
