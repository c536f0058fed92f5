// If the total of a register is far from the reported one, its other figures are doubtful, too. A register of 3 people also gives
// no aged and no births, and nothing else would show that these zeros are wrong.
import type { Count, Element, ElementId } from '../../../../schema/index.ts'
import type { Found, Snapshot } from './snapshot.ts'

/** Counts the whole class, without conditions. */
const isTotal = ({ of: _, ...only }: Count): boolean => Object.keys(only).length === 0

/** No other source confirms or contradicts it. */
const standsAlone = ({ facts, conflict }: Found): boolean =>
  !conflict && facts.length > 0 && facts.every((f) => f.source.register !== undefined)

/** `reported`: figures with a report of their own. They are either far from it and questioned, or near it and kept. */
export function doubtSiblings(
  found: Snapshot['found'],
  elements: readonly Element[],
  reported: ReadonlyMap<ElementId, unknown>,
): void {
  for (const total of elements) {
    if (!total.counted || !isTotal(total.counted) || !found[total.id]?.farFrom) continue
    for (const { id, counted } of elements) {
      const other = found[id]
      if (counted?.of !== total.counted.of || counted.label !== undefined || reported.has(id)) continue
      if (!other || !standsAlone(other)) continue
      other.besides = total.id
      other.conflict = true
    }
  }
}
