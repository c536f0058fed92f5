// Who keeps an element: worked out once for the connectors in force, not once for each value.
import type { Connector } from '../../../connectors/index.ts'
import type { Element, ElementId } from '../../../schema/index.ts'
import type { RecordSources } from './record-sources.ts'

interface Kept {
  byElement: ReadonlyMap<string, readonly Connector[]>
  /** The same with the authority first. An element is a new object when anything of it changes. */
  ranked: WeakMap<Element, readonly Connector[]>
}

/** For as long as the connectors in force are the same list. */
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

/** The connectors that keep an element: its authority first, the others by id. */
export function keepersOf(sources: RecordSources, element: Element): readonly Connector[] {
  // What was said to one department is nobody else's to read, whoever's manifest maps it.
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

/** Who is asked for which of these elements, and in which order what they say is told. */
export interface Plan {
  asked: ReadonlyMap<Connector, ReadonlySet<ElementId>>
  told: readonly { element: Element; connector: Connector }[]
}

/** A class's own elements are the same list until the catalogue changes, and are asked for again and again. */
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
