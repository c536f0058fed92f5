// Reads a sheet of an Excel workbook (ECMA-376), whole and within limits, also of its unpacked size. The first row names the
// columns. Numbers become the text that Excel shows (15 digits, leading zeros, a percent sign), dates dates, moments milliseconds.
// A merged cell has its value in each row that it spans. An error, and a formula without a value, is a value that nobody can
// use; see Unanswered.
import { zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import type { Tools } from '../../bounded/index.ts'
import type { SourceRow } from '../../capabilities/index.ts'
import { Unanswered } from '../../convert/index.ts'
import { unpackZip } from '../../zip/index.ts'
import { columnsOf, rowOf, unreadable } from './reading.ts'
import { type ShownCells, shownCells } from './shown-cells.ts'

/** Workbooks compress about tenfold; this is far above that, and far below a zip bomb. */
const MOST_UNPACKED = 20

/** Every row has all columns, even empty ones: a sheet of two cells may span sixteen thousand million. */
const MOST_CELLS = 4_000_000
/** A workbook stores a repeated text once, the rows each time. The limit is this multiple of the file's maximum size. */
const MOST_TEXT = 8
/** Size of a page: this many characters and cells do not block anybody. */
const SIGNS_AT_ONCE = 200_000

export interface Workbook {
  name: string
  bytes: Uint8Array
  sheet: string | undefined
  skip: number
  /** Of the file; it also limits the unpacked size. */
  most: number
}

/** Runs in a bounded process and returns the rows in pages. */
export async function rowsOfWorkbook(workbook: Workbook, { report }: Pick<Tools, 'report'>): Promise<null> {
  let page: SourceRow[] = []
  let size = 0
  for await (const row of readWorkbook(workbook)) {
    page.push(row)
    size += sizeOf(Object.values(row.value ?? {}))
    if (size < SIGNS_AT_ONCE) continue
    report(page)
    page = []
    size = 0
  }
  report(page)
  return null
}

export async function* readWorkbook(source: Workbook): AsyncIterable<SourceRow> {
  const { bytes, sheet, skip, most } = source
  let cells: unknown[][]
  let shown: ShownCells | undefined
  try {
    const parts = unpacked(bytes, Math.max(most, 1_000_000) * MOST_UNPACKED)
    if (parts === null) return yield unreadable(source, 1, 'the workbook unpacks to more than it may')
    shown = shownCells(parts, sheet)
    // The reader unpacks large parts in threads, which a bounded process cannot start; so it gets them uncompressed.
    const buffer = zipSync(parts, { level: 0 }).buffer as ArrayBuffer
    const options = { parseNumber: (text: string) => text, trim: false }
    cells = await (sheet === undefined ? readSheet(buffer, options) : readSheet(buffer, sheet, options))
  } catch {
    return yield unreadable(
      source,
      1,
      sheet === undefined ? 'not a workbook that can be read' : `not a workbook with a sheet ${sheet}`,
    )
  }
  const [header, ...rows] = cells.slice(skip)
  if (!header) return yield unreadable(source, 1, 'the file is empty')
  const columns = columnsOf(header.map((cell) => String(textOf(cell) ?? '')))
  if ('problem' in columns) return yield unreadable(source, skip + 1, columns.problem)
  if (rows.length * columns.names.length > MOST_CELLS)
    return yield unreadable(source, 1, `the sheet spans ${rows.length} rows of ${columns.names.length} columns, more than it may`)
  let signs = 0
  for (const row of rows) for (const cell of row) if (typeof cell === 'string') signs += cell.length
  if (signs > Math.max(most, 1_000_000) * MOST_TEXT)
    return yield unreadable(source, 1, 'the texts of the sheet come to more than they may')
  const timed = timedColumns(rows)
  for (const [i, row] of rows.entries()) {
    const line = skip + i + 2
    // A line whose cells all belong to merged cells above it is no row of its own.
    if (row.every((cell, column) => isBlank(textOf(cell)) && !shown?.faultAt(line, column + 1))) continue
    const values = row.map((_, column) => {
      const fault = shown?.faultAt(line, column + 1)
      if (fault !== undefined) return new Unanswered(fault)
      // A merged cell that begins in the header is not part of the rows.
      const top = Math.max(shown?.topOf(line, column + 1) ?? line, skip + 2)
      const text = textOf(rows[top - skip - 2]?.[column], timed.has(column))
      return typeof text === 'string' && shown ? shown.shown(top, column + 1, text) : text
    })
    if (values.slice(columns.names.length).some((value) => !isBlank(value)))
      yield unreadable(source, line, `${values.length} columns where the header has ${columns.names.length}`)
    else yield { value: rowOf(columns.names, values), where: `${source.name}:${line}` }
  }
}

const isBlank = (value: unknown): boolean => value === null || value === ''

/** Characters of its texts, plus some for each cell. */
const sizeOf = (values: readonly unknown[]): number =>
  values.reduce<number>((sum, value) => sum + CELL_SIGNS + (typeof value === 'string' ? value.length : 0), 0)
const CELL_SIGNS = 8

/** The parts that describe the sheets. Null: too much. */
function unpacked(bytes: Uint8Array, most: number): Record<string, Uint8Array> | null {
  let size = 0
  const parts = unpackZip(bytes, (entry) => {
    if (!/\.(xml|rels)$/.test(entry.name)) return false
    size += entry.unpacked
    return size <= most
  })
  return size > most ? null : parts
}

/** Columns of moments, not days: most of their dates have a time. Midnight is then a time; in other columns it is a bare day. */
function timedColumns(rows: readonly (readonly unknown[])[]): ReadonlySet<number> {
  const seen = new Map<number, { days: number; moments: number }>()
  for (const row of rows)
    for (const [column, cell] of row.entries()) {
      if (!(cell instanceof Date)) continue
      const count = seen.get(column) ?? { days: 0, moments: 0 }
      if (momentOf(cell) % DAY_MS === 0) count.days += 1
      else count.moments += 1
      seen.set(column, count)
    }
  return new Set([...seen].flatMap(([column, { days, moments }]) => (moments >= days && moments > 0 ? [column] : [])))
}

const DAY_MS = 86_400_000

/** A workbook stores a moment as a fraction of a day, and the reader truncates it: a whole second is often a millisecond short. */
function momentOf(cell: Date): number {
  const ms = cell.getTime()
  return ((ms % 1000) + 1000) % 1000 === 999 ? ms + 1 : ms
}

function textOf(cell: unknown, timed = false): string | boolean | null {
  if (cell instanceof Date) {
    const text = new Date(momentOf(cell))
      .toISOString()
      .replace('T', ' ')
      .replace(/(\.000)?Z$/, '')
    return timed ? text : text.replace(/ 00:00:00$/, '')
  }
  if (typeof cell === 'boolean') return cell
  if (cell === null || cell === undefined) return null
  const text = String(cell)
  // Excel's stored value of 0.1 + 0.2; it shows 0.3.
  if (!/^-?\d+\.\d{10,}$/.test(text)) return text
  return String(Number(Number(text).toPrecision(15)))
}
