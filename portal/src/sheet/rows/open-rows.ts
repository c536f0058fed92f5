// Rows that still need the worker: a conflict, an empty required cell, a slip, or a problem from the hub.
import type { SheetProblemPartFragment } from '../../generated/graphql.ts'
import { blocks } from '../quick-check.ts'
import { editOf, itemsOf, type Row, type RowEdits, type RowSet, remaining } from './row-edits.ts'

/** A place in a list to fill in, decide or correct. Without an element it is the whole row, without a row the whole list. */
export interface OpenCell {
  rowSet: string
  row: string | null
  element: string | null
}

export const problemsOf = (problems: readonly SheetProblemPartFragment[], set: string, row: string, element?: string | null) =>
  problems.filter((p) => p.rowSet === set && p.row === row && (element === undefined || p.element === element))

export function openCellsOf(set: RowSet, row: Row, edits: RowEdits, problems: readonly SheetProblemPartFragment[]): OpenCell[] {
  const { values } = editOf(edits, set.id, row)
  const told = problemsOf(problems, set.id, row.id)
  const place = (element: string | null): OpenCell => ({ rowSet: set.id, row: row.id, element })
  const known = new Set(set.columns.map((c) => c.element.id))
  const whole = told.some((p) => p.element === null || !known.has(p.element))
  // A row with a wrong identifier has no values to correct yet.
  const cells = row.subject
    ? itemsOf(set, row).filter((item) => item.asked && (blocks(item, values) || told.some((p) => p.element === item.element.id)))
    : []
  if (!row.subject) return [place(told[0]?.element ?? null)]
  return [...(whole ? [place(null)] : []), ...cells.map((item) => place(item.element.id))]
}

export function openCells(
  rowSets: readonly RowSet[],
  edits: RowEdits,
  problems: readonly SheetProblemPartFragment[],
): OpenCell[] {
  return rowSets.flatMap((set) => {
    const kept = remaining(set, edits)
    const lacks = set.required && kept.length === 0
    const told = problems.some((p) => p.rowSet === set.id && p.row === null)
    return [
      ...(lacks || told ? [{ rowSet: set.id, row: null, element: null }] : []),
      ...kept.flatMap((row) => openCellsOf(set, row, edits, problems)),
    ]
  })
}
