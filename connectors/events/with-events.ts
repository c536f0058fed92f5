// A connector that also hears what its department tells by itself, where its manifest has `events`.
import type { Connector } from '../contract.ts'
import type { Manifest } from '../language/index.ts'
import { eventReceiver } from './receive-events.ts'

export function withEvents(
  connector: Connector,
  { id, events }: Pick<Manifest, 'id' | 'events'>,
  fill: (template: string) => string,
): Connector {
  if (!events) return connector
  const receive = eventReceiver(id, events, fill(events.signature.secret))
  return { ...connector, capabilities: [...connector.capabilities, 'events'], receive }
}
