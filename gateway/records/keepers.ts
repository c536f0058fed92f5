import type { Connector } from '../../connectors/index.ts'
import type { Element } from '../../schema/index.ts'
import type { RecordSources } from './record-sources.ts'

/** By element, for as long as the connectors in force are the same list. */
const kept = new WeakMap<readonly Connector[], ReadonlyMap<string, readonly Connector[]>>()

function index(connectors: readonly Connector[]): ReadonlyMap<string, readonly Connector[]> {
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
  return byElement
}

/** The connectors that keep an element: its authority first, the others by id. */
export function keepersOf(sources: RecordSources, element: Element): Connector[] {
  const connectors = sources.all()
  const known = kept.get(connectors) ?? index(connectors)
  kept.set(connectors, known)
  return [...(known.get(element.id) ?? [])].sort(
    (a, b) => Number(b.id === element.authority) - Number(a.id === element.authority) || (a.id < b.id ? -1 : 1),
  )
}
