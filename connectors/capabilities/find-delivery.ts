// Asks the department what became of a delivery. Null: it has not seen it. A question that fails leaves it unknown.
import type { Outcome } from '../../schema/index.ts'
import type { CallContext } from '../contract.ts'
import type { DeliverySection } from '../manifest/index.ts'
import { plain, readPath } from '../mapping/index.ts'
import { safeReason } from './safe-reason.ts'
import type { Transport } from './transport.ts'

export async function findDelivery<S, F>(
  { find }: DeliverySection<S, F>,
  transport: Transport<F>,
  deliveryId: string,
  context: CallContext,
): Promise<Outcome | null> {
  if (!find) return { kind: 'unknown', reason: 'this system cannot be asked about a delivery' }
  const result = await transport.call({ operation: find.operation, parameters: { deliveryId }, purpose: 'find', ...context })
  if (result.kind === 'fault') {
    const { verdict, reason, retryAfterSeconds } = result
    if (verdict === 'absent') return null
    if (verdict === 'awaiting') return { kind: 'awaiting', checkAfterSeconds: retryAfterSeconds ?? find.checkAfterSeconds }
    return { kind: 'unknown', reason, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) }
  }
  const { body } = result
  if (find.echo && plain(readPath(body, find.echo) ?? '') !== deliveryId)
    return { kind: 'unknown', reason: 'the reply is about another delivery' }
  const number = find.acknowledgement ? readPath(body, find.acknowledgement) : deliveryId
  const state = find.state
    ? stateOf(find.state, body)
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
        reason: safeReason(find.state?.reason && readPath(body, find.state.reason), 'refused by the department'),
      }
    case 'acknowledged':
      return typeof number === 'string' || typeof number === 'number'
        ? { kind: 'acknowledged', acknowledgement: String(number).slice(0, 200) }
        : { kind: 'unknown', reason: 'the reply carries no acknowledgement' }
    case undefined:
      return { kind: 'unknown', reason: 'the reply names a state that the manifest does not know' }
  }
}

type StateRule<S, F> = NonNullable<NonNullable<DeliverySection<S, F>['find']>['state']>

function stateOf<S, F>({ from, map }: StateRule<S, F>, body: unknown) {
  const name = plain(readPath(body, from) ?? '')
  return Object.hasOwn(map, name) ? map[name] : undefined
}
