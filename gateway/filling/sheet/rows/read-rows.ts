// Reads the client's rows: the whole draft of each named list. An added row is checked by its identifier and gets a subject of
// the sheet's county, which alone gives no access to records. A wrong identifier is kept as typed. Duplicates, unknown rows and
// rows beyond the limit are reported and left out.
import type { Element } from '../../../../schema/index.ts'
import type { Viewer } from '../../../platform/index.ts'
import { type ItemValue, readValues } from '../read-values.ts'
import { type SheetContents, valuesOf } from '../sheet-contents.ts'
import type { SheetDeps } from '../sheet-deps.ts'
import type { Language, Problem } from '../sheet-view.ts'
import { nameRows } from './name-rows.ts'
import { duplicateRow, inRow, longIdentifier, rowName, tooManyRows, unknownList, unknownRow } from './row-words.ts'
import type { DraftRow, DraftRows, RowsSnapshot } from './rows-snapshot.ts'
import { type SettledRowSet, settledRowSets } from './settle-rows.ts'

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
  /** Results for people whom the hub did not know before, by subject. */
  found: RowsSnapshot['subjects']
  problems: Problem[]
}

const LONGEST_IDENTIFIER = 200
const LONGEST_NAME = 100

export async function readRows(
  deps: SheetDeps,
  viewer: Viewer,
  sheet: SheetContents,
  rows: readonly RowInput[],
  language: Language,
): Promise<ReadRows> {
  const settled = settledRowSets(sheet)
  const draft: Record<string, DraftRow[]> = {}
  const problems: Problem[] = []
  const found: RowsSnapshot['subjects'] = {}
  for (const rowSet of new Set(rows.map((r) => r.rowSet)))
    if (!settled.some(({ set }) => set.id === rowSet)) problems.push(unknownList(rowSet, language))
  for (const of of settled) {
    const said = rows.filter((r) => r.rowSet === of.set.id)
    const read = await readList(deps, viewer, sheet, { of, said }, language)
    if (read.rows.length > 0) draft[of.set.id] = read.rows
    problems.push(...read.problems)
    Object.assign(found, read.found)
  }
  return { draft, found, problems }
}

async function readList(
  deps: SheetDeps,
  viewer: Viewer,
  sheet: SheetContents,
  { of, said }: { of: SettledRowSet; said: readonly RowInput[] },
  language: Language,
): Promise<{ rows: DraftRow[]; found: RowsSnapshot['subjects']; problems: Problem[] }> {
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
  const { ids, unnamed, found } = await nameRows(deps, viewer, sheet, of, { texts: newIn(said, texts), room })
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
    const why = id === null && unnamed.get(text)
    const one = {
      subject: id,
      ...(why && { unnamed: why }),
      identifier: typed,
      name,
      added,
      removed: row.removed ?? false,
      values: read.values,
    }
    const number = of.rows.findIndex((r) => r.id === id) + 1 || of.rows.length + 1
    const place = { id: id ?? `new-${rows.length + 1}`, number, name: shown ? rowName(shown) : '' }
    problems.push(...read.problems.map((p) => inRow(set, place, p, language)))
    if (added || one.removed || Object.keys(read.values).length > 0) rows.push(one)
  }
  if (turnedAway.length > 0) problems.push(tooManyRows(set, set.maxRows + turnedAway.length, language))
  return { rows, found, problems }
}

/** Identifiers of rows that name no subject of the sheet. */
const newIn = (said: readonly RowInput[], texts: readonly string[]): string[] => texts.filter((t, i) => t && !said[i]?.subject)

/** As GB 11643 and GB 32100 write it. */
function identifierIn({ subject, identifier, values }: RowInput, element: Element | undefined): string {
  if (subject) return ''
  const given = identifier ?? values?.find((v) => v.element === element?.id)?.value
  return typeof given === 'string' ? given.normalize('NFKC').replace(/\s/g, '').toUpperCase() : ''
}
