// Prefills the lists of a sheet from the division's registers at the end of the period. Each row is prefilled like the sheet's
// own subject. Rows that the worker added or changed keep their values.
import type { Fact } from '../../../../schema/index.ts'
import { MOST_ROWS } from '../../../../schema/index.ts'
import { listFromRegister, type Registers } from '../../../asking/index.ts'
import type { Catalogue } from '../../../catalogue/index.ts'
import { countyOfDivision, may, readSubjects, type SubjectRow } from '../../../platform/index.ts'
import type { Snapshot } from '../prefill/snapshot.ts'
import type { SheetDeps } from '../sheet-deps.ts'
import { type LookUpFor, lookUpRows, type Wanted } from './look-up-rows.ts'
import type { MergedRowSet } from './merge-row-sets.ts'
import type { DraftRows, ListSnapshot, RowsSnapshot } from './rows-snapshot.ts'

export interface FillRowsInput extends LookUpFor {
  rowSets: readonly MergedRowSet[]
  draft: DraftRows
}

export interface FilledRows {
  rows: RowsSnapshot
  sources: Snapshot['sources']
}

/** `registers` of the sheet's own division; null if it has none. */
export async function fillRows(
  deps: SheetDeps,
  catalogue: Catalogue,
  registers: Registers | null,
  input: FillRowsInput,
): Promise<FilledRows> {
  const wanted: Wanted[] = []
  const lists: RowsSnapshot['lists'] = {}
  for (const set of input.rowSets) {
    const { list, rows } = await listOf(registers, input, set)
    lists[set.id] = list
    wanted.push(...rows)
    for (const row of input.draft[set.id] ?? [])
      if (row.subject) wanted.push({ set, id: row.subject, name: row.name, source: { kind: 'WORKER' } })
  }
  const { subjects, sources } = await lookUpRows(deps, catalogue, input, wanted, await rowsOf(deps, wanted))
  return { rows: { lists, subjects }, sources }
}

/** Fetches known values for rows that the worker has just added. */
export async function fillAdded(
  deps: SheetDeps,
  catalogue: Catalogue,
  input: FillRowsInput,
  known: RowsSnapshot,
): Promise<FilledRows & { added: string[] }> {
  const wanted = input.rowSets.flatMap((set) =>
    (input.draft[set.id] ?? []).flatMap((row): Wanted[] =>
      row.subject && !knows(known, set, row.subject)
        ? [{ set, id: row.subject, name: row.name, source: { kind: 'WORKER' } }]
        : [],
    ),
  )
  const { subjects, sources } = await lookUpRows(deps, catalogue, input, wanted, await rowsOf(deps, wanted))
  const before = (id: string) => known.subjects[id]?.found
  const added = Object.entries(subjects).map(([id, s]) => [id, { ...s, found: { ...s.found, ...before(id) } }] as const)
  return {
    rows: { lists: known.lists, subjects: { ...known.subjects, ...Object.fromEntries(added) } },
    sources,
    added: Object.keys(subjects),
  }
}

const rowsOf = ({ db, seal }: Pick<SheetDeps, 'db' | 'seal'>, wanted: readonly Wanted[]) =>
  readSubjects(db, seal, [...new Set(wanted.map((w) => w.id))])

const knows = ({ subjects }: RowsSnapshot, { columns }: MergedRowSet, id: string): boolean =>
  columns.every((c) => subjects[id]?.found[c.element.id] !== undefined)

/** True if no added row still needs a look-up. */
export const allKnown = (rowSets: readonly MergedRowSet[], known: RowsSnapshot, draft: DraftRows): boolean =>
  rowSets.every((set) => (draft[set.id] ?? []).every((row) => row.subject === null || knows(known, set, row.subject)))

const unfilled = (why: ListSnapshot['unfilled'], listed = 0): ListSnapshot => ({
  ...{ on: null, complete: false, listed, unreadable: 0, unfilled: why, subjects: [] },
})

/** The division whose registers fill the lists of a sheet about this subject. */
export const divisionOf = ({ objectClass, identifier, division }: SubjectRow): string | null =>
  objectClass === 'place' ? identifier : division

async function listOf(
  registers: Registers | null,
  { viewer, subject, period }: FillRowsInput,
  set: MergedRowSet,
): Promise<{ list: ListSnapshot; rows: Wanted[] }> {
  if (!set.register) return { list: unfilled(null), rows: [] }
  if (!registers) return { list: unfilled('unplaced'), rows: [] }
  const { division } = registers
  if (countyOfDivision(division) !== subject.county || !may(viewer, 'keep register', { division }))
    return { list: unfilled('foreign'), rows: [] }
  const found = await listFromRegister(registers, period, { ...set.register, of: set.of })
  if (typeof found === 'string') return { list: unfilled(found), rows: [] }
  const { on, entries, complete, unreadable } = found
  const list: ListSnapshot = { on, complete, listed: entries.length, unreadable, unfilled: null, subjects: [] }
  if (entries.length > MOST_ROWS) return { list: { ...list, unfilled: 'tooMany' }, rows: [] }
  const source: Fact['source'] = { kind: 'DERIVATION', derivedFrom: [], register: { objectClass: set.of, on } }
  const rows = entries.map((e) => ({ set, id: e.subjectId, name: e.name ?? null, source }))
  return { list: { ...list, subjects: rows.map((r) => r.id) }, rows }
}
