// The delivery worker of one process: claims due deliveries for each connector that can receive and for the hub itself, sends
// them and settles them.
import type { ReadRegistered } from '../../catalogue/index.ts'
import { BACKOFF, type Backoff, startWork, type Working, type WorkOptions } from '../../platform/index.ts'
import { claim, type DueDelivery } from './claim.ts'
import { type Delivered, deliver } from './deliver.ts'
import type { Receiver } from './hand-over.ts'
import { hold } from './hold.ts'
import { KEPT_HERE, keepHere } from './keep-here.ts'
import type { WorkerDeps } from './worker-deps.ts'

export interface DeliveryWorkerOptions extends WorkOptions {
  backoff?: Backoff
  /** Called at the end of each attempt. */
  ended?: (delivery: string, how: Delivered) => void
}

/** How often deliveries are marked as waiting for a missing connector. */
const HOLD_EVERY_MS = 5000

export function startDeliveryWorker(
  deps: WorkerDeps & { registered: ReadRegistered },
  options: DeliveryWorkerOptions = {},
): Working {
  const { db, notifications, log } = deps
  const { backoff = BACKOFF } = options
  const receivers = () => [KEPT_HERE, ...deps.connectors.all().filter((c): c is Receiver => c.send !== undefined)]
  const tell = (submissions: readonly string[]) => {
    for (const submission of new Set(submissions)) notifications.notify('delivery', submission)
  }
  let heldAt = 0
  return startWork<Receiver | typeof KEPT_HERE, DueDelivery>(
    {
      ...{ notifications, log, kind: 'delivery', topic: 'delivery' },
      queues: receivers,
      async before() {
        if (Date.now() - heldAt <= HOLD_EVERY_MS) return
        heldAt = Date.now()
        const available = receivers().map(({ id }) => id)
        tell(await hold(deps, available))
      },
      async claim(queues, leaseSeconds) {
        const claimed = await claim(db, queues, leaseSeconds)
        tell(claimed.map((c) => c.submissionId))
        return claimed
      },
      async work(receiver, delivery, lease) {
        let how: Delivered = 'unsettled'
        try {
          how =
            receiver === KEPT_HERE
              ? await keepHere(deps, delivery, lease)
              : await deliver(deps, backoff, receiver as Receiver, delivery, lease)
        } finally {
          options.ended?.(delivery.id, how)
        }
      },
    },
    options,
  )
}
