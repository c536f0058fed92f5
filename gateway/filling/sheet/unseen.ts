// What a worker sees masked: fetched sensitive values, until the worker reveals them for this sheet. Typed values are not
// compared with them before that, so no state, count or message shows whether a guess was right.
import type { Element, ElementId } from '../../../schema/index.ts'
import type { SettledItem } from './settle-items.ts'

/** Elements that were shown in full, by subject. */
export type Revealed = Readonly<Record<string, readonly ElementId[]>>

export const isHidden =
  (revealed: Revealed, subject: string) =>
  (element: Element): boolean =>
    element.classification === 'SENSITIVE' && !(revealed[subject]?.includes(element.id) ?? false)

/** What a check may say about masked values. */
export interface Unseen {
  elements: ReadonlySet<ElementId>
  /** The worker's input: only typed values can be guesses. */
  typed: ReadonlySet<ElementId>
  /** Before sending: a value that must be compared has to be revealed first; it is not skipped. */
  whole: boolean
}

export const unseenIn = (items: readonly SettledItem[], whole: boolean): Unseen => ({
  elements: new Set(items.filter((i) => i.unseen).map((i) => i.item.element.id)),
  typed: new Set(items.filter((i) => i.drafted).map((i) => i.item.element.id)),
  whole,
})

/** The elements to reveal before these are compared; null: compare now; empty: skip the comparison. `differ`: whether they do. */
export function toBeShown(unseen: Unseen, compared: readonly ElementId[], differ: () => boolean): ElementId[] | null {
  const hidden = compared.filter((id) => unseen.elements.has(id))
  if (hidden.length === 0) return null
  return unseen.whole && (compared.some((id) => unseen.typed.has(id)) || differ()) ? hidden : []
}
