// The worker's changes, separate from the fetched values: an item without an edit keeps its fetched value.
import { asValue, isEmpty, sameValue, type Value } from '../format/value.ts'
import type { FactPartFragment, ItemPartFragment, ItemState } from '../generated/graphql.ts'
import { sameMeaning } from './same-meaning.ts'

export type Item = ItemPartFragment
export type Edits = Readonly<Record<string, Value | null>>

const idOf = (item: Item): string => item.element.id
const fetchedOf = (item: Item): Value | null => asValue(item.fetched?.value)

/** The sources' values, each once, best first. */
export function choicesOf(item: Item): Value[] {
  const { domain } = item
  const values = item.candidates.map((c) => asValue(c.value)).filter((v) => v !== null)
  return values.filter((v, i) => values.findIndex((w) => sameMeaning(domain, v, w)) === i)
}

/** Sources disagree, or did before the worker picked one. */
export const disagrees = (item: Item): boolean => item.state === 'CONFLICT' || choicesOf(item).length > 1

/** The edits in an earlier visit's draft. A pick among candidates counts, even of the fetched value. */
export function editsOf(items: readonly Item[]): Edits {
  const edits: Record<string, Value | null> = {}
  for (const item of items) {
    // A value that no source filled in was picked, or taken over from the previous period.
    const picked = item.state !== 'CONFLICT' && (disagrees(item) || (item.fetched === null && asValue(item.value) !== null))
    if (item.state === 'EDITED' || item.state === 'TYPED' || picked) edits[idOf(item)] = asValue(item.value)
  }
  return edits
}

export const isEdited = (item: Item, edits: Edits): boolean => Object.hasOwn(edits, idOf(item))

export function currentValue(item: Item, edits: Edits): Value | null {
  if (isEdited(item, edits)) return edits[idOf(item)] ?? null
  // Even the authority's value needs a decision if another source disagrees.
  return item.state === 'CONFLICT' ? null : fetchedOf(item)
}

export function stateOf(item: Item, edits: Edits): ItemState {
  const value = currentValue(item, edits)
  const edited = isEdited(item, edits)
  if (disagrees(item)) {
    if (!edited) return item.state === 'CONFLICT' || value === null ? 'CONFLICT' : 'FILLED'
    return choicesOf(item).some((c) => sameMeaning(item.domain, c, value)) ? 'FILLED' : 'EDITED'
  }
  if (fetchedOf(item) !== null) return edited && !sameValue(value, fetchedOf(item)) ? 'EDITED' : 'FILLED'
  if (!isEmpty(value)) return 'TYPED'
  return item.state === 'UNAVAILABLE' || item.state === 'FAILED' ? item.state : 'EMPTY'
}

export function withEdit(edits: Edits, item: Item, value: Value | null): Edits {
  const asFetched = !disagrees(item) && sameValue(value, fetchedOf(item))
  return asFetched ? withoutEdit(edits, item) : { ...edits, [idOf(item)]: isEmpty(value) ? null : value }
}

export function withoutEdit(edits: Edits, item: Item): Edits {
  const { [idOf(item)]: _, ...rest } = edits
  return rest
}

export const valuesOf = (edits: Edits) => Object.entries(edits).map(([element, value]) => ({ element, value }))

/** The authority's value, if it was asked. */
export const authorityOf = (item: Item): FactPartFragment | null =>
  [item.fetched, ...item.candidates].find((f) => f?.source.kind === 'AUTHORITY') ?? null

/** Authority values that the worker changed: each becomes a correction. */
export function correctionsOf(items: readonly Item[], edits: Edits): Item[] {
  return items.filter((item) => {
    const authority = authorityOf(item)
    if (!authority || !isEdited(item, edits)) return false
    return !sameMeaning(item.domain, currentValue(item, edits), asValue(authority.value))
  })
}
