// Applies the worker's draft to the fetched values: value and state of each item, and what derives from them. Derived values are
// computed here, so they follow the worker's edits. They never use an input that is missing, in conflict, or stale.
import type { Element, ElementId, Fact, Value } from '../../../schema/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import { derive } from '../../platform/index.ts'
import { sameValue } from './check/same-value.ts'
import type { MergedItem } from './gather.ts'
import { type Found, fetchedOf, type Snapshot } from './prefill/snapshot.ts'
import type { ItemState } from './sheet-view.ts'

export type Draft = Readonly<Record<ElementId, Value | null>>

export interface SettledItem {
  item: MergedItem
  state: ItemState
  value: Value | null
  fetched: Fact | null
  candidates: Fact[]
  found: Found
  /** For an item observed at the visit: the last known value. It never fills the item. */
  lastTime: Fact | null
  /** Why it could not be derived, if it is derivable. */
  underived: Underived | null
  /** It has a value without typing: fetched, derived or chosen. Not while sources disagree. */
  prefilled: boolean
  /** The worker typed, chose or cleared it. */
  drafted: boolean
  /** Its fetched value is shown masked. */
  hidden: boolean
  /** Its current value is one that the worker sees masked. */
  unseen: boolean
  /** A form asks it as the sheet stands; see conditions/judge.ts. */
  asked: boolean
  /** A form that asks it requires it. */
  required: boolean
}

export interface Underived {
  input: ElementId
  why: 'missing' | 'conflict' | 'stale'
}

const DAY_MS = 86_400_000

const NOTHING: Found = { facts: [], conflict: false, failed: [], unknownSubject: [], notKept: [], empty: [], unusable: [] }

/** `isHidden`: the fetched value of an element is shown masked. */
export function settleItems(
  catalogue: Catalogue,
  items: readonly MergedItem[],
  snapshot: Snapshot,
  draft: Draft,
  isHidden: (element: Element) => boolean = () => false,
): SettledItem[] {
  const said = (id: ElementId) => snapshot.found[id] ?? NOTHING
  const asked = new Map(items.map((i) => [i.element.id, i]))
  const foundOf = (id: ElementId) => (onSpot(id) ? NOTHING : said(id))

  /** Observed itself, or derived from such a value: an old weight gives no body mass index of today. */
  function onSpot(id: ElementId, above: readonly ElementId[] = []): boolean {
    const element = catalogue.elements.get(id)
    if (asked.get(id)?.onSpot ?? element?.onSpot) return true
    return !above.includes(id) && (element?.derivation?.inputs.some((input) => onSpot(input, [...above, id])) ?? false)
  }
  const deriving = new Set<ElementId>()

  const fetch = (element: Element): Fact | null => {
    const found = foundOf(element.id)
    if (found.conflict) return fetchedOf(found)
    const known = fetchedOf(found)
    if (known) return known
    const derived = derivedOf(element)
    return derived && 'value' in derived ? derived : null
  }

  /** The value of an input if it is certain, otherwise why it is not. */
  function certain(id: ElementId): { value: Value } | Underived['why'] {
    if (Object.hasOwn(draft, id)) return draft[id] === null || draft[id] === undefined ? 'missing' : { value: draft[id] }
    const element = catalogue.elements.get(id)
    if (!element) return 'missing'
    if (foundOf(id).conflict) return 'conflict'
    const fact = fetch(element)
    if (!fact || fact.value === null) return 'missing'
    return isStale(element, fact, snapshot.today) ? 'stale' : { value: fact.value }
  }

  function derivedOf(element: Element): Fact | Underived | null {
    const { derivation } = element
    if (!derivation || deriving.has(element.id)) return null
    deriving.add(element.id)
    const inputs = derivation.inputs.map((input) => ({ input, known: certain(input) }))
    deriving.delete(element.id)
    const values: Value[] = []
    for (const { input, known } of inputs) {
      if (typeof known === 'string') return { input, why: known }
      values.push(known.value)
    }
    const value = derive(derivation, values, snapshot.today)
    if (value === null) return null
    return {
      element: element.id,
      value,
      source: { kind: 'DERIVATION', derivedFrom: derivation.inputs },
      asOf: null,
      classification: element.classification,
    }
  }

  return items.map((item) => {
    const { element } = item
    const found = foundOf(element.id)
    const fetched = fetch(element)
    const candidates = found.facts.length > 1 || found.conflict ? found.facts : []
    const drafted = Object.hasOwn(draft, element.id)
    const value = drafted ? (draft[element.id] ?? null) : (fetched?.value ?? null)
    const known = [...(fetched ? [fetched] : []), ...found.facts]
    const picked = drafted && value !== null && known.some((f) => sameValue(element.domain, f.value, value))
    const hidden = isHidden(element)
    const typed = hidden ? guessedState(value, found, fetched) : editedState(element, value, fetched, picked)
    const state = drafted ? typed : untouchedState(found, fetched)
    const asLast = value !== null && found.last !== undefined && sameValue(element.domain, found.last.value, value)
    const prefilled = drafted ? !hidden && (picked || asLast) : state === 'FILLED'
    const derived = value === null && !found.conflict ? derivedOf(element) : null
    const underived = derived && 'why' in derived ? derived : null
    const unseen = hidden && !drafted && value !== null
    const lastTime = onSpot(element.id) ? newestOf(said(element.id)) : null
    return {
      item,
      state,
      value,
      fetched,
      candidates,
      found,
      lastTime,
      underived,
      prefilled,
      drafted,
      hidden,
      unseen,
      asked: true,
      required: item.required,
    }
  })
}

/** The last known value from any source; values without a date come last. */
const newestOf = ({ facts, last }: Found): Fact | null =>
  [...facts, ...(last ? [last] : [])].reduce<Fact | null>(
    (newest, fact) => (newest === null || (fact.asOf ?? '') > (newest.asOf ?? '') ? fact : newest),
    null,
  )

/** Older than the element's freshness window. An authority's record is the present value, whatever its age. */
function isStale(element: Element, { source, asOf }: Fact, today: string): boolean {
  if (source.kind === 'AUTHORITY' || asOf === null || element.freshnessDays === undefined) return false
  return Date.parse(`${today}T23:59:59.999+08:00`) - Date.parse(asOf) > (element.freshnessDays + 1) * DAY_MS
}

function editedState({ domain }: Element, value: Value | null, fetched: Fact | null, picked: boolean): ItemState {
  if (fetched) return sameValue(domain, value, fetched.value) ? 'FILLED' : 'EDITED'
  if (picked) return 'FILLED'
  return value === null ? 'EMPTY' : 'TYPED'
}

/** The same state for every value, because it must not reveal whether the guess is right. */
function guessedState(value: Value | null, found: Found, fetched: Fact | null): ItemState {
  if (fetched || found.facts.length > 0) return 'EDITED'
  return value === null ? 'EMPTY' : 'TYPED'
}

function untouchedState(found: Found, fetched: Fact | null): ItemState {
  if (found.conflict) return 'CONFLICT'
  if (fetched) return 'FILLED'
  if (found.failed.length > 0) return 'FAILED'
  const asked = found.notKept.length + found.empty.length + found.unknownSubject.length + found.unusable.length
  return asked > 0 && found.notKept.length === asked ? 'UNAVAILABLE' : 'EMPTY'
}
