// Steps 1 and 2 of the catalogue, form after form: each field joins the group with the same question, waits for a person, or is
// new. Pure and deterministic: the same forms in the same order give the same groups. People's decisions come later (settle.ts).
import type { Label } from '../../../../schema/index.ts'
import type { MatchForm } from '../match-form.ts'
import { type FormMeanings, readMeanings } from '../meaning/form-context.ts'
import { compare, mayMerge, whyOf, worthAsking } from '../score/compare.ts'
import type { Item } from '../score/veto.ts'
import { DECIDED, type Decision, readDecisions } from './decisions.ts'
import { fieldIds } from './field-ids.ts'
import { type Judge, type Match, openGroups } from './groups.ts'

export interface Placed {
  /** `form#field`. */
  id: string
  group: number
  /** Probability of the merge into this group; 1 for the first field of its group. */
  probability: number
  reasons: readonly Label[]
  decided: boolean
}

/** A merge that a person should judge. */
export interface Proposal {
  field: string
  group: number
  other: number
  probability: number
  reasons: readonly Label[]
}

/** The result for one form: enough to resume after a crash without comparing again. */
export interface PlacedForm {
  form: string
  fields: Placed[]
  /** Indexes of the fields in the order of placement: the most certain first. */
  order: number[]
  proposals: Proposal[]
}

/** Of a field's likest groups these are looked at for a question. */
const MOST_NEAR = 3

export interface Matcher {
  /** Places the fields of a form. */
  add(form: MatchForm): PlacedForm
  /** Restores a form that was placed before. */
  restore(form: MatchForm, placed: PlacedForm): void
  /** Groups like a field of a form that is not added, best first. */
  like(item: Item): Match[]
}

export interface MatcherOptions {
  /** Said of the forms before any person decided: an element and its synonyms are the same. */
  given?: readonly Decision[] | undefined
  /** Replaceable reading and judging, for measuring what each part adds. */
  read?: ((form: MatchForm) => FormMeanings) | undefined
  judge?: Judge | undefined
}

export function createMatcher({ given = [], read = readMeanings, judge = compare }: MatcherOptions = {}): Matcher {
  const decisions = readDecisions(given)
  const groups = openGroups(judge)
  /** Per group, the forms with a field in it: two fields of one form ask two different things. */
  const asked: Set<string>[] = []
  const groupOf = new Map<string, number>()

  const open = (item: Item): number => {
    asked.push(new Set([item.context.form]))
    return groups.open(item)
  }
  const join = (group: number, item: Item) => {
    groups.face(group, item)
    asked[group]?.add(item.context.form)
  }
  const apart = (id: string, group: number) => decisions.apart(id).some((other) => groupOf.get(other) === group)
  const decidedGroup = (id: string): number | undefined =>
    decisions
      .same(id)
      .map((other) => groupOf.get(other))
      .find((group) => group !== undefined)

  return {
    add(form) {
      const ids = fieldIds(form)
      const found = itemsOf(read(form)).map((item, i) => ({ item, id: ids[i] ?? '', i, matches: groups.like(item) }))
      const placed: Placed[] = []
      const proposals: Proposal[] = []
      const surest = found.toSorted((a, b) => (b.matches[0]?.probability ?? 0) - (a.matches[0]?.probability ?? 0) || a.i - b.i)
      for (const { item, id, i, matches } of surest) {
        const free = matches.filter((m) => !asked[m.group]?.has(item.context.form) && !apart(id, m.group))
        const best = free.find(mayMerge)
        // What is merged with it automatically follows the person's decision (unite-groups.ts), so it is not left behind.
        const decided = best ? undefined : decidedGroup(id)
        const group = best?.group ?? decided ?? open(item)
        if (decided !== undefined || best) join(group, item)
        groupOf.set(id, group)
        const reasons = decided !== undefined ? [DECIDED] : best ? whyOf(item, best.face) : []
        placed[i] = {
          id,
          group,
          probability: decided === undefined ? (best?.probability ?? 1) : 1,
          reasons,
          decided: decided !== undefined,
        }
        // Twins of one form may each be the other's equal elsewhere: a person says which.
        const near = item.meaning.twin ? matches.filter((m) => !apart(id, m.group)) : free
        // One yes joins whole groups, so a second question about one field would only repeat the first.
        const ask = near
          .filter((match) => match.group !== group)
          .slice(0, MOST_NEAR)
          .find((match) => worthAsking(item, match.face, match))
        if (ask) proposals.push({ field: id, group, other: ask.group, probability: ask.atDesk, reasons: whyOf(item, ask.face) })
      }
      return { form: form.key, fields: placed, order: surest.map(({ i }) => i), proposals }
    },
    restore(form, placed) {
      const items = itemsOf(read(form))
      for (const i of placed.order) {
        const [item, field] = [items[i], placed.fields[i]]
        if (!item || !field) continue
        if (field.group === asked.length) open(item)
        else join(field.group, item)
        groupOf.set(field.id, field.group)
      }
    },
    like: (item) => groups.like(item),
  }
}

/** A person, not the hub, distinguishes two similar fields of one form (a second 姓名, 联系电话 next to 手机号码). */
function itemsOf({ context, meanings }: FormMeanings): Item[] {
  const times = new Map<string, number>()
  for (const { key } of meanings) times.set(key, (times.get(key) ?? 0) + 1)
  return meanings.map((meaning) => {
    const twice = (times.get(meaning.key) ?? 0) > 1
    return { context, meaning: twice ? { ...meaning, certainty: Math.min(meaning.certainty, 0.85) } : meaning }
  })
}
