// The connectors that keep an element: computed once per set of connectors in force, not once per value.
import type { Connector } from '../../../connectors/index.ts'
import type { Element, ElementId } from '../../../schema/index.ts'
import type { RecordSources } from './record-sources.ts'

interface Kept {
  byElement: ReadonlyMap<string, readonly Connector[]>
  /** The same, authority first. An element becomes a new object when anything of it changes. */
  ranked: WeakMap<Element, readonly Connector[]>
}

/** Valid as long as the list of connectors in force is the same object. */
const kept = new WeakMap<readonly Connector[], Kept>()

function index(connectors: readonly Connector[]): Kept {
  const byElement = new Map<string, Connector[]>()
  for (const connector of connectors) {
    if (!connector.capabilities.includes('records')) continue
    for (const { objectClass, elements } of connector.records)
      for (const element of new Set(elements)) {
        if (!element.startsWith(`${objectClass}.`)) continue
        const keepers = byElement.get(element) ?? []
        if (!keepers.includes(connector)) keepers.push(connector)
        byElement.set(element, keepers)
      }
  }
  return { byElement, ranked: new WeakMap() }
}

/** The connectors that keep an element: its authority first, then the others by id. */
export function keepersOf(sources: RecordSources, element: Element): readonly Connector[] {
  // An answer to one department's own field is private to it, whatever another manifest maps.
  if (element.own) return []
  const connectors = sources.all()
  const known = kept.get(connectors) ?? index(connectors)
  kept.set(connectors, known)
  const before = known.ranked.get(element)
  if (before) return before
  const keepers = [...(known.byElement.get(element.id) ?? [])].sort(
    (a, b) => Number(b.id === element.authority) - Number(a.id === element.authority) || (a.id < b.id ? -1 : 1),
  )
  known.ranked.set(element, keepers)
  return keepers
}

/** Which connectors are asked for which elements, and the order of their answers. */
export interface Plan {
  asked: ReadonlyMap<Connector, ReadonlySet<ElementId>>
  told: readonly { element: Element; connector: Connector }[]
}

/** The list of a class's elements is the same object until the catalogue changes, and is requested very often. */
const plans = new WeakMap<readonly Element[], { connectors: readonly Connector[]; plan: Plan }>()

export function planOf(sources: RecordSources, elements: readonly Element[]): Plan {
  const connectors = sources.all()
  const known = plans.get(elements)
  if (known?.connectors === connectors) return known.plan
  const asked = new Map<Connector, Set<ElementId>>()
  const told: { element: Element; connector: Connector }[] = []
  for (const element of elements)
    for (const connector of keepersOf(sources, element)) {
      told.push({ element, connector })
      const wanted = asked.get(connector)
      if (wanted) wanted.add(element.id)
      else asked.set(connector, new Set([element.id]))
    }
  const plan = { asked, told }
  plans.set(elements, { connectors, plan })
  return plan
}
