// What the matcher alone says: each field in its group, and which groups are alike. It does not depend on people's decisions, so
// a decision never makes it anew. Decisions are applied on top of it (settle.ts).
import type { Label } from '../../../../schema/index.ts'
import type { Decision } from './decisions.ts'
import type { PlacedForm, Proposal } from './matcher.ts'
import { uniteGroups } from './unite-groups.ts'

/** A field as the matcher alone placed it. */
export interface Standing {
  /** `form#field`, as in decisions. */
  id: string
  form: string
  /** Its place in the order of forms and fields. */
  at: number
  group: number
  /** Probability that it belongs to its group. */
  probability: number
}

/** Two groups that may be one. Each pair occurs once, with its most similar field. */
export interface Likeness {
  group: number
  other: number
  /** A field of `group`. */
  field: string
  probability: number
  reasons: readonly Label[]
}

export interface Ground {
  fields: (Standing & { reasons: readonly Label[] })[]
  likenesses: Likeness[]
}

/** Collects form by form: of all proposals about a pair of groups only the best is kept. */
export function collectGround(): { add(placed: PlacedForm): void; ground(given: readonly Decision[]): Ground } {
  const placed: PlacedForm[] = []
  let best = new Map<string, Proposal>()
  const keep = (proposals: Iterable<Proposal>) => {
    for (const proposal of proposals) {
      const { group, other } = proposal
      const pair = group < other ? `${group} ${other}` : `${other} ${group}`
      const had = best.get(pair)
      if (!had || proposal.probability > had.probability) best.set(pair, proposal)
    }
  }
  return {
    add(form) {
      placed.push({ ...form, proposals: [] })
      keep(form.proposals)
    },
    ground(given) {
      const united = uniteGroups(placed, [...best.values()], given)
      best = new Map()
      keep(united.proposals)
      let at = 0
      const fields = united.placed.flatMap((p) =>
        p.fields.map(({ id, group, probability, reasons }) => ({ id, form: p.form, at: at++, group, probability, reasons })),
      )
      return { fields, likenesses: mostUseful([...best.values()], fields) }
    },
  }
}

/** A person answers at most so many questions for each field, and these at least. */
const QUESTIONS_PER_FIELD = 0.15
const QUESTIONS_AT_LEAST = 20

/** The questions that join most fields, if there are more than people answer. In their order. */
function mostUseful(likenesses: readonly Likeness[], fields: readonly Standing[]): Likeness[] {
  const most = Math.max(QUESTIONS_AT_LEAST, Math.floor(fields.length * QUESTIONS_PER_FIELD))
  if (likenesses.length <= most) return [...likenesses]
  const size = new Map<number, number>()
  for (const { group } of fields) size.set(group, (size.get(group) ?? 0) + 1)
  const gain = (l: Likeness) => l.probability * (size.get(l.group) ?? 1) * (size.get(l.other) ?? 1)
  const kept = new Set(
    likenesses
      .toSorted((a, b) => gain(b) - gain(a) || b.probability - a.probability || a.group - b.group || a.other - b.other)
      .slice(0, most),
  )
  return likenesses.filter((l) => kept.has(l))
}
