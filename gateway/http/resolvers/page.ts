// Converts pages to Relay connections.
import { type Page, readCursor, writeCursor } from '../../platform/index.ts'
import { pageSize } from '../limits/page-limit.ts'

export interface Connection<T> {
  edges: { cursor: string; node: T }[]
  nodes: T[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}

export interface PageArgs {
  first?: number | null
  after?: string | null
}

/** A page of an in-memory list. Its cursor has position and id; if the list changed, the next page starts after the same row. */
export function pageOf<T>(
  all: readonly T[],
  { first, after }: PageArgs,
  idOf: (row: T) => string,
): Connection<T> & { totalCount: number } {
  const last = placeOf(after)
  const at = last ? all.findIndex((row) => idOf(row) === last.id) : -1
  // If the row is gone, its successor is in its place.
  const start = at === -1 ? Number(last?.key ?? 0) : at + 1
  return pageAt(all.slice(start, start + pageSize(first ?? 20)), { start, totalCount: all.length }, idOf)
}

const placeOf = (after: string | null | undefined) => (after ? readCursor(after, (key) => /^\d{1,9}$/.test(key)) : null)

/** For a list that its use case cuts by position: the position after this cursor. */
export const startAfter = (after: string | null | undefined): number => Number(placeOf(after)?.key ?? -1) + 1

/** A page of a list that begins at this position. */
export function pageAt<T>(nodes: T[], { start, totalCount }: { start: number; totalCount: number }, idOf: (row: T) => string) {
  const cursors = nodes.map((row, i) => writeCursor(String(start + i), idOf(row)))
  return { ...connection({ nodes, cursors, hasNextPage: start + nodes.length < totalCount }), totalCount }
}

export function connection<T>({ nodes, cursors, hasNextPage }: Page<T>): Connection<T> {
  return {
    edges: nodes.map((node, i) => ({ cursor: cursors[i] ?? '', node })),
    nodes,
    pageInfo: {
      hasNextPage,
      hasPreviousPage: false,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
  }
}
