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
      return { fields, likenesses: [...best.values()] }
    },
  }
}
