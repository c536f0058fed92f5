// Which rows of a list are shown: all, those that need the worker, removed ones; by name; fifty at a time, so that five hundred
// stay usable.
import type { SheetProblemPartFragment } from '../../generated/graphql.ts'
import { openCellsOf } from './open-rows.ts'
import { editOf, type Row, type RowEdits, type RowSet } from './row-edits.ts'

export const ROW_VIEWS = ['all', 'mine', 'removed'] as const
export type RowView = (typeof ROW_VIEWS)[number]

export const PAGE = 50

export function rowsIn(
  view: RowView,
  set: RowSet,
  edits: RowEdits,
  problems: readonly SheetProblemPartFragment[],
  words = '',
): Row[] {
  const wanted = words.trim().toLowerCase()
  return set.rows.filter((row) => {
    if (wanted && !row.label.toLowerCase().includes(wanted)) return false
    const { removed } = editOf(edits, set.id, row)
    if (view === 'removed') return removed
    return view === 'all' || (!removed && openCellsOf(set, row, edits, problems).length > 0)
  })
}

/** Counted from 0. */
export const pageOf = (rows: readonly Row[], id: string): number =>
  Math.max(0, Math.floor(rows.findIndex((r) => r.id === id) / PAGE))
export const onPage = <T>(rows: readonly T[], page: number): T[] => rows.slice(page * PAGE, (page + 1) * PAGE)
