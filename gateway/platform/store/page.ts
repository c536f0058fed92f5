// Keyset paging: a page ends at the sort key and the id of its last row. The cursor carries both and is opaque to clients.
import { sql } from 'kysely'
import { HubError } from '../../../schema/index.ts'

export interface PageQuestion {
  first: number
  after?: string | null | undefined
}

export interface Page<T> {
  nodes: T[]
  /** One per node. */
  cursors: string[]
  hasNextPage: boolean
}

export const writeCursor = (key: string, id: string): string => Buffer.from(JSON.stringify([key, id])).toString('base64url')

/** The sort key and the id return to SQL as typed parameters, so both are checked. */
export function readCursor(
  text: string,
  valid: (key: string) => boolean,
  validId: (id: string) => boolean = () => true,
): { key: string; id: string } {
  try {
    const [key, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [unknown, unknown]
    if (typeof key === 'string' && typeof id === 'string' && !id.includes('\0') && valid(key) && validId(id)) return { key, id }
  } catch {}
  throw new HubError('BAD_INPUT', { message: 'The cursor is not one of this list; start from the first page.' })
}

/** Cuts `rows`, which has one row more than the page. */
export function cutPage<R, T>(rows: R[], first: number, cursorOf: (row: R) => string, view: (row: R) => T): Page<T> {
  const shown = rows.slice(0, first)
  return { nodes: shown.map(view), cursors: shown.map(cursorOf), hasNextPage: rows.length > first }
}

/**
 * A page in the order of an instant and an id, two columns of the query. Each row selects `key`. `beyond` is the condition for
 * rows
 * after the cursor, true without one. `cut` makes the page from rows selected with `limit`.
 */
export function pageByInstant(
  at: string,
  { first, after }: PageQuestion,
  { id = 'id', order = 'desc', validId }: { id?: string; order?: 'asc' | 'desc'; validId?: (id: string) => boolean } = {},
) {
  const from = after ? readCursor(after, isInstantKey, validId) : null
  const [column, tie] = [sql.ref(at), sql.ref(id)]
  const beyond = order === 'asc' ? sql`>` : sql`<`
  return {
    key: sql<string>`${column}::text`.as('key'),
    beyond: from ? sql<boolean>`(${column}, ${tie}) ${beyond} (${from.key}::timestamptz, ${from.id})` : sql<boolean>`true`,
    limit: first + 1,
    cut: <R extends { id: string; key: string }, T>(rows: R[], view: (row: R) => T): Page<T> =>
      cutPage(rows, first, (r) => writeCursor(r.key, r.id), view),
  }
}

/** For instants as sort keys, written by `instantKey` in SQL. */
export const isInstantKey = (key: string): boolean => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:?\d\d)?$/.test(key)

export const isUuid = (id: string): boolean => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)

/** An `ilike` pattern for texts that contain these words. */
export const partOf = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`
