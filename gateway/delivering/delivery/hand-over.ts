// One attempt at one department: if the last attempt may have arrived, ask first; then send. The connector declares what may be
// repeated. A first attempt never asks: an attempt is on disk before its first byte leaves, so nothing was sent before.
import type { CallContext, Connector, Idempotency } from '../../../connectors/index.ts'
import { asReason, because, type Outcome, oneLine } from '../../../schema/index.ts'
import type { Claimed } from './claimed.ts'

/** A connector that can receive. */
export type Receiver = Connector & Required<Pick<Connector, 'send'>>

/** When to poll again for a delivery that the department does not know (yet). */
const LOOK_AGAIN_SECONDS = 60

/** A receiver of items with an id that can perhaps be queried: deliveries, corrections. */
export interface Taker<Sent, How extends { kind: string }> {
  readonly idempotency: Idempotency
  send(sent: Sent, context: CallContext): Promise<How>
  find?: ((id: string, context: CallContext) => Promise<How | null>) | undefined
}

/** The part of a claim that decides between asking and sending. */
export type Attempt = Pick<Claimed, 'id' | 'awaitingSince' | 'interrupted' | 'askFirst'>

/** True if a repeat is harmless: the department honours the id, or its own key prevents a second effect. */
const repeatable = ({ idempotency }: { idempotency: Idempotency }): boolean =>
  idempotency === 'KEY' || idempotency === 'NATURAL_KEY'

/** True if only a person may decide after an attempt that may have arrived: a repeat acts twice, and the system cannot be queried. */
export const needsPerson = ({ idempotency, find }: { idempotency: Idempotency; find?: unknown }): boolean =>
  idempotency === 'NONE' || (idempotency === 'LOOK_UP' && !find)

type Loose = Exclude<Outcome, { kind: 'acknowledged' }>

export async function handOver<Sent, How extends { kind: string }>(
  taker: Taker<Sent, How | Loose>,
  { id, awaitingSince, interrupted, askFirst }: Attempt,
  sent: Sent,
  context: CallContext,
  /** Cleans the system's message for PostgreSQL and readers. */
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
    // The query failed, and this attempt has sent nothing.
    if (known && !repeatable(taker)) return { ...(known as Extract<Loose, { kind: 'unsent' }>), kind: 'unsent' }
  }
  return await send()
}

export function readable(outcome: Outcome): Outcome {
  if (outcome.kind === 'awaiting') return outcome
  if (outcome.kind === 'acknowledged') return { ...outcome, acknowledgement: oneLine(outcome.acknowledgement) }
  return { ...outcome, reason: asReason(outcome.reason) }
}
