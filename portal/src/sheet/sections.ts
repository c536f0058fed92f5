// The order of the items for a worker: first decisions, then typing, then checking. It depends on the fetched values, so that an
// item keeps its place while it is filled in.
import { asValue } from '../format/value.ts'
import { disagrees, type Edits, type Item, stateOf } from './edits.ts'
import { blocks } from './quick-check.ts'

export type Section = 'conflict' | 'toType' | 'prefilled' | 'unavailable'
export const SECTIONS: readonly Section[] = ['conflict', 'toType', 'prefilled', 'unavailable']

export function sectionOf(item: Item): Section {
  if (item.calculated) return 'prefilled'
  if (disagrees(item)) return 'conflict'
  if (asValue(item.fetched?.value) !== null) return 'prefilled'
  return item.state === 'UNAVAILABLE' && !item.required ? 'unavailable' : 'toType'
}

export type View = 'all' | 'toType' | 'conflict' | 'prefilled' | 'edited'
export const VIEWS: readonly View[] = ['all', 'toType', 'conflict', 'prefilled', 'edited']

export function isIn(view: View, item: Item, edits: Edits): boolean {
  if (view === 'all') return true
  if (view === 'edited') return stateOf(item, edits) === 'EDITED'
  return sectionOf(item) === view || (view === 'toType' && sectionOf(item) === 'unavailable')
}

/** Items to fill in, decide or correct before the sheet can be sent, in display order. */
export function openItems(
  items: readonly Item[],
  edits: Edits,
  problems: readonly { element: string | null; rowSet?: string | null }[],
): Item[] {
  const wrong = new Set(problems.filter((p) => !p.rowSet).map((p) => p.element))
  const open = items.filter((item) => blocks(item, edits) || wrong.has(item.element.id))
  return SECTIONS.flatMap((section) => open.filter((item) => sectionOf(item) === section))
}
