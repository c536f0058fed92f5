// Pages of a list that fits in memory and changes seldom (catalogue, forms): the cursor is the position.
import { HubError } from '../../../schema/index.ts'
import { type Connection, connection } from './page.ts'

export function offsetPage<T>(
  all: readonly T[],
  first: number,
  after: string | null | undefined,
): Connection<T> & { totalCount: number } {
  const start = startAfter(after)
  return pageAt(all.slice(start, start + first), start, all.length)
}

/** The position at which the page after this cursor begins. */
export function startAfter(cursor: string | null | undefined): number {
  const start = cursor ? Number(Buffer.from(cursor, 'base64url').toString()) + 1 : 0
  if (!Number.isSafeInteger(start) || start < 0)
    throw new HubError('BAD_INPUT', { message: 'The cursor is not one of this list.' })
  return start
}

/** A page that begins at this position of a list of so many. */
export function pageAt<T>(nodes: T[], start: number, totalCount: number): Connection<T> & { totalCount: number } {
  const cursors = nodes.map((_, i) => Buffer.from(String(start + i)).toString('base64url'))
  return { ...connection({ nodes, cursors, hasNextPage: start + nodes.length < totalCount }), totalCount }
}
