// A sheet of an Excel workbook (ECMA-376), which is read whole, within bounds: also what it unpacks to. The first row names the
// columns. Numbers come as the text that Excel shows (15 digits), dates as dates, moments to the millisecond, whatever the cell's format.
import { unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import type { SourceRow } from '../../capabilities/index.ts'
import { readWhole } from '../storage.ts'
import { columnsOf, type Reading, rowOf, type Source, unreadable } from './reading.ts'

/** Workbooks pack about tenfold; this is far beyond, and far from what a bomb unpacks to. */
const MOST_UNPACKED = 20

export async function* readXlsx(source: Source, { sheet, skip, most }: Reading): AsyncIterable<SourceRow> {
  const bytes = await readWhole(source.bytes(), most)
  if (bytes.length === 0) return yield unreadable(source, 1, 'the file is empty')
  let cells: unknown[][]
  try {
    if (unpackedSize(bytes) > Math.max(most, 1_000_000) * MOST_UNPACKED)
      return yield unreadable(source, 1, 'the workbook unpacks to more than it may')
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
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
  const timed = timedColumns(rows)
  for (const [i, row] of rows.entries()) {
    const values = row.map((cell, column) => textOf(cell, timed.has(column)))
    if (values.every((value) => value === null || value === '')) continue
    const line = skip + i + 2
    if (values.slice(columns.names.length).some((value) => value !== null && value !== ''))
      yield unreadable(source, line, `${values.length} columns where the header has ${columns.names.length}`)
    else yield { value: rowOf(columns.names, values), where: `${source.name}:${line}` }
  }
}

/** As the workbook's own directory says, without unpacking. */
function unpackedSize(bytes: Buffer): number {
  let size = 0
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize
      return false
    },
  })
  return size
}

/** Columns of moments rather than days: most of their dates have a time of day. Midnight is a time there and a bare day elsewhere. */
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

/** A workbook keeps a moment as a fraction of a day, and the reader cuts it: a whole second often comes a millisecond short. */
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
  // What Excel keeps of 0.1 + 0.2; what it shows is 0.3.
  if (!/^-?\d+\.\d{10,}$/.test(text)) return text
  return String(Number(Number(text).toPrecision(15)))
}
