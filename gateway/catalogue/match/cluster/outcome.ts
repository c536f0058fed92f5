// The result of a run: for each field its cluster, decision, probability and reasons; and the merges for review, ordered by how
// many fields one review joins.
import type { Label } from '../../../../schema/index.ts'
import type { MatchForm } from '../match-form.ts'
import { fieldName } from './field-ids.ts'
import type { PlacedForm, Proposal } from './matcher.ts'

export interface FieldOutcome {
  /** `form#field`, as in decisions. */
  id: string
  form: string
  field: string
  label: string
  /** Fields of one cluster ask for the same value. */
  cluster: string
  /** auto: merged without a person. review: a person is asked about it. new: alone, with whatever is a little like it as candidates. */
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

const nameOf = (group: number) => `c${group + 1}`

export function outcomeOf(
  forms: readonly MatchForm[],
  placed: readonly PlacedForm[],
): { fields: FieldOutcome[]; review: ReviewItem[] } {
  const size = new Map<number, number>()
  const surest = new Map<number, number>()
  const first = new Map<number, string>()
  for (const field of placed.flatMap((p) => p.fields)) {
    size.set(field.group, (size.get(field.group) ?? 0) + 1)
    if (!first.has(field.group)) first.set(field.group, field.id)
    else surest.set(field.group, Math.max(surest.get(field.group) ?? 0, field.probability))
  }
  const proposals = mostUseful(
    bestOfPairs(placed.flatMap((p) => p.proposals)),
    [...size.values()].reduce((n, k) => n + k, 0),
    size,
  )
  const about = new Map<number, Proposal[]>()
  for (const p of proposals) for (const group of [p.group, p.other]) about.set(group, [...(about.get(group) ?? []), p])

  const fields = placed.flatMap((p, at) =>
    p.fields.map((field, i): FieldOutcome => {
      const raw = forms[at]?.fields[i] ?? {}
      const near = (about.get(field.group) ?? []).sort((a, b) => b.probability - a.probability)
      const questions = near.filter((w) => w.asked)
      const waiting = (questions.length > 0 ? questions : near).slice(0, 3)
      const candidates = waiting.map((w) => ({
        cluster: nameOf(w.group === field.group ? w.other : w.group),
        probability: round(w.probability),
        reasons: w.reasons,
      }))
      const merged = (size.get(field.group) ?? 0) > 1
      const decision = merged ? 'auto' : questions.length > 0 ? 'review' : 'new'
      const opener = field.reasons.length === 0
      const probability = merged
        ? opener
          ? (surest.get(field.group) ?? 1)
          : field.probability
        : decision === 'review'
          ? (candidates[0]?.probability ?? 1)
          : 1 - (candidates[0]?.probability ?? 0)
      const reasons = merged ? (opener ? [FIRST] : field.reasons) : (candidates[0]?.reasons ?? [ALONE])
      const label = raw.label ?? raw.title ?? ''
      return {
        id: field.id,
        form: p.form,
        field: fieldName(raw),
        label,
        cluster: nameOf(field.group),
        decision,
        probability: round(probability),
        reasons,
        candidates,
      }
    }),
  )
  const review = proposals
    .filter((p) => p.asked)
    .map((p): ReviewItem => {
      const gain = gainOf(p, size)
      const others: [string, string] = [p.field, first.get(p.other) ?? '']
      return {
        clusters: [nameOf(p.group), nameOf(p.other)],
        fields: others,
        probability: round(p.probability),
        gain: round(gain),
        reasons: p.reasons,
      }
    })
    .sort((a, b) => b.gain - a.gain || b.probability - a.probability || (a.fields.join() < b.fields.join() ? -1 : 1))
  return { fields, review: followsLast(review) }
}

/** A pair that would follow from likelier ones above it waits until those are reviewed. */
function followsLast(review: readonly ReviewItem[]): ReviewItem[] {
  const up = new Map<string, string>()
  const root = (cluster: string): string => {
    let at = cluster
    for (let next = up.get(at); next !== undefined; next = up.get(at)) at = next
    return at
  }
  const [first, later]: [ReviewItem[], ReviewItem[]] = [[], []]
  for (const item of review) {
    const [a, b] = [root(item.clusters[0]), root(item.clusters[1])]
    if (a === b) later.push(item)
    else {
      first.push(item)
      if (item.probability >= LIKELY) up.set(a, b)
    }
  }
  return [...first, ...later]
}
/** From here on a yes is more likely than a no. */
const LIKELY = 0.5

const gainOf = (p: Proposal, size: ReadonlyMap<number, number>): number =>
  p.probability * (size.get(p.group) ?? 1) * (size.get(p.other) ?? 1)

/** A person answers at most so many questions for each field, and these at least. */
const QUESTIONS_PER_FIELD = 0.14
const QUESTIONS_AT_LEAST = 20

/** Asks only the questions that join most; the others stay candidates that are seen with their fields. */
function mostUseful(proposals: readonly Proposal[], fields: number, size: ReadonlyMap<number, number>): Proposal[] {
  const most = Math.max(QUESTIONS_AT_LEAST, Math.floor(fields * QUESTIONS_PER_FIELD))
  const asked = proposals.filter((p) => p.asked)
  if (asked.length <= most) return [...proposals]
  const kept = new Set(
    asked
      .sort((a, b) => gainOf(b, size) - gainOf(a, size) || b.probability - a.probability || (a.field < b.field ? -1 : 1))
      .slice(0, most),
  )
  return proposals.map((p) => (p.asked && !kept.has(p) ? { ...p, asked: false } : p))
}

function bestOfPairs(proposals: readonly Proposal[]): Proposal[] {
  const best = new Map<string, Proposal>()
  for (const p of proposals) {
    const pair = [p.group, p.other].sort((a, b) => a - b).join()
    const had = best.get(pair)
    if (!had || p.probability > had.probability) best.set(pair, { ...p, asked: p.asked || (had?.asked ?? false) })
    else if (p.asked) best.set(pair, { ...had, asked: true })
  }
  return [...best.values()]
}

const round = (n: number) => Math.round(n * 10_000) / 10_000

const FIRST: Label = { zh: '本组首个字段，其他表与之相同', en: 'first of its cluster; others ask the same' }
const ALONE: Label = { zh: '没有相近字段', en: 'nothing like it' }
