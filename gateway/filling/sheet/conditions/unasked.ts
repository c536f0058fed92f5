// What one form does not ask although the sheet does, because another form asks it: its delivery carries nothing of it.
import { type FormField, isForWords } from '../../../../schema/index.ts'
import type { Acceptance } from '../../submissions/acceptance.ts'
import type { BoundRequest } from '../merge.ts'
import { standing } from '../rows/settle-rows.ts'
import type { SettledItem } from '../settle-items.ts'
import type { Judged } from './judge.ts'

type Unasked = NonNullable<Acceptance['unasked']>

/** Fields that the forms ask as the sheet stands, before merging; each column of a list counts as one. */
export function askedIn(requests: readonly BoundRequest[], { sets, asks, asksList }: Judged): number {
  // A second field for own words asks nothing more.
  const count = (fields: readonly FormField[], isAsked: (field: FormField) => boolean) =>
    fields.filter((field) => !isForWords(field) && isAsked(field)).length
  return requests.reduce((sum, { form }) => {
    const lists = form.rowSets?.filter((list) => {
      const of = sets.find(({ set }) => set.asks.some((a) => a.form === form.id && a.code === list.code))
      return !of || asksList(form.id, of.set)
    })
    const columns = (lists ?? []).reduce((n, { fields }) => n + count(fields, () => true), 0)
    return sum + columns + count(form.fields, ({ element }) => asks(form.id, element))
  }, 0)
}

export function unaskedIn(requests: readonly BoundRequest[], { items, sets, asks, asksList }: Judged): Unasked {
  return [...new Set(requests.map((r) => r.form.id))].flatMap((form): Unasked => {
    const notOf = (all: readonly SettledItem[], row?: { set: string; row: string }) =>
      all.flatMap(({ asked, item: { element } }) => (asked && !asks(form, element.id, row) ? [element.id] : []))
    const lists = sets.filter((of) => of.asked && !asksList(form, of.set))
    const unasked = {
      form,
      elements: notOf(items),
      rowSets: lists.map((of) => of.set.id),
      rows: sets.flatMap((of) =>
        standing(of).flatMap((row) => {
          const elements = lists.includes(of) ? [] : notOf(row.items, { set: of.set.id, row: row.id })
          return elements.length > 0 && row.subject ? [{ rowSet: of.set.id, subject: row.subject.id, elements }] : []
        }),
      ),
    }
    return unasked.elements.length + unasked.rowSets.length + unasked.rows.length > 0 ? [unasked] : []
  })
}
