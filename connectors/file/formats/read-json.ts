// JSON, which is read whole: the rows at a path.
import iconv from 'iconv-lite'
import type { SourceRow } from '../../capabilities/index.ts'
import { isEncoded } from '../../encoding/index.ts'
import { parseJson, rowsAt } from '../../mapping/index.ts'
import { readWhole } from '../storage.ts'
import { type Reading, type Source, unreadable } from './reading.ts'

export async function* readJson(source: Source, { encoding, rows: path, most }: Reading): AsyncIterable<SourceRow> {
  const bytes = await readWhole(source.bytes(), most)
  if (bytes.length === 0) return yield unreadable(source, 1, 'the file is empty')
  if (!isEncoded(bytes, encoding)) return yield unreadable(source, 1, `bytes that are not ${encoding}`)
  let rows: unknown[] | null = null
  try {
    rows = rowsAt(parseJson(iconv.decode(bytes, encoding, { stripBOM: true })), path)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  if (rows === null) yield unreadable(source, 1, 'not the JSON that was agreed')
  else for (const [i, value] of rows.entries()) yield { value, where: `${source.name}#${i + 1}` }
}
