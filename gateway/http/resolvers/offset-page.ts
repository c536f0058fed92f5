// Pages of a list that fits in memory and changes seldom (catalogue, forms): the cursor is the position.
import { HubError } from '../../../schema/index.ts'
import { type Connection, connection } from './page.ts'

export function offsetPage<T>(
  all: readonly T[],
  first: number,
  after: string | null | undefined,
): Connection<T> & { totalCount: number } {
  const start = after ? Number(Buffer.from(after, 'base64url').toString()) + 1 : 0
  if (!Number.isInteger(start) || start < 0) throw new HubError('BAD_INPUT', { message: 'The cursor is not one of this list.' })
  const nodes = all.slice(start, start + first)
  const cursors = nodes.map((_, i) => Buffer.from(String(start + i)).toString('base64url'))
  return { ...connection({ nodes, cursors, hasNextPage: start + first < all.length }), totalCount: all.length }
}
