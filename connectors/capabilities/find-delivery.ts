// Asks the department for the state of a delivery. Null: the department has not received it. If the call fails, the state stays unknown.
import { because, type Outcome } from '../../schema/index.ts'
import type { CallContext } from '../contract.ts'
import type { DeliverySection } from '../language/index.ts'
import { readPath } from '../mapping/index.ts'
import { askAbout, stateIn } from './ask-about.ts'
import { safeReason } from './safe-reason.ts'
import type { Transport } from './transport.ts'

export async function findDelivery<S, F>(
  { find }: DeliverySection<S, F>,
  transport: Transport<F>,
  deliveryId: string,
  context: CallContext,
): Promise<Outcome | null> {
  if (!find) return { kind: 'unknown', reason: because('CANNOT_BE_ASKED') }
  const asked = await askAbout(find, transport, { deliveryId }, deliveryId, context)
  if (asked === null || 'kind' in asked) return asked
  const { body } = asked
  // An empty list means that the query found nothing.
  const none = Array.isArray(body) && body.length === 0
  const number = find.acknowledgement ? readPath(body, find.acknowledgement) : none ? null : deliveryId
  const state = find.state
    ? stateIn(find.state, body)
    : number === null || number === undefined || number === ''
      ? 'absent'
      : 'acknowledged'
  switch (state) {
    case 'absent':
      return null
    case 'awaiting':
      return { kind: 'awaiting', checkAfterSeconds: find.checkAfterSeconds }
    case 'refused':
      return {
        kind: 'refused',
        reason: safeReason(find.state?.reason && readPath(body, find.state.reason), because('REFUSED')),
      }
    case 'acknowledged':
      return typeof number === 'string' || typeof number === 'number'
        ? { kind: 'acknowledged', acknowledgement: String(number).slice(0, 200) }
        : { kind: 'unknown', reason: because('NO_ACKNOWLEDGEMENT') }
    case undefined:
      return { kind: 'unknown', reason: because('STATE_UNKNOWN') }
  }
}
