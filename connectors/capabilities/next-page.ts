// From one page of a list to the next, for every paging style of departments. Null: that was the last page.
import type { ListSection } from '../language/index.ts'
import { readPath } from '../mapping/index.ts'

/** The parameters of a page request. */
export interface Asking {
  since: string
  cursor: unknown
  offset: number
  page: number
  /** Path and query from the previous page. */
  follow?: string
}

export interface Got {
  body: unknown
  rows: readonly unknown[]
  /** Number of rows not seen before. */
  fresh: number
  /** The next page, if a header of the reply names it. */
  next: string | null | undefined
  reached: string
}

export function nextPage(
  paging: ListSection<unknown>['paging'],
  asked: Asking,
  got: Got,
): Asking | null | 'stands-still' | 'elsewhere' {
  const { body, rows, fresh, next, reached } = got
  switch (paging?.kind) {
    case undefined:
      return null
    case 'cursor': {
      const cursor = readPath(body, paging.next)
      // An unchanged token would be followed for ever.
      if (cursor === null || cursor === undefined || cursor === '' || cursor === asked.cursor) return null
      return { ...asked, cursor, ...(paging.alone && { since: '' }) }
    }
    case 'offset':
      return rows.length < paging.size ? null : { ...asked, offset: asked.offset + rows.length }
    case 'page': {
      const pages = paging.pages === undefined ? null : Number(readPath(body, paging.pages))
      const done = asked.page - paging.first + 1
      const last = pages === null || !Number.isFinite(pages) ? rows.length < paging.size : done >= pages
      return last || rows.length === 0 ? null : { ...asked, page: asked.page + 1, offset: asked.offset + rows.length }
    }
    case 'link':
      if (next === null) return 'elsewhere'
      return next === undefined || next === asked.follow ? null : { ...asked, follow: next }
    case 'watermark': {
      const more = paging.more
        ? String(readPath(body, paging.more.from)) === String(paging.more.equals)
        : rows.length > 0 && rows.length >= (paging.size ?? 1)
      if (!more) return null
      if (paging.boundary === 'exclusive') return reached === asked.since ? null : { ...asked, since: reached }
      // Rows at the boundary come again and are dropped. A whole page at one boundary needs an offset to get past it.
      if (reached !== asked.since) return { ...asked, since: reached, offset: 0 }
      return fresh === 0 ? 'stands-still' : { ...asked, offset: asked.offset + rows.length }
    }
  }
}
