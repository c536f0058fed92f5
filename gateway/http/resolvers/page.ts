// Relay connections out of pages.
import type { Page } from '../../platform/index.ts'

export interface Connection<T> {
  edges: { cursor: string; node: T }[]
  nodes: T[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
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
