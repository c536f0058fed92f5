// One attempt at one department: ask first where the last attempt may have arrived, then send. What may be repeated is for the
// connector to declare. A first attempt never asks: nothing was ever sent, since an attempt is on disk before its first byte leaves.
import type { CallContext, Connector, Parcel } from '../../connectors/index.ts'
import type { Outcome } from '../../schema/index.ts'
import type { Claimed } from './claimed.ts'
import { clean, reasonCode } from './reasons.ts'

/** A connector that can receive. */
export type Receiver = Connector & Required<Pick<Connector, 'send'>>

/** When to look again at a delivery of which the department does not (yet) know anything. */
const LOOK_AGAIN_SECONDS = 60

/** True when a repeat does no harm: the department honours the delivery id, or its own key makes the repeat harmless. */
const repeatable = (connector: Connector): boolean => connector.idempotency === 'KEY' || connector.idempotency === 'NATURAL_KEY'

/** True when, after an attempt that may have arrived, only a person may decide: a repeat acts twice, and nobody can be asked. */
export const needsPerson = (connector: Connector): boolean =>
  connector.idempotency === 'NONE' || (connector.idempotency === 'LOOK_UP' && !connector.find)

export async function handOver(connector: Receiver, claimed: Claimed, parcel: Parcel, context: CallContext): Promise<Outcome> {
  const find = async () => readable((await connector.find?.(parcel.deliveryId, context)) ?? null)
  const send = async () => readable(await connector.send(parcel, context)) as Outcome
  if (claimed.awaitingSince) {
    const known = connector.find || !repeatable(connector) ? await find() : await send()
    return known ?? { kind: 'awaiting', checkAfterSeconds: LOOK_AGAIN_SECONDS }
  }
  if (claimed.interrupted && needsPerson(connector)) return { kind: 'unknown', reason: reasonCode('INTERRUPTED') }
  if (claimed.askFirst) {
    const known = await find()
    if (known && known.kind !== 'unsent' && known.kind !== 'unknown') return known
    // It could not be asked, and this attempt has sent nothing.
    if (known && !repeatable(connector)) return { ...known, kind: 'unsent' }
  }
  return await send()
}

function readable(outcome: Outcome | null): Outcome | null {
  if (outcome === null || outcome.kind === 'awaiting') return outcome
  if (outcome.kind === 'acknowledged') return { ...outcome, acknowledgement: clean(outcome.acknowledgement) }
  return { ...outcome, reason: clean(outcome.reason) }
}
