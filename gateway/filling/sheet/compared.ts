// Which masked values sending a sheet compares. Each result reveals something about them, so the comparison is recorded as a
// reading, even if the sheet is refused. Saving a draft compares none of them.
import type { ElementId, Form } from '../../../schema/index.ts'
import { comparedBy, isPlain } from './check/check-rules.ts'
import type { SettledRowSet } from './rows/settle-rows.ts'
import { standing } from './rows/settle-rows.ts'
import type { SettledItem } from './settle-items.ts'
import type { SheetContents } from './sheet-contents.ts'

/** Elements by subject. */
export type Compared = ReadonlyMap<string, ElementId[]>

export const NOTHING: Compared = new Map()

/** Typed over a masked value: whether this raises a correction reveals if it differs. */
export const typedOver = (sheet: SheetContents, items: readonly SettledItem[], sets: readonly SettledRowSet[]): Compared =>
  bySubject(sheet, items, sets, (of) =>
    of.filter((i) => i.hidden && i.drafted && i.found.facts.length > 0).map((i) => i.item.element.id),
  )

/** Masked values in a rule: requiring another field, or ordering two values, reveals something about them. */
export const wantedFor = (sheet: SheetContents, items: readonly SettledItem[], sets: readonly SettledRowSet[]): Compared =>
  bySubject(sheet, items, sets, (of, forms) => {
    const settled = new Map(of.map((i) => [i.item.element.id, i]))
    return forms
      .flatMap((form) => form.rules.filter(isPlain))
      .flatMap((rule) => {
        const compared = comparedBy(rule, new Map(of.map((i) => [i.item.element.id, i.value])))
        return compared.filter((id) => settled.get(id)?.unseen)
      })
  })

export const together = (...all: readonly Compared[]): Compared => {
  const sum = new Map<string, ElementId[]>()
  for (const one of all) for (const [id, elements] of one) sum.set(id, [...new Set([...(sum.get(id) ?? []), ...elements])])
  return sum
}

function bySubject(
  { subject, requests }: SheetContents,
  items: readonly SettledItem[],
  sets: readonly SettledRowSet[],
  elementsOf: (items: readonly SettledItem[], forms: readonly Form[]) => ElementId[],
): Compared {
  const rows = sets.flatMap((of) => {
    const forms = requests.flatMap(({ task, form }) =>
      of.set.neededBy.includes(task) && form.objectClass !== of.set.of ? [form] : [],
    )
    return standing(of).flatMap((row) =>
      row.subject
        ? [
            new Map([
              [
                row.id,
                elementsOf(
                  row.items.filter((i) => i.asked),
                  forms,
                ),
              ],
            ]),
          ]
        : [],
    )
  })
  const own = new Map([
    [
      subject.id,
      elementsOf(
        items,
        requests.map((r) => r.form),
      ),
    ],
  ])
  return new Map([...together(own, ...rows)].filter(([, elements]) => elements.length > 0))
}
