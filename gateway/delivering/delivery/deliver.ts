// One claimed delivery from parcel to settlement. Whatever goes wrong on the way ends in an outcome; what cannot be settled (the
// database is away for longer than the lease) is due again when the lease ends.

import type { Logger } from 'pino'
import type { Caller, Parcel } from '../../../connectors/index.ts'
import { because, type Outcome } from '../../../schema/index.ts'
import { readForm } from '../../asking/index.ts'
import {
  type Bell,
  type Database,
  inSpan,
  inTrace,
  type Metrics,
  type Seal,
  since,
  throughTransients,
} from '../../platform/index.ts'
import type { Backoff } from './backoff.ts'
import type { Claimed } from './claimed.ts'
import { getStuck } from './get-stuck.ts'
import { handOver, type Receiver, readable } from './hand-over.ts'
import { type ParcelSource, packParcel } from './parcel.ts'
import { settle } from './settle.ts'

export interface DeliverDeps {
  db: Database
  seal: Seal
  bell: Bell
  clock: () => Date
  log: Pick<Logger, 'info' | 'warn' | 'error'>
  metrics?: Pick<Metrics, 'attempt'>
}

export type Delivered = Outcome['kind'] | 'unwritable' | 'superseded' | 'unsettled'

/** Of the lease, what the department may take; the rest is for settling. */
const SEND_SHARE = 0.8

/** As a trace of its own; what it logs, and what the department is sent, carries it. */
export function deliver(
  deps: DeliverDeps,
  options: { leaseSeconds: number; backoff: Backoff },
  connector: Receiver,
  delivery: Claimed & ParcelSource,
  stopped: AbortSignal,
): Promise<Delivered> {
  const about = { delivery: delivery.id, connector: connector.id }
  const attributes = { 'yibiao.delivery': delivery.id, 'yibiao.connector': connector.id, 'yibiao.attempt': delivery.attempts }
  return inTrace('delivery attempt', attributes, about, async (span) => {
    const began = performance.now()
    let how: Delivered = 'unsettled'
    try {
      how = await attempt(deps, options, connector, delivery, stopped)
      return how
    } finally {
      span.setAttribute('yibiao.outcome', how)
      deps.metrics?.attempt(connector.id, how, since(began))
    }
  })
}

async function attempt(
  deps: DeliverDeps,
  options: { leaseSeconds: number; backoff: Backoff },
  connector: Receiver,
  delivery: Claimed & ParcelSource,
  stopped: AbortSignal,
): Promise<Delivered> {
  const { db, seal, bell, clock, log } = deps
  const began = performance.now()
  const leaseMs = options.leaseSeconds * 1000
  let ended: Delivered
  let settled: () => Promise<boolean>
  const form = await throughTransients(() => readForm(deps.db, delivery.formId, delivery.formVersion), leaseMs)
  const packed = form && packParcel(seal, form, delivery)
  if (!packed?.ok) {
    const reason = packed ? because('FIELD', { field: packed.field, problem: packed.problem }) : because('FORM_MISSING')
    ended = 'unwritable'
    settled = () => getStuck(db, delivery, 'unsent', reason, clock())
  } else {
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(leaseMs * SEND_SHARE)])
    const { workerId: worker, division } = delivery
    const caller: Caller = { worker, purpose: 'delivery', division, unattended: true }
    const context = { caller, signal }
    delivery.authority = connector.authority?.(caller)
    const handed = handOver<Parcel, Outcome>(connector, delivery, packed.parcel, context, readable)
    const outcome = await handed.catch((error: unknown): Outcome => {
      // A connector never throws for what a department does. Its message may quote the parcel, so only its kind is logged.
      const { name, code } = error as { name?: string; code?: string }
      log.error({ connector: connector.id, delivery: delivery.id, name, code }, 'a connector threw')
      return { kind: 'unknown', reason: because('CONNECTOR_FAILED') }
    })
    ended = outcome.kind
    settled = () => settle(db, { backoff: options.backoff, now: clock() }, connector, delivery, outcome)
  }
  const left = Math.max(0, leaseMs - (performance.now() - began))
  if (!(await inSpan('settle', {}, () => throughTransients(settled, left)))) ended = 'superseded'
  bell.ring('delivery', delivery.submissionId)
  if (ended === 'refused') bell.ring('task', delivery.taskId)
  return ended
}
