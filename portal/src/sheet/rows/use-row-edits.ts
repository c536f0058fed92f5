// The worker's edits in the rows of a sheet's lists: writes in cells, removes rows and adds rows.
import { type RefObject, useCallback } from 'react'
import type { Value } from '../../format/value.ts'
import type { SheetProblemPartFragment } from '../../generated/graphql.ts'
import type { DraftNow } from '../draft-now.ts'
import { type Item, withEdit, withoutEdit } from '../edits.ts'
import type { Work } from '../kept-changes.ts'
import { type Addition, editOf, type Row, type RowSet, withAdded, withRemoved, withValues } from './row-edits.ts'

/** `about` selects the problems that the change may solve. */
export type ChangeWork = (next: Partial<Work>, about: (problem: SheetProblemPartFragment) => boolean) => void

export function useRowEdits(now: RefObject<DraftNow>, change: ChangeWork, flush: () => Promise<boolean>) {
  return {
    /** Several cells at once: a paste is one change. */
    editCells: useCallback(
      (set: RowSet, cells: readonly { row: Row; item: Item; value: Value | null | undefined }[]) => {
        let rows = now.current.rows
        for (const { row, item, value } of cells) {
          const { values } = editOf(rows, set.id, row)
          rows = withValues(rows, set.id, row, value === undefined ? withoutEdit(values, item) : withEdit(values, item, value))
        }
        const touched = new Set(cells.map((c) => `${c.row.id} ${c.item.element.id}`))
        change({ rows }, (p) => p.rowSet === set.id && touched.has(`${p.row} ${p.element}`))
      },
      [now, change],
    ),
    removeRow: useCallback(
      (set: RowSet, row: Row, removed: boolean) => {
        const rows = withRemoved(now.current.rows, set.id, row, removed)
        change({ rows }, (p) => p.rowSet === set.id && p.row === row.id)
      },
      [now, change],
    ),
    /** The hub looks up the people and their values at once. */
    addRows: useCallback(
      (set: RowSet, additions: readonly Addition[]) => {
        const rows = withAdded(now.current.rows, set.id, additions)
        change({ rows }, (p) => p.rowSet === set.id && p.row === null)
        void flush()
      },
      [now, change, flush],
    ),
  }
}
