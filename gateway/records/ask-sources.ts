// Asks connectors for records, batched: within one request, everything wanted of one connector about one object class in the same
// turn travels as ONE lookup call, whatever the number of subjects and elements.
import DataLoader from 'dataloader'
import type { CallContext, Caller, Connector, LookupReply } from '../../connectors/index.ts'
import type { ElementId, ObjectClass } from '../../schema/index.ts'

/** What came back from one connector about one subject. */
export interface Asked {
  reply: LookupReply
  milliseconds: number
}

export type AskSource = (connector: Connector, objectClass: ObjectClass, identifier: string, element: ElementId) => Promise<Asked>

interface Want {
  identifier: string
  element: ElementId
}

/** The loaders live for one request; caller and purpose are part of their key all the same, so no answer can cross over. */
export function createAskSource(caller: Caller, signal?: AbortSignal): AskSource {
  const context: CallContext = signal ? { caller, signal } : { caller }
  const loaders = new Map<string, DataLoader<Want, Asked, string>>()

  const loaderOf = (connector: Connector, objectClass: ObjectClass) => {
    const key = JSON.stringify([connector.id, connector.version, objectClass, caller.worker, caller.purpose])
    const known = loaders.get(key)
    if (known) return known
    const loader = new DataLoader<Want, Asked, string>(
      async (wants) => {
        const identifiers = [...new Set(wants.map((w) => w.identifier))]
        const elements = [...new Set(wants.map((w) => w.element))]
        const begin = performance.now()
        const reply = await lookup(connector, objectClass, identifiers, elements, context)
        const asked = { reply, milliseconds: Math.round(performance.now() - begin) }
        return wants.map(() => asked)
      },
      { cacheKeyFn: (w) => `${w.identifier}\n${w.element}` },
    )
    loaders.set(key, loader)
    return loader
  }

  return (connector, objectClass, identifier, element) => loaderOf(connector, objectClass).load({ identifier, element })
}

/** A connector promises not to throw (connectors/contract.ts); one that does so costs its own answer only. */
async function lookup(
  connector: Connector,
  objectClass: ObjectClass,
  identifiers: string[],
  elements: string[],
  context: CallContext,
): Promise<LookupReply> {
  if (!connector.lookup) return { kind: 'failed', reason: 'unavailable', detail: 'it answers no records' }
  try {
    return await connector.lookup(objectClass, identifiers, elements, context)
  } catch (error) {
    return { kind: 'failed', reason: 'unavailable', detail: error instanceof Error ? error.message : String(error) }
  }
}
