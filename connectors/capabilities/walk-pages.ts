// Walks a paged list of a department, each row once. The manifest defines the paging (`next-page.ts`). Common to all: repeated
// rows are dropped, the watermark moves only with rows passed on, and the walk ends.

import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { because } from '../../schema/index.ts'
import type { CallContext } from '../contract.ts'
import { readValue, Unanswered, writeValue } from '../convert/index.ts'
import type { ListSection } from '../language/index.ts'
import { plain, readPath, rowsAt } from '../mapping/index.ts'
import { type Asking, nextPage } from './next-page.ts'
import type { SourcePage, SourceRow } from './page-source.ts'
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

/**
 * The start of a pull: the watermark, or some seconds earlier for a system that books rows with a past time. A watermark
 * that is not a time is used as it is.
 */
function askFrom(since: string, watermark: ListSection<unknown>['watermark']): string {
  if (since === '' || watermark?.kind !== 'greatest' || watermark.overlapSeconds === undefined) return since
  const moment = readValue(watermark.convert, since)
  const millis = moment.ok && typeof moment.value === 'string' ? Date.parse(moment.value) : Number.NaN
  if (Number.isNaN(millis)) return since
  const earlier = writeValue(watermark.convert, new Date(millis - watermark.overlapSeconds * 1000).toISOString())
  return earlier.ok && earlier.value !== null ? String(earlier.value) : since
}

/** The greatest of several watermarks in the department's format: numbers by size, anything else (ISO instants) as text. */
function greatest(values: readonly string[]): string {
  return values.reduce((a, b) => (isAfter(b, a) ? b : a), '')
}

function isAfter(a: string, b: string): boolean {
  if (b === '') return a !== ''
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) return BigInt(a) > BigInt(b)
  return a > b
}

/**
 * Which rows of a walk have been seen, in bounded memory: the last 50,000 keys, each with a short digest. An unchanged
 * repeated row is dropped; a changed one is new. A forgotten row that repeats is only stored again.
 */
const MOST = 50_000

function recentKeys(most = MOST): { isNew(key: string | undefined, row: unknown): boolean } {
  const seen = new LRUCache<string, string>({ max: most })
  return {
    isNew(key, row) {
      if (key === undefined) return true
      const digest = createHash('sha1').update(JSON.stringify(row)).digest('base64').slice(0, 12)
      if (seen.get(key) === digest) return false
      seen.set(key, digest)
      return true
    },
  }
}
