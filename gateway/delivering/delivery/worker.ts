// The delivery worker of one process: claims what is due for each connector that can receive, and for the hub itself, hands it over
// and settles it.
import type { Logger } from 'pino'
import type { Connector } from '../../../connectors/index.ts'
import type { ReadRegistered } from '../../catalogue/index.ts'
import type { Bell, Database, Metrics, Seal } from '../../platform/index.ts'
import { BACKOFF, type Backoff } from './backoff.ts'
import { claim } from './claim.ts'
import { type ClaimLoop, type ClaimLoopOptions, startClaimLoop } from './claim-loop.ts'
import { type Delivered, deliver } from './deliver.ts'
import type { Receiver } from './hand-over.ts'
import { hold } from './hold.ts'
import { KEPT_HERE, keepHere } from './keep-here.ts'

export interface DeliveryWorkerDeps {
  db: Database
  seal: Seal
  bell: Bell
  clock: () => Date
  /** The connectors in force; looked at anew for every claim, so that publishing and pausing need no restart. */
  connectors: { all(): readonly Connector[] }
  registered: ReadRegistered
  log: Pick<Logger, 'info' | 'warn' | 'error'>
  metrics?: Pick<Metrics, 'attempt'>
}

export interface DeliveryWorkerOptions extends ClaimLoopOptions {
  /** Longer than the slowest department may take, since an attempt ends at 80 % of it. */
  leaseSeconds?: number
  backoff?: Backoff
  /** Told of each attempt's end. */
  ended?: (delivery: string, how: Delivered) => void
}

export type DeliveryWorker = ClaimLoop

/** How often to say on deliveries that their connector is missing. */
const HOLD_EVERY_MS = 5000

export function startDeliveryWorker(deps: DeliveryWorkerDeps, options: DeliveryWorkerOptions = {}): DeliveryWorker {
  const { db, bell, log } = deps
  const { leaseSeconds = 60, backoff = BACKOFF } = options
  let heldAt = 0
  return startClaimLoop<Receiver | typeof KEPT_HERE, Awaited<ReturnType<typeof claim>>[number]>(
    {
      ...{ bell, log, what: 'deliveries' },
      lanes: () => [KEPT_HERE, ...deps.connectors.all().filter((c): c is Receiver => c.send !== undefined)],
      claim: (rooms) => claim(db, rooms, leaseSeconds),
      async work(receiver, delivery, cut) {
        let how: Delivered = 'unsettled'
        try {
          how =
            receiver === KEPT_HERE
              ? await keepHere(deps, leaseSeconds, delivery)
              : await deliver(deps, { leaseSeconds, backoff }, receiver as Receiver, delivery, cut)
        } finally {
          options.ended?.(delivery.id, how)
        }
      },
      async turned(claimed, receivers) {
        for (const submission of new Set(claimed.map((c) => c.submissionId))) bell.ring('delivery', submission)
        if (Date.now() - heldAt <= HOLD_EVERY_MS) return
        heldAt = Date.now()
        for (const submission of await hold(
          deps,
          receivers.map(({ id }) => id),
        ))
          bell.ring('delivery', submission)
      },
    },
    options,
  )
}
