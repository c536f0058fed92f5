// Walks a paged list of a department, each row once. The manifest defines the paging (`next-page.ts`). Common to all: repeated
// rows are dropped, the watermark moves only with rows passed on, and the walk ends.
import { because } from '../../schema/index.ts'
import type { CallContext } from '../contract.ts'
import { Unanswered } from '../convert/index.ts'
import type { ListSection } from '../language/index.ts'
import { plain, readPath, rowsAt } from '../mapping/index.ts'
import { askFrom } from './ask-from.ts'
import { greatest } from './greatest.ts'
import { type Asking, nextPage } from './next-page.ts'
import type { SourcePage, SourceRow } from './page-source.ts'
import { recentKeys } from './recent-keys.ts'
import { sourceError } from './source-error.ts'
import { fault, type Transport } from './transport.ts'

export async function* walkPages<O>(
  section: ListSection<O>,
  transport: Transport<O>,
  since: string | null,
  { caller, signal }: CallContext,
): AsyncIterable<SourcePage> {
  const { operation, rows: path, paging, key, watermark, mostPages } = section
  const size = paging && 'size' in paging ? paging.size : undefined
  const fresh = recentKeys()
  // Without an order, a later page may have older rows, so the watermark waits for the last page.
  const held = watermark?.kind === 'greatest' && watermark.order === 'any'
  const start = since ? askFrom(since, watermark) : String(watermark?.initial ?? '')
  let reached = since ?? ''
  let asking: Asking = { since: start, cursor: null, offset: 0, page: paging?.kind === 'page' ? paging.first : 0 }
  for (let page = 0; page < mostPages; page++) {
    const { since: from, follow, ...place } = asking
    const parameters = { ...place, since: from === '' ? null : from, size }
    const result = await transport.call({ operation, parameters, purpose: 'list', caller, signal, ...(follow && { follow }) })
    if (result.kind === 'fault') throw sourceError(result)
    const rows = rowsAt(result.body, path)
    if (rows === null) throw sourceError(fault('unknown', because('NO_LIST')))
    const onward = [watermark?.kind === 'reply' ? watermark.from : undefined, paging?.kind === 'cursor' ? paging.next : undefined]
    if (onward.some((place) => place !== undefined && readPath(result.body, place) instanceof Unanswered))
      throw sourceError(fault('unknown', because('NO_NEXT_PAGE')))
    if (watermark?.kind === 'reply') reached = text(readPath(result.body, watermark.from)) ?? reached
    if (watermark?.kind === 'greatest') reached = greatest([reached, ...rows.map((r) => text(readPath(r, watermark.from)) ?? '')])
    const kept = key === undefined ? rows : rows.filter((row) => fresh.isNew(text(readPath(row, key)), row))
    const next = nextPage(paging, asking, {
      body: result.body,
      rows,
      fresh: kept.length,
      next: result.next,
      reached: reached || from,
    })
    if (next === 'elsewhere') throw sourceError(fault('refused', because('PAGE_ELSEWHERE')))
    if (next === 'stands-still') throw sourceError(fault('unknown', because('WATERMARK_TOO_COARSE')))
    yield { rows: kept.map(asRow), watermark: held && next ? (since ?? '') : reached }
    if (!next) return
    asking = next
  }
  throw sourceError(fault('unknown', because('TOO_MANY_PAGES', { most: mostPages })))
}

const asRow = (value: unknown): SourceRow => (value instanceof Unanswered ? { value: null, problem: value.reason } : { value })

const text = (value: unknown) =>
  value === null || value === undefined || value === '' || value instanceof Unanswered ? undefined : plain(value)
