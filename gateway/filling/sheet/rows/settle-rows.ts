// Applies the worker's edits to the fetched rows: the register's rows first, then rows that the worker added, or changed before
// they left the register.
import type { ObjectClass } from '../../../../schema/index.ts'
import { type Draft, type SettledItem, settleItems } from '../settle-items.ts'
import type { SheetContents } from '../sheet-contents.ts'
import { isHidden } from '../unseen.ts'
import type { MergedRowSet } from './merge-row-sets.ts'
import type { DraftRow, DraftRows, ListSnapshot, Unnamed } from './rows-snapshot.ts'

export interface SettledRow {
  /** The subject's id; for a row with a wrong identifier, its position among the added ones. */
  id: string
  subject: { id: string; objectClass: ObjectClass; identifier: string; name: string | null } | null
  typed: string
  unnamed?: Unnamed
  origin: 'REGISTER' | 'ADDED'
  removed: boolean
  /** The worker changed it, and the register no longer lists it. */
  left: boolean
  draft: Draft
  items: SettledItem[]
}

export interface SettledRowSet {
  set: MergedRowSet
  list: ListSnapshot | null
  rows: SettledRow[]
  /** A form asks the list as the sheet stands, and requires a row. */
  asked: boolean
  required: boolean
}

export const settledRowSets = (sheet: SheetContents, draft: DraftRows = sheet.rowsDraft): SettledRowSet[] =>
  sheet.rowSets.map((set) => {
    const list = sheet.rowsSnapshot.lists[set.id] ?? null
    const touched = draft[set.id] ?? []
    const bySubject = new Map(touched.flatMap((row) => (row.subject ? [[row.subject, row] as const] : [])))
    const listed = new Set(list?.subjects)
    const rows = [...listed].map((id) => settleRow(sheet, set, id, bySubject.get(id), true))
    for (const [i, row] of touched.entries()) {
      if (row.subject === null) rows.push(unnamedRow(sheet, set, `new-${i + 1}`, row))
      // Removed by the worker and gone from the register: nothing to show.
      else if (!listed.has(row.subject) && (row.added || !row.removed)) rows.push(settleRow(sheet, set, row.subject, row, false))
    }
    return { set, list, rows, asked: true, required: set.required }
  })

/** The rows that are sent. */
export const standing = ({ rows, asked }: SettledRowSet): SettledRow[] => (asked ? rows.filter((r) => !r.removed) : [])

/** All items that are asked, for counting. */
export const itemsIn = (items: readonly SettledItem[], sets: readonly SettledRowSet[]): SettledItem[] => [
  ...items.filter((i) => i.asked),
  ...sets.flatMap((of) => standing(of).flatMap((row) => row.items.filter((i) => i.asked))),
]

function settleRow(
  { catalogue, snapshot, rowsSnapshot, row: sheet }: SheetContents,
  set: MergedRowSet,
  id: string,
  row: DraftRow | undefined,
  listed: boolean,
): SettledRow {
  const known = rowsSnapshot.subjects[id]
  const draft = row?.values ?? {}
  const identifier = known?.identifier ?? row?.identifier ?? ''
  return {
    ...{ id, subject: { id, objectClass: set.of, identifier, name: row?.name ?? known?.name ?? null }, typed: identifier },
    ...{ origin: listed || row?.added === false ? 'REGISTER' : 'ADDED', removed: row?.removed ?? false },
    ...{ left: !listed && row?.added === false, draft },
    items: settleItems(
      catalogue,
      set.columns,
      { today: snapshot.today, found: known?.found ?? {}, sources: [] },
      known ? draft : { ...named(set, identifier), ...draft },
      isHidden(sheet.revealed, id),
    ),
  }
}

function unnamedRow({ catalogue, snapshot }: SheetContents, set: MergedRowSet, id: string, row: DraftRow): SettledRow {
  const typed = row.identifier ?? ''
  const draft = { ...named(set, typed || null), ...row.values }
  const items = settleItems(catalogue, set.columns, { today: snapshot.today, found: {}, sources: [] }, draft)
  const why = row.unnamed && { unnamed: row.unnamed }
  return { id, subject: null, typed, ...why, origin: 'ADDED', removed: row.removed, left: false, draft, items }
}

function named(set: MergedRowSet, identifier: string | null): Draft {
  const element = set.columns.find((c) => c.element.identifier)?.element
  return element ? { [element.id]: identifier } : {}
}
