// The worker's changes to the rows of a sheet's lists, separate from the hub's state: values by row, removed rows, added rows
// that the hub has not answered yet.
import type { RowInput, RowSetPartFragment } from '../../generated/graphql.ts'
import { type Edits, editsOf, type Item, valuesOf } from '../edits.ts'

export type RowSet = RowSetPartFragment
export type Row = RowSet['rows'][number]

export interface RowEdit {
  removed: boolean
  values: Edits
}

export interface Addition {
  identifier: string
  name: string | null
}

/** By list, then by row. */
export interface RowEdits {
  rows: Readonly<Record<string, Readonly<Record<string, RowEdit>>>>
  /** Not answered by the hub yet. */
  added: Readonly<Record<string, readonly Addition[]>>
}

export const NO_ROW_EDITS: RowEdits = { rows: {}, added: {} }

/** A row's value as an item; the column has what all rows share. */
export function itemsOf(set: RowSet, row: Row): Item[] {
  return row.items.flatMap((item) => {
    const column = set.columns.find((c) => c.element.id === item.element.id)
    if (!column) return []
    const readOnly = item.readOnly || item.calculated || !item.asked
    return [{ ...item, ...column, required: item.required, readOnly, neededBy: [] }]
  })
}

/** The row edits in an earlier visit's draft. */
export function rowEditsOf(rowSets: readonly RowSet[]): RowEdits {
  const rows: Record<string, Record<string, RowEdit>> = {}
  for (const set of rowSets)
    for (const row of set.rows) {
      const values = editsOf(itemsOf(set, row))
      if (row.removed || Object.keys(values).length > 0)
        rows[set.id] = { ...rows[set.id], [row.id]: { removed: row.removed, values } }
    }
  return { rows, added: {} }
}

export const editOf = (edits: RowEdits, set: string, row: Row): RowEdit =>
  edits.rows[set]?.[row.id] ?? { removed: row.removed, values: {} }

const withRow = (edits: RowEdits, set: string, row: Row, edit: RowEdit): RowEdits => ({
  ...edits,
  rows: { ...edits.rows, [set]: { ...edits.rows[set], [row.id]: edit } },
})

export const withValues = (edits: RowEdits, set: string, row: Row, values: Edits): RowEdits =>
  withRow(edits, set, row, { ...editOf(edits, set, row), values })

export const withRemoved = (edits: RowEdits, set: string, row: Row, removed: boolean): RowEdits =>
  withRow(edits, set, row, { ...editOf(edits, set, row), removed })

export const withAdded = (edits: RowEdits, set: string, additions: readonly Addition[]): RowEdits => ({
  ...edits,
  added: { ...edits.added, [set]: [...(edits.added[set] ?? []), ...additions] },
})

/** The hub has answered these: they are now its own rows. */
export function withoutAnswered(edits: RowEdits, answered: RowEdits['added']): RowEdits {
  const added = Object.fromEntries(
    Object.entries(edits.added).map(([set, list]) => [set, list.filter((a) => !answered[set]?.includes(a))]),
  )
  return { ...edits, added }
}

/** Every added, changed or removed row; omitted rows are as in the register. */
export function rowInputs(rowSets: readonly RowSet[], edits: RowEdits): RowInput[] {
  return rowSets.flatMap((set) => [
    ...set.rows.flatMap((row): RowInput[] => {
      const { removed, values } = editOf(edits, set.id, row)
      const changed = Object.keys(values).length > 0
      if (row.origin === 'REGISTER' && !removed && !changed) return []
      const who = row.subject ? { subject: row.subject.id } : { identifier: row.label }
      return [{ rowSet: set.id, ...who, removed, values: valuesOf(values) }]
    }),
    ...(edits.added[set.id] ?? []).map(({ identifier, name }) => ({ rowSet: set.id, identifier, name, values: [] })),
  ])
}

export const remaining = (set: RowSet, edits: RowEdits): Row[] => set.rows.filter((row) => !editOf(edits, set.id, row).removed)

/** A list's figures for the review before sending. */
export function changesOf(set: RowSet, edits: RowEdits): { total: number; added: number; removed: number; edited: number } {
  const kept = remaining(set, edits)
  return {
    total: kept.length,
    added: kept.filter((r) => r.origin === 'ADDED').length,
    removed: set.rows.length - kept.length,
    edited: kept.filter((r) => Object.keys(editOf(edits, set.id, r).values).length > 0).length,
  }
}
