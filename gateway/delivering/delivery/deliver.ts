// Processes one claimed delivery from parcel to settlement. Every failure becomes an outcome. If it cannot be settled (the
// database is unavailable beyond the lease), it is due again when the lease ends.
import type { Caller, Parcel } from '../../../connectors/index.ts'
import { because, type Outcome } from '../../../schema/index.ts'
import { readForm } from '../../asking/index.ts'
import { type Backoff, inSpan, inTrace, type Lease, since } from '../../platform/index.ts'
import type { DueDelivery } from './claim.ts'
import { getStuck } from './get-stuck.ts'
import { handOver, type Receiver, readable } from './hand-over.ts'
import { packParcel } from './parcel.ts'
import { parcelFiles } from './parcel-files.ts'
import { settle } from './settle.ts'
import { orWhenItThrows, type WorkerDeps } from './worker-deps.ts'

export type DeliverDeps = Omit<WorkerDeps, 'connectors'>

export type Delivered = Outcome['kind'] | 'unwritable' | 'superseded' | 'unsettled'

/** Runs as a trace of its own; its log lines and the call to the department carry it. */
export function deliver(
  deps: DeliverDeps,
  backoff: Backoff,
  connector: Receiver,
  delivery: DueDelivery,
  lease: Lease,
): Promise<Delivered> {
  const about = { delivery: delivery.id, connector: connector.id }
  const attributes = { 'yibiao.delivery': delivery.id, 'yibiao.connector': connector.id, 'yibiao.attempt': delivery.attempts }
  return inTrace('delivery attempt', attributes, about, async (span) => {
    const began = performance.now()
    let how: Delivered = 'unsettled'
    try {
      how = await attempt(deps, backoff, connector, delivery, lease)
      return how
    } finally {
      span.setAttribute('yibiao.outcome', how)
      deps.metrics?.attempt(connector.id, how, since(began))
    }
  })
}

async function attempt(
  deps: DeliverDeps,
  backoff: Backoff,
  connector: Receiver,
  delivery: DueDelivery,
  lease: Lease,
): Promise<Delivered> {
  const { db, seal, notifications, clock } = deps
  let ended: Delivered
  let settled: () => Promise<boolean>
  const form = await lease.settle(() => readForm(db, delivery.formId, delivery.formVersion))
  const files = await lease.settle(() => parcelFiles(deps, delivery))
  const packed = form && packParcel(seal, form, delivery, files)
  if (!packed?.ok) {
    const reason = packed ? because('FIELD', { field: packed.field, problem: packed.problem }) : because('FORM_MISSING')
    ended = 'unwritable'
    settled = () => getStuck(db, delivery, 'unsent', reason, clock())
  } else {
    const { workerId: worker, division } = delivery
    const caller: Caller = { worker, purpose: 'delivery', division, unattended: true }
    const context = { caller, signal: lease.signal }
    delivery.authority = connector.authority?.(caller)
    const handed = handOver<Parcel, Outcome>(connector, delivery, packed.parcel, context, readable)
    const outcome = await orWhenItThrows<Outcome>(deps, { connector: connector.id, delivery: delivery.id }, handed, {
      ...{ kind: 'unknown', reason: because('CONNECTOR_FAILED') },
    })
    ended = outcome.kind
    settled = () => settle(db, { backoff, now: clock() }, connector, delivery, outcome)
  }
  if (!(await inSpan('settle', {}, () => lease.settle(settled)))) ended = 'superseded'
  notifications.notify('delivery', delivery.submissionId)
  if (ended === 'refused') notifications.notify('task', delivery.taskId)
  return ended
}
