// The rows of one file, read as a stream: a table with a header row (CSV, RFC 4180), or JSON. A row with too few or too many
// columns, or with bytes that are no characters, comes as a problem with its line; the others go on.
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse'
import type { SourceRow } from '../capabilities/index.ts'
import { parseJson, rowsAt } from '../mapping/index.ts'
import { decoding, REPLACEMENT } from '../encoding/index.ts'
import type { FolderFile } from './exchange-folder.ts'

export interface Reading {
  format: 'csv' | 'json'
  encoding: string
  delimiter: string
  rows: string
}

export async function* readRows(file: FolderFile, { format, encoding, delimiter, rows }: Reading): AsyncIterable<SourceRow> {
  if (format === 'json') return yield* jsonRows(file, rows)
  const source = createReadStream(file.path)
  const decoder = decoding(encoding)
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 1_000_000,
  })
  source.on('error', (error) => parser.destroy(error))
  decoder.on('error', (error: Error) => parser.destroy(error))
  source.pipe(decoder).pipe(parser)
  let header: string[] | null = null
  let line = 1
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      line = info.lines
      const where = `${file.name}:${line}`
      if (header === null) header = record.map((name) => name.trim())
      else if (record.length !== header.length)
        yield { value: null, where, problem: `${record.length} columns where the header has ${header.length}` }
      else if (record.some((cell) => cell.includes(REPLACEMENT)))
        yield { value: null, where, problem: `bytes that are not ${encoding}` }
      else yield { value: Object.fromEntries(header.map((name, i) => [name, record[i]])), where }
    }
  } catch (error) {
    const broken = (error as { code?: string }).code?.startsWith('CSV_')
    if (!broken) throw error
    yield { value: null, where: `${file.name}:${line + 1}`, problem: 'not CSV from this line on' }
  } finally {
    source.destroy()
  }
}

async function* jsonRows(file: FolderFile, path: string): AsyncIterable<SourceRow> {
  let rows: unknown[] | null = null
  try {
    rows = rowsAt(parseJson(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file.path))), path)
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof TypeError)) throw error
  }
  if (rows === null) yield { value: null, where: `${file.name}:1`, problem: 'not the JSON that was agreed' }
  else for (const [i, value] of rows.entries()) yield { value, where: `${file.name}#${i + 1}` }
}
