// Reads a dotted path in a reply: `data.list`, `items[0].name`, `$` for the whole. Own properties only, so that a reply cannot
// reach JavaScript's built-in ones.

import { Unanswered } from '../convert/index.ts'

const STEP = /^(?:[^.[\]\s$][^.[\]]*|\$)((?:\[\d{1,6}\])*)$/

/** The steps of a path, or null if it is not one. */
export function parsePath(path: string): (string | number)[] | null {
  const steps: (string | number)[] = []
  for (const [place, part] of path.split('.').entries()) {
    const parts = STEP.exec(part)
    if (!parts) return null
    const indexes = parts[1] ?? ''
    const name = part.slice(0, part.length - indexes.length)
    if (name === '$' && place > 0) return null
    if (name !== '$') steps.push(name)
    for (const [, index] of indexes.matchAll(/\[(\d+)\]/g)) steps.push(Number(index))
  }
  return steps
}

/** Paths come from manifests, so they are few; an invalid one leads nowhere. */
const known = new Map<string, readonly (string | number)[]>()

function stepsOf(path: string): readonly (string | number)[] {
  const before = known.get(path)
  if (before) return before
  const steps = parsePath(path) ?? ['\u0000']
  if (known.size < 10_000) known.set(path, steps)
  return steps
}

/** The value at the path; undefined if there is none. */
export function readPath(value: unknown, path: string): unknown {
  let found = value
  for (const step of stepsOf(path)) {
    if (found instanceof Unanswered) return found
    // XML: an element without attributes is its own text.
    if (step === '#text' && typeof found === 'string') continue
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined
    found = (found as Record<string | number, unknown>)[step]
  }
  return found
}
