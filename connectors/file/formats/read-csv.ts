// Streams a table with a header row (CSV, RFC 4180). A row with too few or too many columns, or with invalid bytes, is a problem
// with its line; the others continue.
import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { SourceRow } from '../../capabilities/index.ts'
import { REPLACEMENT, readText } from '../../encoding/index.ts'
import { columnsOf, type Reading, rowOf, type Source, unreadable } from './reading.ts'

const MOST_IN_RECORD = 1_000_000

export async function* readCsv(source: Source, { encoding, delimiter, skip }: Reading): AsyncIterable<SourceRow> {
  const { text, wrongBetween, rather, ...used } = readText(source.bytes(), encoding)
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    // Programs write ="001020" without quoting it again.
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MOST_IN_RECORD,
    from_line: skip + 1,
  })
  pipeline(Readable.from(text), parser, () => {})
  let names: string[] | null = null
  let line = skip
  const misencoded = (before: number) => {
    const byte = wrongBetween(before, line)?.byte
    return `bytes that are not ${used.encoding()}${byte === undefined ? '' : `, first at byte ${byte}`}`
  }
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const before = line
      line = info.lines
      const strange = record.some((cell) => cell.includes(REPLACEMENT))
      if (names === null) {
        const columns = columnsOf(record)
        const other = strange ? rather() : null
        if (strange) return yield unreadable(source, line, `${misencoded(before)}${other ? `; it reads as ${other}` : ''}`)
        if ('problem' in columns) return yield unreadable(source, line, columns.problem)
        names = columns.names
      } else if (record.length !== names.length)
        yield unreadable(source, line, `${record.length} columns where the header has ${names.length}`)
      else if (strange) yield unreadable(source, line, misencoded(before))
      else yield { value: rowOf(names, record.map(plainCell)), where: `${source.name}:${line}` }
    }
    if (names === null) yield unreadable(source, 1, 'the file is empty')
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    yield unreadable(source, line + 1, 'not CSV from this line on')
  } finally {
    parser.destroy()
  }
}

/** ="001020" keeps a number's zeros when Excel opens the file; the cell is 001020. */
const plainCell = (cell: string): string => /^="([^"]*)"$/.exec(cell)?.[1] ?? cell
