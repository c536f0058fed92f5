// The cells that a pasted part of a spreadsheet changes, starting at one cell.
import type { Value } from '../../format/value.ts'
import type { Item } from '../edits.ts'
import { pastedCells, readCell } from './read-pasted.ts'
import { editOf, itemsOf, type Row, type RowEdits, type RowSet } from './row-edits.ts'

export interface CellChange {
  row: Row
  item: Item
  value: Value | null
}

export function cellsPasted(
  edits: RowEdits,
  { set, rows }: { set: RowSet; rows: readonly Row[] },
  text: string,
  at: { row: string; element: string },
  words: { yes: string; no: string },
): { changes: CellChange[]; left: number } {
  const top = rows.findIndex((r) => r.id === at.row)
  const first = set.columns.findIndex((c) => c.element.id === at.element)
  const changes: CellChange[] = []
  let left = 0
  for (const [i, line] of pastedCells(text).entries()) {
    const row = rows[top + i]
    const items = row?.subject && !editOf(edits, set.id, row).removed ? itemsOf(set, row) : []
    for (const [j, typed] of line.entries()) {
      const element = set.columns[first + j]?.element.id
      const item = items.find((x) => x.element.id === element)
      const read = item && !item.readOnly ? readCell(typed, item.domain, words) : null
      if (row && item && read?.ok) changes.push({ row, item, value: read.value })
      // An empty cell, or one that repeats the row's subject, loses nothing.
      else if (typed !== '' && !item?.readOnly) left += 1
    }
  }
  return { changes, left }
}
