// Hands one parcel over and reads what the department said as an outcome. The delivery id goes along on every attempt.
import type { Outcome } from '../../schema/index.ts'
import type { CallContext, Parcel } from '../contract.ts'
import type { DeliverySection } from '../manifest/index.ts'
import { type Mapper, plain, readPath } from '../mapping/index.ts'
import { findDelivery } from './find-delivery.ts'
import { parcelParameters } from './parcel-parameters.ts'
import type { Fault, Transport } from './transport.ts'

export async function sendParcel<S, F>(
  section: DeliverySection<S, F>,
  sending: Transport<S>,
  finding: Transport<F>,
  mapper: Mapper,
  parcel: Parcel,
  context: CallContext,
): Promise<Outcome> {
  const { send, idempotency } = section
  const parameters = await parcelParameters(parcel, send.values, mapper)
  if (typeof parameters === 'string') return { kind: 'refused', reason: parameters }
  if (idempotency === 'LOOK_UP') {
    const before = await findDelivery(section, finding, parcel.deliveryId, context)
    if (before?.kind === 'unknown') return { ...before, kind: 'unsent' }
    if (before) return before
  }
  const result = await sending.call({ operation: send.operation, parameters, purpose: 'send', ...context })
  if (result.kind === 'fault') return ofFault(result)
  const { body } = result
  if (send.echo && plain(readPath(body, send.echo) ?? '') !== parcel.deliveryId)
    return { kind: 'unknown', reason: 'the reply is about another delivery' }
  return acknowledged(body) ?? { kind: 'unknown', reason: 'the reply carries no acknowledgement' }

  function acknowledged(reply: unknown): Outcome | null {
    if (!send.acknowledgement) return { kind: 'acknowledged', acknowledgement: parcel.deliveryId }
    const number = readPath(reply, send.acknowledgement)
    if ((typeof number !== 'string' && typeof number !== 'number') || number === '') return null
    return { kind: 'acknowledged', acknowledgement: String(number).slice(0, 200) }
  }

  async function ofFault({ verdict, reason, retryAfterSeconds, body }: Fault): Promise<Outcome> {
    const later = retryAfterSeconds === undefined ? {} : { retryAfterSeconds }
    switch (verdict) {
      case 'refused':
      case 'absent':
        return { kind: 'refused', reason }
      case 'unsent':
      case 'rate-limited':
      case 'sign-in-expired':
        return { kind: 'unsent', reason, ...later }
      case 'unknown':
        return { kind: 'unknown', reason, ...later }
      case 'awaiting':
        // Without a way to ask, only an acknowledgement in the reply itself can end the wait.
        if (section.find) return { kind: 'awaiting', checkAfterSeconds: retryAfterSeconds ?? send.checkAfterSeconds }
        return (
          (send.acknowledgement && acknowledged(body)) || { kind: 'unknown', reason: 'taken for later, and nobody can be asked' }
        )
      case 'duplicate':
        return (
          (send.acknowledgement && acknowledged(body)) ||
          (section.find && (await findDelivery(section, finding, parcel.deliveryId, context))) || { kind: 'refused', reason }
        )
    }
  }
}
