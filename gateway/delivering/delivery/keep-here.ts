// What answers a request that the hub issued for a department: the submission lies in the hub already, so its delivery ends here. The
// same claim, attempt and acknowledgement as any other, and nothing is sent. Doing it again changes nothing.
import { because, HUB } from '../../../schema/index.ts'
import { type Lease, since } from '../../platform/index.ts'
import { acknowledge } from './acknowledge.ts'
import type { Claimed } from './claimed.ts'
import type { DeliverDeps, Delivered } from './deliver.ts'

/** Stands among the connectors that can receive; never paused, never retired. */
export const KEPT_HERE = { id: HUB } as const

export async function keepHere({ db, bell, clock, metrics }: DeliverDeps, delivery: Claimed, lease: Lease): Promise<Delivered> {
  const began = performance.now()
  const ours = await lease.settle(() => acknowledge(db, delivery, because('KEPT_HERE'), clock()))
  const how = ours ? 'acknowledged' : 'superseded'
  metrics?.attempt(HUB, how, since(began))
  bell.ring('delivery', delivery.submissionId)
  return how
}
