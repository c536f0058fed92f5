// Where the whole of a register is far from what was reported, its other figures are in doubt, too: a village of 3 has no aged and no
// births either, and nothing else would tell that these zeros are wrong.
import type { Count, Element, ElementId } from '../../../../schema/index.ts'
import type { Found, Snapshot } from './snapshot.ts'

/** How many there are of the class, and nothing less. */
const isTotal = ({ of: _, ...only }: Count): boolean => Object.keys(only).length === 0

/** Nobody else says the same, and nobody says otherwise. */
const standsAlone = ({ facts, conflict }: Found): boolean =>
  !conflict && facts.length > 0 && facts.every((f) => f.source.register !== undefined)

/** `reported`: figures that were held against a report of their own; they are far from it and asked about, or near and stand. */
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
