// Asks connectors for records in batches. Within one request and turn, all values of one object class from one connector are ONE
// lookup call, whatever the number of subjects and elements. A request never asks for the same value twice.
import type { CallContext, Caller, Connector, LookupReply } from '../../../connectors/index.ts'
import { because, type ElementId, type ObjectClass, said } from '../../../schema/index.ts'

/** One connector's answer about one subject. */
export interface Asked {
  reply: LookupReply
  milliseconds: number
}

/** The replies that together contain these elements: usually one. */
export type AskSource = (
  connector: Connector,
  objectClass: ObjectClass,
  identifier: string,
  elements: Iterable<ElementId>,
) => Promise<readonly Asked[]>

/** The wanted values of one connector and class, until the turn ends. */
interface Batch {
  identifiers: Set<string>
  elements: Set<ElementId>
  asked: Promise<Asked>
}

interface Line {
  known: Map<string, Map<ElementId, Promise<Asked>>>
  open: Batch | null
}

/** Lives for one request of one caller, so that no answer can reach another caller. */
export function createAskSource(caller: Caller, signal?: AbortSignal): AskSource {
  const context: CallContext = signal ? { caller, signal } : { caller }
  const lines = new Map<Connector, Map<ObjectClass, Line>>()
  let due: (() => void)[] = []

  const lineOf = (connector: Connector, objectClass: ObjectClass): Line => {
    const ofConnector = lines.get(connector) ?? new Map<ObjectClass, Line>()
    lines.set(connector, ofConnector)
    const line = ofConnector.get(objectClass) ?? { known: new Map(), open: null }
    ofConnector.set(objectClass, line)
    return line
  }
  /** Runs after all settled promises have run their callbacks, which may want more of the same connectors. */
  const atEndOfTurn = (run: () => void) => {
    due.push(run)
    if (due.length > 1) return
    Promise.resolve().then(() =>
      process.nextTick(() => {
        const all = due
        due = []
        for (const one of all) one()
      }),
    )
  }
  const open = (line: Line, connector: Connector, objectClass: ObjectClass): Batch => {
    const { promise, resolve } = Promise.withResolvers<Asked>()
    const batch: Batch = { identifiers: new Set(), elements: new Set(), asked: promise }
    line.open = batch
    atEndOfTurn(() => {
      line.open = null
      resolve(lookup(connector, objectClass, [...batch.identifiers], [...batch.elements], context))
    })
    return batch
  }

  return (connector, objectClass, identifier, elements) => {
    const line = lineOf(connector, objectClass)
    const known = line.known.get(identifier) ?? new Map<ElementId, Promise<Asked>>()
    line.known.set(identifier, known)
    const replies = new Set<Promise<Asked>>()
    for (const element of elements) {
      let asked = known.get(element)
      if (!asked) {
        const batch = line.open ?? open(line, connector, objectClass)
        batch.identifiers.add(identifier)
        batch.elements.add(element)
        asked = batch.asked
        known.set(element, asked)
      }
      replies.add(asked)
    }
    return Promise.all(replies)
  }
}

/** A connector promises not to throw (connectors/contract.ts). If it does, only its own answer fails. */
async function lookup(
  connector: Connector,
  objectClass: ObjectClass,
  identifiers: string[],
  elements: string[],
  context: CallContext,
): Promise<Asked> {
  const began = performance.now()
  const told = (reply: LookupReply): Asked => ({ reply, milliseconds: Math.round(performance.now() - began) })
  if (!connector.lookup) return told({ kind: 'failed', reason: 'unavailable', detail: because('NO_RECORDS') })
  try {
    return told(await connector.lookup(objectClass, identifiers, elements, context))
  } catch (error) {
    const detail = said(error instanceof Error ? error.message : String(error))
    return told({ kind: 'failed', reason: 'unavailable', detail })
  }
}
