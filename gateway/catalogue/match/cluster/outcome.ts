// The result of a run: for each field its cluster, decision, probability and reasons; and the merges for review, ordered by how
// many fields one review joins.
import type { Label } from '../../../../schema/index.ts'
import type { MatchField, MatchForm } from '../match-form.ts'
import { DECIDED, type Decision } from './decisions.ts'
import { fieldName } from './field-ids.ts'
import type { Ground } from './ground.ts'
import { type Settlement, settle } from './settle.ts'
import { type Ordered, orderWaiting, type Waiting, waitingOf } from './waiting.ts'

export interface FieldOutcome {
  /** `form#field`, as in decisions. */
  id: string
  form: string
  field: string
  label: string
  /** Fields of one cluster ask for the same value. */
  cluster: string
  /** auto: merged without a person. review: similar to another cluster, a person decides. new: similar to nothing. */
  decision: 'auto' | 'review' | 'new'
  /** auto: it belongs to its cluster. review: it belongs to the best candidate. new: it is alone. */
  probability: number
  reasons: readonly Label[]
  candidates: readonly { cluster: string; probability: number; reasons: readonly Label[] }[]
}

export interface ReviewItem {
  /** Clusters that may be one. */
  clusters: readonly [string, string]
  fields: readonly [string, string]
  probability: number
  /** Pairs of fields joined if a person agrees, times the probability of agreement. */
  gain: number
  reasons: readonly Label[]
}

/** The whole run, settled: what `settle` and `orderWaiting` make of all groups. */
export interface SettledRun {
  settlement: Settlement
  waiting: Ordered<Waiting>[]
}

export function settleRun({ fields, likenesses }: Ground, decisions: readonly Decision[]): SettledRun {
  const settlement = settle(fields, decisions)
  const { units, clusters, apart } = settlement
  const homes = new Map<number, Set<string>>()
  for (const { group, cluster } of units) homes.set(group, (homes.get(group) ?? new Set()).add(cluster))
  const clusterOf = clusterOfField(settlement)
  const near = {
    homes: (group: number) => [...(homes.get(group) ?? [])],
    cluster(name: string) {
      const all = clusters.get(name)?.fields ?? []
      return { name, size: all.length, first: all[0]?.id ?? '' }
    },
    ...{ clusterOf, apart },
  }
  return {
    settlement,
    waiting: orderWaiting(waitingOf(likenesses, near, () => true)),
  }
}

export function clusterOfField({ fields, units }: Settlement): (field: string) => string | undefined {
  const clusterOf = new Map(units.map((u) => [u.name, u.cluster]))
  return (id) => {
    const field = fields.get(id)
    return field && (field.moved ?? clusterOf.get(field.unit))
  }
}

export function outcomeOf(
  forms: readonly MatchForm[],
  { fields }: Ground,
  { settlement, waiting }: SettledRun,
): { fields: FieldOutcome[]; review: ReviewItem[] } {
  const raw = new Map<string, readonly MatchField[]>(forms.map((f) => [f.key, f.fields]))
  const clusterOf = clusterOfField(settlement)
  const openers = new Set(settlement.units.map((u) => u.opener))
  const about = new Map<string, Waiting[]>()
  const differs = new Set<string>()
  for (const { item } of waiting)
    for (const cluster of item.clusters)
      if (item.apart) differs.add(cluster)
      else about.set(cluster, [...(about.get(cluster) ?? []), item])
  const candidatesOf = new Map<string, FieldOutcome['candidates']>()
  for (const [cluster, all] of about)
    candidatesOf.set(
      cluster,
      all
        .toSorted(mostLikely)
        .slice(0, 3)
        .map(({ clusters: [a, b], probability, reasons }) => ({ cluster: a === cluster ? b : a, probability, reasons })),
    )
  const places = new Map<string, number>()
  const outcomes = fields.map((field): FieldOutcome => {
    const at = places.get(field.form) ?? 0
    places.set(field.form, at + 1)
    const asked = raw.get(field.form)?.[at] ?? {}
    const cluster = clusterOf(field.id) ?? ''
    const { fields: members, surest } = settlement.clusters.get(cluster) ?? { fields: [], surest: 0 }
    const candidates = candidatesOf.get(cluster) ?? []
    const [best] = candidates
    const same = {
      id: field.id,
      form: field.form,
      field: fieldName(asked),
      label: asked.label ?? asked.title ?? '',
      cluster,
      candidates,
    }
    if (members.length > 1) {
      const said = settlement.fields.get(field.id)?.said
      const opener = openers.has(field.id)
      const probability = said ? 1 : opener ? surest : field.probability
      return {
        ...same,
        decision: 'auto',
        probability: round(probability),
        reasons: said ? [DECIDED] : opener ? [FIRST] : field.reasons,
      }
    }
    if (best) return { ...same, decision: 'review', probability: best.probability, reasons: best.reasons }
    return { ...same, decision: 'new', probability: 1, reasons: [differs.has(cluster) ? SETTLED : ALONE] }
  })
  const review = waiting
    .filter(({ item }) => !item.apart)
    .map(({ item }): ReviewItem => {
      const { clusters, fields: pair, probability, gain, reasons } = item
      return { clusters, fields: pair, probability, gain, reasons }
    })
  return { fields: outcomes, review }
}

/** The likeliest of a cluster's candidates first. */
const mostLikely = (a: Waiting, b: Waiting): number =>
  b.probability - a.probability || (a.clusters.join() < b.clusters.join() ? -1 : 1)

const round = (n: number) => Math.round(n * 10_000) / 10_000

export const FIRST: Label = { zh: '本组首个字段，其他表与之相同', en: 'first of its cluster; others ask the same' }
export const ALONE: Label = { zh: '没有相近字段', en: 'nothing like it' }
export const SETTLED: Label = { zh: '人工已确认与相近字段不同', en: 'a person said that it differs from what is like it' }
