// Whether a stated probability equals the share of correct pairs, over every pair that a search finds, in bins of a tenth.

import { readMeanings } from '../gateway/catalogue/index.ts'
import { handlesOf } from '../gateway/catalogue/match/cluster/candidates.ts'
import { compare } from '../gateway/catalogue/match/score/compare.ts'
import type { Item } from '../gateway/catalogue/match/score/veto.ts'
import { pick, randomFrom } from '../test/match/corpus/random.ts'
import type { MeasuredSet } from './match-sets.ts'

export interface Reliability {
  /** Mean stated probability and correct share, one point per bin. */
  points: [number, number][]
  /** Number of pairs in each bin. */
  sizes: number[]
  /** Expected calibration error. */
  error: number
}

export function reliability(sets: readonly MeasuredSet[]): Reliability {
  const random = randomFrom(99)
  const bins = Array.from({ length: 10 }, () => ({ p: 0, y: 0, n: 0 }))
  for (const { forms, truth } of sets) {
    const items: { item: Item; form: string; truth: string | undefined }[] = []
    for (const form of forms) {
      const { context, meanings } = readMeanings(form)
      for (const meaning of meanings) items.push({ item: { meaning, context }, form: form.key, truth: truth[items.length] })
    }
    const byHandle = new Map<string, number[]>()
    for (const [i, { item }] of items.entries()) for (const h of handlesOf(item)) byHandle.set(h, [...(byHandle.get(h) ?? []), i])
    for (const [i, one] of items.entries()) {
      for (const j of new Set(handlesOf(one.item).map((h) => pick(random, byHandle.get(h) ?? [i])))) {
        const other = items[j]
        if (!other || other.form === one.form) continue
        const { probability } = compare(one.item, other.item)
        const bin = bins[Math.min(9, Math.floor(probability * 10))]
        if (!bin) continue
        bin.p += probability
        bin.n++
        if (one.truth === other.truth) bin.y++
      }
    }
  }
  const used = bins.filter((bin) => bin.n >= 10)
  const all = bins.reduce((n, bin) => n + bin.n, 0)
  const round = (n: number) => Math.round(n * 1000) / 1000
  return {
    points: used.map((bin) => [round(bin.p / bin.n), round(bin.y / bin.n)]),
    sizes: bins.map((bin) => bin.n),
    error: round(bins.reduce((sum, bin) => sum + Math.abs(bin.p - bin.y), 0) / all),
  }
}
