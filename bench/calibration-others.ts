// Whether a stated probability is the share that is right, on field lists of others: over pairs that a search finds, and over the
// questions at the desk.
import { readMeanings } from '../gateway/catalogue/index.ts'
import { handlesOf } from '../gateway/catalogue/match/cluster/candidates.ts'
import type { ReviewItem } from '../gateway/catalogue/match/cluster/outcome.ts'
import { compare } from '../gateway/catalogue/match/score/compare.ts'
import type { Item } from '../gateway/catalogue/match/score/veto.ts'
import { pick, randomFrom } from '../test/match/corpus/random.ts'
import { type FieldSet, judged } from './field-sets.ts'
import { truthOfClusters } from './review-others.ts'

export interface Stated {
  p: number
  right: boolean
}

/** Expected calibration error in ten bins. */
export function errorOf(stated: readonly Stated[]): number {
  const bins = Array.from({ length: 10 }, () => ({ p: 0, right: 0 }))
  for (const { p, right } of stated) {
    const bin = bins[Math.min(9, Math.floor(p * 10))]
    if (!bin) continue
    bin.p += p
    if (right) bin.right++
  }
  return stated.length === 0 ? 0 : bins.reduce((sum, bin) => sum + Math.abs(bin.p - bin.right), 0) / stated.length
}

export function pairsStated({ forms, truth, form }: FieldSet): Stated[] {
  const random = randomFrom(99)
  const items: Item[] = forms.flatMap((one) => {
    const { context, meanings } = readMeanings(one)
    return meanings.map((meaning) => ({ meaning, context }))
  })
  const byHandle = new Map<string, number[]>()
  for (const [i, item] of items.entries()) for (const h of handlesOf(item)) byHandle.set(h, [...(byHandle.get(h) ?? []), i])
  const stated: Stated[] = []
  for (const [i, one] of items.entries()) {
    for (const j of new Set(handlesOf(one).map((h) => pick(random, byHandle.get(h) ?? [i])))) {
      const other = items[j]
      const [s = '', t = ''] = [truth[i], truth[j]]
      if (!other || form[i] === form[j] || !judged(s, t)) continue
      stated.push({ p: compare(one, other).probability, right: s === t })
    }
  }
  return stated
}

export function reviewStated(set: FieldSet, clusters: readonly string[], review: readonly ReviewItem[]): Stated[] {
  const truth = truthOfClusters(set, clusters)
  return review.flatMap(({ clusters: [a, b], probability }) => {
    const [s = '', t = ''] = [truth.get(a), truth.get(b)]
    return judged(s, t) ? [{ p: probability, right: s === t }] : []
  })
}
