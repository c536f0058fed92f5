// One attempt at one department: ask first where the last attempt may have arrived, then send. What may be repeated is for the
// connector to declare. A first attempt never asks: nothing was ever sent, since an attempt is on disk before its first byte leaves.
import type { CallContext, Connector, Idempotency } from '../../../connectors/index.ts'
import { asReason, because, type Outcome, oneLine } from '../../../schema/index.ts'
import type { Claimed } from './claimed.ts'

/** A connector that can receive. */
export type Receiver = Connector & Required<Pick<Connector, 'send'>>

/** When to look again at a delivery of which the department does not (yet) know anything. */
const LOOK_AGAIN_SECONDS = 60

/** Whatever takes things under an id and can perhaps be asked about one: deliveries, corrections. */
export interface Taker<Sent, How extends { kind: string }> {
  readonly idempotency: Idempotency
  send(sent: Sent, context: CallContext): Promise<How>
  find?: ((id: string, context: CallContext) => Promise<How | null>) | undefined
}

/** Of a claim, what decides between asking and sending. */
export type Attempt = Pick<Claimed, 'id' | 'awaitingSince' | 'interrupted' | 'askFirst'>

/** True when a repeat does no harm: the department honours the id, or its own key makes the repeat harmless. */
const repeatable = ({ idempotency }: { idempotency: Idempotency }): boolean =>
  idempotency === 'KEY' || idempotency === 'NATURAL_KEY'

/** True when, after an attempt that may have arrived, only a person may decide: a repeat acts twice, and nobody can be asked. */
export const needsPerson = ({ idempotency, find }: { idempotency: Idempotency; find?: unknown }): boolean =>
  idempotency === 'NONE' || (idempotency === 'LOOK_UP' && !find)

type Loose = Exclude<Outcome, { kind: 'acknowledged' }>

export async function handOver<Sent, How extends { kind: string }>(
  taker: Taker<Sent, How | Loose>,
  { id, awaitingSince, interrupted, askFirst }: Attempt,
  sent: Sent,
  context: CallContext,
  /** What the system said, as PostgreSQL and a reader can bear it. */
  readable: (how: How | Loose) => How | Loose,
): Promise<How | Loose> {
  const find = async () => {
    const known = (await taker.find?.(id, context)) ?? null
    return known && readable(known)
  }
  const send = async () => readable(await taker.send(sent, context))
  if (awaitingSince) {
    const known = taker.find || !repeatable(taker) ? await find() : await send()
    return known ?? { kind: 'awaiting', checkAfterSeconds: LOOK_AGAIN_SECONDS }
  }
  if (interrupted && needsPerson(taker)) return { kind: 'unknown', reason: because('INTERRUPTED') }
  if (askFirst) {
    const known = await find()
    if (known && known.kind !== 'unsent' && known.kind !== 'unknown') return known
    // It could not be asked, and this attempt has sent nothing.
    if (known && !repeatable(taker)) return { ...(known as Extract<Loose, { kind: 'unsent' }>), kind: 'unsent' }
  }
  return await send()
}

export function readable(outcome: Outcome): Outcome {
  if (outcome.kind === 'awaiting') return outcome
  if (outcome.kind === 'acknowledged') return { ...outcome, acknowledgement: oneLine(outcome.acknowledgement) }
  return { ...outcome, reason: asReason(outcome.reason) }
}
