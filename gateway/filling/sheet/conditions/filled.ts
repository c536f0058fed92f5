// The sheet as it is filled: fetched and typed values, what its forms ask of them, and what they calculate.
import type { DraftRows } from '../rows/rows-snapshot.ts'
import { settledRowSets } from '../rows/settle-rows.ts'
import type { Draft, SettledItem } from '../settle-items.ts'
import { type SheetContents, settled } from '../sheet-contents.ts'
import { type Judged, judge } from './judge.ts'

/** Today is the day of fetching, as for derived values: a retry on the next day sends the same content. */
export const filled = (sheet: SheetContents, draft: Draft = sheet.draft, rowsDraft: DraftRows = sheet.rowsDraft): Judged =>
  judge({
    items: settled(sheet, draft),
    sets: settledRowSets(sheet, rowsDraft),
    codeLists: sheet.catalogue.codeLists,
    today: sheet.snapshot.today,
  })

export const askedOnly = (items: readonly SettledItem[]): SettledItem[] => items.filter((i) => i.asked)

/** As the checks take them: only what is asked, required as it is now. */
export const toCheck = (items: readonly SettledItem[]) => {
  const asked = askedOnly(items)
  return {
    items: asked.map((i) => ({ ...i.item, required: i.required })),
    values: new Map(asked.map((i) => [i.item.element.id, i.value])),
  }
}
