// The lists of a sheet as the worker sees them, in one language.
import { otherLabels } from '../merge.ts'
import type { SheetContents } from '../sheet-contents.ts'
import type { Language, SheetRowSetView, SheetRowView } from '../sheet-view.ts'
import { viewItem } from '../view-item.ts'
import { leftRegister, listIssue } from './row-words.ts'
import { type SettledRow, type SettledRowSet, standing } from './settle-rows.ts'

export const viewRowSets = (sheet: SheetContents, sets: readonly SettledRowSet[], language: Language): SheetRowSetView[] =>
  sets.map((of) => {
    const { set, list, rows } = of
    const items = standing(of).flatMap((row) => row.items.filter((i) => i.asked))
    return {
      ...{ id: set.id, label: set.label[language], labels: set.labels.map((l) => l[language]), objectClass: set.of },
      ...{ asked: of.asked, neededBy: set.neededBy, required: of.required, maxRows: set.maxRows },
      columns: set.columns.map((c) => ({
        ...{ element: c.element, domain: c.unit?.domain ?? c.element.domain, onSpot: c.onSpot, ownTo: c.ownTo },
        ...{ required: c.required, labels: otherLabels(c, language), asks: c.asks },
      })),
      rows: rows.map((row) => viewRow(sheet, row, language)),
      total: standing(of).length,
      cells: items.length,
      prefilled: items.filter((i) => i.prefilled).length,
      register: list?.on ? { on: list.on, complete: list.complete, listed: list.listed } : null,
      byLabel: set.register?.label !== undefined,
      asks: set.asks,
      issue: listIssue(set, list, language),
    }
  })

const viewRow = ({ row: { county }, catalogue }: SheetContents, row: SettledRow, language: Language): SheetRowView => ({
  ...{ id: row.id, county, subject: row.subject, typed: row.typed, origin: row.origin, removed: row.removed },
  issue: row.left ? leftRegister(language) : null,
  items: row.items.map((item) => viewItem(catalogue, item, language)),
})

/** Columns without missing values: there is a row, and every row has a value. */
export const filledColumns = (sets: readonly SettledRowSet[]): number =>
  sets.reduce((sum, of) => {
    const rows = standing(of)
    const filled = of.set.columns.filter(
      (_, i) => rows.length > 0 && rows.every((row) => row.items[i]?.prefilled || row.items[i]?.asked === false),
    )
    return sum + filled.length
  }, 0)
