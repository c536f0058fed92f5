// What a reply can hold, as far as the manifest's own text tells: a GraphQL document by what it selects, a WSDL by its schemas. A path
// at which nothing can ever stand is told.

import type { ReplyPath } from '../language/index.ts'
import { parsePath } from '../mapping/index.ts'
import { nearest } from './nearest.ts'
import type { Finding } from './problem.ts'

/** Null: anything may stand there. */
export interface ReplyShape {
  names(): readonly string[]
  inside(name: string): ReplyShape | null | undefined
}

export function neverAnswered(shape: ReplyShape, reads: readonly ReplyPath[]): Finding[] {
  return reads.flatMap(({ path, text, within }) => {
    const base = within.reduce<ReplyShape | null | undefined>((at, rows) => (at ? walk(at, rows).found : at), shape)
    // Rows that are never answered are told once, at their own place.
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
