// Walks a list that a department gives in pages: by its own token, by offset, or by asking again from the newest watermark.
import type { CallContext } from '../contract.ts'
import type { ListSection } from '../manifest/index.ts'
import { plain, readPath, rowsAt } from '../mapping/index.ts'
import { greatest } from './greatest.ts'
import type { SourcePage } from './page-source.ts'
import { sourceError } from './source-error.ts'
import { fault, type Transport } from './transport.ts'

export async function* walkPages<O>(
  section: ListSection<O>,
  transport: Transport<O>,
  since: string | null,
  { caller, signal }: CallContext,
): AsyncIterable<SourcePage> {
  const { operation, rows: path, paging, watermark, mostPages } = section
  const size = paging && 'size' in paging ? paging.size : undefined
  let reached = since ?? ''
  let cursor: unknown = null
  let offset = 0
  for (let page = 0; page < mostPages; page++) {
    const from = paging?.kind === 'watermark' ? reached : (since ?? '')
    const alone = paging?.kind === 'cursor' && paging.alone && cursor !== null
    const parameters = { since: alone || from === '' ? null : from, cursor, offset, size }
    const result = await transport.call({ operation, parameters, purpose: 'read', caller, signal })
    if (result.kind === 'fault') throw sourceError(result)
    const rows = rowsAt(result.body, path)
    if (rows === null) throw sourceError(fault('unknown', 'the reply holds no list where the manifest says'))
    const before = reached
    if (watermark?.kind === 'reply') reached = text(readPath(result.body, watermark.from)) ?? reached
    if (watermark?.kind === 'greatest') reached = greatest([reached, ...rows.map((r) => text(readPath(r, watermark.from)) ?? '')])
    yield { rows: rows.map((value) => ({ value })), watermark: reached }

    if (paging?.kind === 'cursor') {
      const next = readPath(result.body, paging.next)
      // A token that stays the same would be walked for ever.
      if (next === null || next === undefined || next === '' || next === cursor) return
      cursor = next
    } else if (paging?.kind === 'offset') {
      if (rows.length < paging.size) return
      offset += rows.length
    } else if (paging?.kind === 'watermark') {
      const more = paging.more
        ? String(readPath(result.body, paging.more.from)) === String(paging.more.equals)
        : rows.length > 0 && rows.length >= (paging.size ?? 1)
      if (!more || reached === before) return
    } else return
  }
  throw sourceError(fault('unknown', `the list has more than ${mostPages} pages`))
}

const text = (value: unknown) => (value === null || value === undefined || value === '' ? undefined : plain(value))
