// Sends one parcel and reads the reply as an outcome. Every attempt carries the delivery id.
import { because, type Outcome } from '../../schema/index.ts'
import type { CallContext, Parcel } from '../contract.ts'
import type { DeliverySection } from '../language/index.ts'
import { type Mapper, readPath } from '../mapping/index.ts'
import { findDelivery } from './find-delivery.ts'
import { handOver } from './hand-over.ts'
import { parcelParameters } from './parcel-parameters.ts'
import type { Transport } from './transport.ts'

export interface Sending<S, F> {
  section: DeliverySection<S, F>
  sending: Transport<S>
  finding: Transport<F>
  mapper: Mapper
  /** The system takes files beside its fields. */
  takesFiles?: boolean | undefined
}

export async function sendParcel<S, F>(
  { section, sending, finding, mapper, takesFiles = false }: Sending<S, F>,
  parcel: Parcel,
  context: CallContext,
): Promise<Outcome> {
  const { send, find, idempotency } = section
  const { deliveryId: id, files } = parcel
  if (files?.length && !takesFiles) return { kind: 'refused', reason: because('FILES_NOT_TAKEN') }
  const parameters = await parcelParameters(parcel, send.values, mapper)
  if (typeof parameters === 'string') return { kind: 'refused', reason: because('NOT_WRITABLE', { problem: parameters }) }
  const asked = find && (() => findDelivery(section, finding, id, context))
  return handOver<S, Outcome>({ idempotency, send, id, parameters, files, taken, find: asked, reported: false }, sending, context)

  function taken(reply: unknown): Outcome | null {
    if (!send.acknowledgement) return { kind: 'acknowledged', acknowledgement: id }
    const number = readPath(reply, send.acknowledgement)
    if ((typeof number !== 'string' && typeof number !== 'number') || number === '') return null
    return { kind: 'acknowledged', acknowledgement: String(number).slice(0, 200) }
  }
}
