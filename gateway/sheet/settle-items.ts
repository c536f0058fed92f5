// Lays the worker's draft over what was fetched: value and state of each item, and what follows from them. Derived values are worked
// out here, so they follow what the worker edits; never through an input that is missing or in conflict.
import type { Element, ElementId, Fact, Value } from '../../schema/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import { derivationRules } from '../records/index.ts'
import { sameValue } from './check/same-value.ts'
import type { MergedItem } from './merge.ts'
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
  /** It has a value that the worker did not have to type: fetched, derived or picked. Not while sources disagree. */
  prefilled: boolean
}

const NOTHING: Found = { facts: [], conflict: false, failed: [], unknownSubject: [], notKept: [], empty: [], unusable: [] }

export function settleItems(catalogue: Catalogue, items: readonly MergedItem[], snapshot: Snapshot, draft: Draft): SettledItem[] {
  const foundOf = (id: ElementId) => snapshot.found[id] ?? NOTHING
  const deriving = new Set<ElementId>()

  const fetch = (element: Element): Fact | null => {
    const found = foundOf(element.id)
    return found.conflict ? fetchedOf(found) : (fetchedOf(found) ?? derive(element))
  }

  /** The value of an input, when it is certain. */
  function certain(id: ElementId): Value | null {
    if (Object.hasOwn(draft, id)) return draft[id] ?? null
    const element = catalogue.elements.get(id)
    if (!element || foundOf(id).conflict) return null
    return fetch(element)?.value ?? null
  }

  function derive(element: Element): Fact | null {
    const rule = element.derivation && derivationRules[element.derivation.rule]
    if (!element.derivation || !rule || deriving.has(element.id)) return null
    deriving.add(element.id)
    const inputs = element.derivation.inputs.map(certain)
    deriving.delete(element.id)
    const value = inputs.every((input) => input !== null) ? rule(inputs, snapshot.today) : null
    if (value === null) return null
    return {
      element: element.id,
      value,
      source: { kind: 'DERIVATION', derivedFrom: element.derivation.inputs },
      asOf: null,
      classification: element.classification,
    }
  }

  return items.map((item) => {
    const { element } = item
    const found = foundOf(element.id)
    const fetched = fetch(element)
    const candidates = found.facts.length > 1 ? found.facts : []
    const drafted = Object.hasOwn(draft, element.id)
    const value = drafted ? (draft[element.id] ?? null) : (fetched?.value ?? null)
    const known = [...(fetched ? [fetched] : []), ...found.facts]
    const picked = drafted && value !== null && known.some((f) => sameValue(element.domain, f.value, value))
    const state = drafted ? editedState(element, value, fetched, picked) : untouchedState(found, fetched)
    const prefilled = drafted ? picked : state === 'FILLED'
    return { item, state, value, fetched, candidates, found, prefilled }
  })
}

function editedState({ domain }: Element, value: Value | null, fetched: Fact | null, picked: boolean): ItemState {
  if (fetched) return sameValue(domain, value, fetched.value) ? 'FILLED' : 'EDITED'
  if (picked) return 'FILLED'
  return value === null ? 'EMPTY' : 'TYPED'
}

function untouchedState(found: Found, fetched: Fact | null): ItemState {
  if (found.conflict) return 'CONFLICT'
  if (fetched) return 'FILLED'
  if (found.failed.length > 0) return 'FAILED'
  const asked = found.notKept.length + found.empty.length + found.unknownSubject.length + found.unusable.length
  return asked > 0 && found.notKept.length === asked ? 'UNAVAILABLE' : 'EMPTY'
}
