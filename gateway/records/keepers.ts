import type { Connector } from '../../connectors/index.ts'
import type { Element } from '../../schema/index.ts'
import type { RecordSources } from './record-sources.ts'

const keeps = (connector: Connector, element: Element): boolean =>
  connector.capabilities.includes('records') &&
  connector.records.some((r) => r.objectClass === element.objectClass && r.elements.includes(element.id))

/** The connectors that keep an element: its authority first, the others by id. */
export function keepersOf(sources: RecordSources, element: Element): Connector[] {
  return sources
    .all()
    .filter((c) => keeps(c, element))
    .sort((a, b) => Number(b.id === element.authority) - Number(a.id === element.authority) || (a.id < b.id ? -1 : 1))
}
