// Acknowledges the answer to a request that the hub issued for a department: the hub already has the submission. Claim, attempt
// and acknowledgement are as usual, but nothing is sent. It is safe to repeat.
import { because, HUB } from '../../../schema/index.ts'
import { type Lease, since } from '../../platform/index.ts'
import { acknowledge } from './acknowledge.ts'
import type { Claimed } from './claimed.ts'
import type { DeliverDeps, Delivered } from './deliver.ts'

/** Counts as a connector that can receive; never paused, never retired. */
export const KEPT_HERE = { id: HUB } as const

export async function keepHere(
  { db, notifications, clock, metrics }: DeliverDeps,
  delivery: Claimed,
  lease: Lease,
): Promise<Delivered> {
  const began = performance.now()
  const ours = await lease.settle(() => acknowledge(db, delivery, because('KEPT_HERE'), clock()))
  const how = ours ? 'acknowledged' : 'superseded'
  metrics?.attempt(HUB, how, since(began))
  notifications.notify('delivery', delivery.submissionId)
  return how
}
