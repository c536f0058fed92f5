// Finds duplicate keys, and keys that are not plain values. The parser finds the first by comparing all pairs, and writes the
// second as nested text; both grow without limit on a text of a kilobyte.
import { type Document, isScalar, visit } from 'yaml'

export interface KeyFault {
  offset: number
  kind: 'twice' | 'collection'
}

export function keyFaults(document: Document): KeyFault[] {
  const faults: KeyFault[] = []
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        const offset = (key as { range?: [number] } | null)?.range?.[0] ?? 0
        if (key !== null && !isScalar(key)) faults.push({ offset, kind: 'collection' })
        const value = isScalar(key) ? key.value : key
        if (seen.has(value)) faults.push({ offset, kind: 'twice' })
        seen.add(value)
      }
      // The content of such a key need not be checked.
      return faults.some(({ kind }) => kind === 'collection') ? visit.BREAK : undefined
    },
  })
  return faults
}
