// What the client says of rows, as the whole draft of the lists that it names. A row that the worker adds is checked by its identifier
// and given a subject of the sheet's county, which opens nobody's records by itself; a wrong identifier is kept as typed. Whom the
// list has already, whom it does not know, and what is too much is named and left out.
import type { Element } from '../../../schema/index.ts'
import { ensureSubjects } from '../../records/index.ts'
import { checkValue } from '../check/check-value.ts'
import { type ItemValue, readValues } from '../read-values.ts'
import { type SheetContents, valuesOf } from '../sheet-contents.ts'
import type { SheetDeps } from '../sheet-deps.ts'
import type { Language, Problem } from '../sheet-view.ts'
import { fitsList } from './fits-list.ts'
import { duplicateRow, inRow, longIdentifier, rowName, tooManyRows, unknownList, unknownRow } from './row-words.ts'
import type { DraftRow, DraftRows } from './rows-snapshot.ts'
import { type SettledRowSet, settledRowSets } from './settle-rows.ts'
import { takeLookUps } from './take-look-ups.ts'

export interface RowInput {
  rowSet: string
  subject?: string | null
  identifier?: string | null
  name?: string | null
  removed?: boolean | null
  values?: readonly ItemValue[] | null
}

export interface ReadRows {
  draft: DraftRows
  problems: Problem[]
}

const LONGEST_IDENTIFIER = 200
const LONGEST_NAME = 100

export async function readRows(
  deps: SheetDeps,
  sheet: SheetContents,
  rows: readonly RowInput[],
  language: Language,
): Promise<ReadRows> {
  const settled = settledRowSets(sheet)
  const draft: Record<string, DraftRow[]> = {}
  const problems: Problem[] = []
  for (const rowSet of new Set(rows.map((r) => r.rowSet)))
    if (!settled.some(({ set }) => set.id === rowSet)) problems.push(unknownList(rowSet, language))
  for (const of of settled) {
    const said = rows.filter((r) => r.rowSet === of.set.id)
    const read = await readList(deps, sheet, of, said, language)
    if (read.rows.length > 0) draft[of.set.id] = read.rows
    problems.push(...read.problems)
  }
  return { draft, problems }
}

async function readList(
  deps: SheetDeps,
  sheet: SheetContents,
  of: SettledRowSet,
  said: readonly RowInput[],
  language: Language,
): Promise<{ rows: DraftRow[]; problems: Problem[] }> {
  const { set, list } = of
  const identifier = set.columns.find((c) => c.element.identifier)?.element
  const before = new Map((sheet.rowsDraft[set.id] ?? []).flatMap((r) => (r.subject ? [[r.subject, r] as const] : [])))
  const listed = new Set(list?.subjects)
  const settledRow = new Map(of.rows.map((r) => [r.id, r]))
  const problems: Problem[] = []
  const rows: DraftRow[] = []
  const kept = new Set<string>()
  const gone = said.filter((r) => r.removed && r.subject && listed.has(r.subject)).length
  let room = set.maxRows - listed.size + gone
  const turnedAway: RowInput[] = []
  const texts = said.map((row) => identifierIn(row, identifier))
  const ids = await subjectsOf(deps, sheet, of, said, texts, room)
  for (const [i, row] of said.entries()) {
    const text = texts[i] ?? ''
    const id = row.subject ?? ids.get(text) ?? null
    const known = id !== null && (listed.has(id) || before.has(id))
    if (row.subject && !known) {
      problems.push(unknownRow(set, row.subject, language))
      continue
    }
    if (text.length > LONGEST_IDENTIFIER) {
      problems.push(longIdentifier(set, language))
      continue
    }
    const added = id === null || (!listed.has(id) && (before.get(id)?.added ?? true))
    if (id !== null && (kept.has(id) || (!row.subject && listed.has(id) && !before.has(id)))) {
      const there = settledRow.get(id) ?? { subject: null, typed: text }
      problems.push(duplicateRow(set, rowName(there), id, language))
      continue
    }
    if (added && !row.removed && --room < 0) {
      turnedAway.push(row)
      continue
    }
    if (id !== null) kept.add(id)
    const shown = id === null ? undefined : settledRow.get(id)
    const values = (row.values ?? []).filter((v) => row.subject || v.element !== identifier?.id)
    const read = readValues(set.columns, values, language, shown ? valuesOf(shown.items) : undefined)
    const name = row.name?.trim().slice(0, LONGEST_NAME) || (id === null ? null : (before.get(id)?.name ?? null))
    const typed = id === null ? text : added ? (before.get(id)?.identifier ?? text) : null
    const one = { subject: id, identifier: typed, name, added, removed: row.removed ?? false, values: read.values }
    const number = of.rows.findIndex((r) => r.id === id) + 1 || of.rows.length + 1
    const place = { id: id ?? `new-${rows.length + 1}`, number, name: shown ? rowName(shown) : '' }
    problems.push(...read.problems.map((p) => inRow(set, place, p, language)))
    if (added || one.removed || Object.keys(read.values).length > 0) rows.push(one)
  }
  if (turnedAway.length > 0) problems.push(tooManyRows(set, set.maxRows + turnedAway.length, language))
  return { rows, problems }
}

/** As GB 11643 and GB 32100 write it. */
function identifierIn({ subject, identifier, values }: RowInput, element: Element | undefined): string {
  if (subject) return ''
  const given = identifier ?? values?.find((v) => v.element === element?.id)?.value
  return typeof given === 'string' ? given.normalize('NFKC').replace(/\s/g, '').toUpperCase() : ''
}

/** Subjects for the sound identifiers of rows that are added, by identifier: whom the list can hold, no more than there is room for, and
 * no more than may be looked up. */
async function subjectsOf(
  deps: SheetDeps,
  { row, catalogue, snapshot, rowsDraft, rowsSnapshot }: SheetContents,
  { set, list }: SettledRowSet,
  said: readonly RowInput[],
  texts: readonly string[],
  room: number,
): Promise<Map<string, string>> {
  const element = set.columns.find((c) => c.element.identifier)?.element
  const sound = texts.filter(
    (text, i) => !said[i]?.subject && text && element && !checkValue(element, text, catalogue.codeLists, snapshot.today),
  )
  // Those that the list has already take no room, so that a few more are looked at than fit.
  const on = list?.on ?? snapshot.today
  const fitting = [...new Set(sound)].filter((text) => fitsList(set, text, on)).slice(0, Math.max(0, room) + set.maxRows)
  const known = new Set([
    ...Object.values(rowsSnapshot.subjects).map((s) => s.identifier),
    ...Object.values(rowsDraft).flatMap((rows) => rows.flatMap((r) => (r.subject && r.identifier ? [r.identifier] : []))),
  ])
  const fresh = fitting.filter((text) => !known.has(text))
  const taken = new Set(fresh.slice(0, await takeLookUps(deps, row, fresh.length)))
  const wanted = fitting.filter((text) => known.has(text) || taken.has(text))
  const named = wanted.map((identifier) => ({ objectClass: set.of, identifier, division: row.division_code, unproven: true }))
  const ids = await ensureSubjects(deps.db, deps.seal, row.county, named)
  return new Map(wanted.map((text, i) => [text, ids[i] as string]))
}
