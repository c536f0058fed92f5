// The rows of one file, in any format. An unreadable row is a problem with its line; the others continue.
import type { SourceRow } from '../capabilities/index.ts'
import { readCsv } from './formats/read-csv.ts'
import { readFixed } from './formats/read-fixed.ts'
import { readJson } from './formats/read-json.ts'
import { readXlsx } from './formats/read-xlsx.ts'
import { readXmlRows } from './formats/read-xml-rows.ts'
import { type Reading, type Source, unreadable } from './formats/reading.ts'

const READERS = { csv: readCsv, fixed: readFixed, json: readJson, xlsx: readXlsx, xml: readXmlRows }

export async function* readRows(source: Source, reading: Reading): AsyncIterable<SourceRow> {
  if (source.size > reading.most) yield unreadable(source, 1, 'the file is larger than this system may send')
  else yield* READERS[reading.format](source, reading)
}
