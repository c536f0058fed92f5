// The possible content of a reply, from the manifest's own text: a GraphQL document by its selection, a WSDL by its schemas. It
// reports paths that can never exist.

import type { ReplyPath } from '../language/index.ts'
import { parsePath } from '../mapping/index.ts'
import { nearest } from './nearest.ts'
import type { Finding } from './problem.ts'

/** Null: anything may be there. */
export interface ReplyShape {
  names(): readonly string[]
  inside(name: string): ReplyShape | null | undefined
}

export function neverAnswered(shape: ReplyShape, reads: readonly ReplyPath[]): Finding[] {
  return reads.flatMap(({ path, text, within }) => {
    const base = within.reduce<ReplyShape | null | undefined>((at, rows) => (at ? walk(at, rows).found : at), shape)
    // Rows that never exist are reported once, at their own place.
    if (!base) return []
    const { found, missing } = walk(base, text)
    return found === undefined && missing
      ? [{ path, code: 'NEVER_ANSWERED' as const, about: missing.name, meant: nearest(missing.name, missing.known) }]
      : []
  })
}

function walk(
  shape: ReplyShape,
  text: string,
): { found: ReplyShape | null | undefined; missing?: { name: string; known: readonly string[] } } {
  let found: ReplyShape | null | undefined = shape
  for (const step of parsePath(text) ?? []) {
    if (typeof step === 'number' || step === '#text') continue
    if (!found) return { found: null }
    const next: ReplyShape | null | undefined = found.inside(step)
    if (next === undefined) return { found: undefined, missing: { name: step, known: found.names() } }
    found = next
  }
  return { found }
}
