// What the matcher alone says: each field in its group, and which groups are alike. It does not depend on people's decisions, so
// a decision never makes it anew. Decisions are applied on top of it (settle.ts).
import type { Label } from '../../../../schema/index.ts'
import type { PlacedForm } from './matcher.ts'

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

export function groundOf(placed: readonly PlacedForm[]): Ground {
  let at = 0
  const fields = placed.flatMap((p) =>
    p.fields.map(({ id, group, probability, reasons }) => ({ id, form: p.form, at: at++, group, probability, reasons })),
  )
  const best = new Map<string, Likeness>()
  for (const proposal of placed.flatMap((p) => p.proposals)) {
    const pair = [proposal.group, proposal.other].sort((a, b) => a - b).join()
    const had = best.get(pair)
    if (!had || proposal.probability > had.probability) best.set(pair, proposal)
  }
  return { fields, likenesses: [...best.values()] }
}
