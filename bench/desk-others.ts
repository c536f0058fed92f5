// The questions that the desk would ask about a set, with what it says of each and whether the two are the same.
import { createMatcher, type Placed } from '../gateway/catalogue/match/cluster/matcher.ts'
import { readMeanings } from '../gateway/catalogue/match/meaning/form-context.ts'
import { compare, sortOf } from '../gateway/catalogue/match/score/compare.ts'
import type { Model, Sort } from '../gateway/catalogue/match/score/model.ts'
import type { Item } from '../gateway/catalogue/match/score/veto.ts'
import { type FieldSet, judged } from './field-sets.ts'
import { truthOfClusters } from './review-others.ts'

export interface Question {
  p: number
  y: number
  sort: Sort
  language: 'zh' | 'en'
}

export function deskOf(set: FieldSet, by: Model): Question[] {
  const judge = (a: Item, b: Item) => compare(a, b, by)
  const matcher = createMatcher({ judge })
  const placed = set.forms.map((form) => matcher.add(form))
  const items = set.forms.flatMap((form) => {
    const { context, meanings } = readMeanings(form)
    return meanings.map((meaning): Item => ({ meaning, context }))
  })
  const fields: Placed[] = placed.flatMap((form) => form.fields)
  const truth = truthOfClusters(
    set,
    fields.map((field) => String(field.group)),
  )
  const members = Map.groupBy(items.keys(), (i) => fields[i]?.group ?? -1)
  const at = new Map(fields.map((field, i) => [field.id, i]))
  return placed
    .flatMap((form) => form.proposals)
    .flatMap(({ field, group, other, probability }): Question[] => {
      const [s = '', t = ''] = [truth.get(String(group)), truth.get(String(other))]
      const item = items[at.get(field) ?? -1]
      if (!item || !judged(s, t)) return []
      const [face] = (members.get(other) ?? [])
        .flatMap((i) => items[i] ?? [])
        .map((one) => ({ one, found: judge(item, one) }))
        .sort(
          (a, b) =>
            Number(a.found.veto !== undefined) - Number(b.found.veto !== undefined) || b.found.probability - a.found.probability,
        )
      if (!face) return []
      return [{ p: probability, y: s === t ? 1 : 0, sort: sortOf(item, face.one, face.found.veto), language: set.language }]
    })
}
