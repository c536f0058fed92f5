// What one form does not ask although the sheet does, because another form asks it: its delivery carries nothing of it.
import type { Acceptance } from '../../submissions/acceptance.ts'
import type { BoundRequest } from '../merge.ts'
import { standing } from '../rows/settle-rows.ts'
import type { SettledItem } from '../settle-items.ts'
import type { Judged } from './judge.ts'

type Unasked = NonNullable<Acceptance['unasked']>

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
