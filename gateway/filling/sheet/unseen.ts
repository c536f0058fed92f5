// What a worker sees masked: sensitive values that were fetched, until the worker asks to see them in full for this sheet. Nothing that
// the worker types is compared with them before, so that neither a state nor a count nor a sentence says whether a guess was right.
import type { Element, ElementId } from '../../../schema/index.ts'
import type { SettledItem } from './settle-items.ts'

/** Elements that were shown in full, by subject. */
export type Revealed = Readonly<Record<string, readonly ElementId[]>>

export const isHidden =
  (revealed: Revealed, subject: string) =>
  (element: Element): boolean =>
    element.classification === 'SENSITIVE' && !(revealed[subject]?.includes(element.id) ?? false)

/** What a check may say of values that the worker sees masked. */
export interface Unseen {
  elements: ReadonlySet<ElementId>
  /** What the worker typed: only what is typed can be a guess. */
  typed: ReadonlySet<ElementId>
  /** Before sending: what must be compared is asked to be shown first, instead of being passed over. */
  whole: boolean
}

export const unseenIn = (items: readonly SettledItem[], whole: boolean): Unseen => ({
  elements: new Set(items.filter((i) => i.unseen).map((i) => i.item.element.id)),
  typed: new Set(items.filter((i) => i.drafted).map((i) => i.item.element.id)),
  whole,
})

/** The elements to be shown before these are compared; `differ`: whether they do. null: they may be compared. */
export function toBeShown(unseen: Unseen, compared: readonly ElementId[], differ: () => boolean): ElementId[] | null {
  const hidden = compared.filter((id) => unseen.elements.has(id))
  if (hidden.length === 0) return null
  return unseen.whole && (compared.some((id) => unseen.typed.has(id)) || differ()) ? hidden : []
}
