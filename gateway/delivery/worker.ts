// The delivery worker of one process: claims what is due for each connector that can receive, up to `concurrency` of each at a
// time, and settles it. The bell wakes it; a poll finds what a lost ring, a lease's end or a later attempt left due. Any number
// of processes may run it on one database.
import type { Logger } from 'pino'
import type { Connector } from '../../connectors/index.ts'
import type { Bell, Database, Seal } from '../store/index.ts'
import type { Metrics } from '../telemetry/index.ts'
import { BACKOFF, type Backoff } from './backoff.ts'
import { claim } from './claim.ts'
import { type Delivered, deliver } from './deliver.ts'
import { formVersions } from './form-versions.ts'
import type { Receiver } from './hand-over.ts'
import { hold } from './hold.ts'

export interface DeliveryWorkerDeps {
  db: Database
  seal: Seal
  bell: Bell
  clock: () => Date
  /** The connectors in force; looked at anew for every claim, so that publishing and pausing need no restart. */
  connectors: { all(): readonly Connector[] }
  log: Pick<Logger, 'info' | 'warn' | 'error'>
  metrics?: Pick<Metrics, 'attempt'>
}

export interface DeliveryWorkerOptions {
  /** In flight for each connector, in this process. */
  concurrency?: number
  /** Longer than the slowest department may take, since an attempt ends at 80 % of it. */
  leaseSeconds?: number
  pollMs?: number
  /** How long `stop` waits for what is in flight before it cuts it short. */
  drainMs?: number
  backoff?: Backoff
  /** Told of each attempt's end. */
  ended?: (delivery: string, how: Delivered) => void
}

export interface DeliveryWorker {
  /** Claims nothing more, lets what is in flight end, and returns. */
  stop(): Promise<void>
}

/** How often to say on deliveries that their connector is missing. */
const HOLD_EVERY_MS = 5000

export function startDeliveryWorker(deps: DeliveryWorkerDeps, options: DeliveryWorkerOptions = {}): DeliveryWorker {
  const { concurrency = 8, leaseSeconds = 60, pollMs = 1000, drainMs = 10_000, backoff = BACKOFF } = options
  const work = { ...deps, forms: formVersions(deps.db) }
  const inFlight = new Map<string, number>()
  const running = new Set<Promise<void>>()
  const cut = new AbortController()
  let stopping = false
  let wanted = false
  let turning: Promise<void> | undefined
  let heldAt = 0

  const receivers = () => deps.connectors.all().filter((c): c is Receiver => c.send !== undefined)

  async function turn(): Promise<void> {
    const ready = new Map(receivers().map((c) => [c.id, c]))
    // What a department asked to be spared of stays due, and no attempt is counted.
    const rooms = [...ready.values()]
      .filter((c) => (c.waitSeconds?.() ?? 0) === 0)
      .map(({ id }) => ({ connector: id, room: concurrency - (inFlight.get(id) ?? 0) }))
      .filter((r) => r.room > 0)
    const claimed = rooms.length === 0 ? [] : await claim(deps.db, rooms, leaseSeconds)
    for (const delivery of claimed) {
      const { connectorId } = delivery
      inFlight.set(connectorId, (inFlight.get(connectorId) ?? 0) + 1)
      const one = deliver(work, { leaseSeconds, backoff }, ready.get(connectorId) as Receiver, delivery, cut.signal)
        .catch((error: unknown): Delivered => {
          deps.log.warn(
            { delivery: delivery.id, connector: connectorId, ...named(error) },
            'a delivery was not settled; its lease ends',
          )
          return 'unsettled'
        })
        .then((how) => {
          running.delete(one)
          inFlight.set(connectorId, (inFlight.get(connectorId) ?? 1) - 1)
          options.ended?.(delivery.id, how)
          wake()
        })
      running.add(one)
    }
    for (const submission of new Set(claimed.map((c) => c.submissionId))) deps.bell.ring('delivery', submission)
    if (Date.now() - heldAt > HOLD_EVERY_MS) {
      heldAt = Date.now()
      for (const submission of await hold(deps.db, [...ready.keys()])) deps.bell.ring('delivery', submission)
    }
  }

  // One turn at a time; wishes that come during it are one more turn.
  function wake(): void {
    wanted = true
    if (stopping || turning) return
    turning = (async () => {
      while (wanted && !stopping) {
        wanted = false
        await turn().catch((error: unknown) =>
          deps.log.warn(named(error), 'claiming deliveries failed; tried again at the next poll'),
        )
      }
    })().finally(() => {
      turning = undefined
    })
  }

  const silent = deps.bell.listen('delivery', wake)
  const poll = setInterval(wake, pollMs)
  wake()
  return {
    async stop() {
      stopping = true
      silent()
      clearInterval(poll)
      await turning
      const deadline = setTimeout(() => cut.abort(), drainMs)
      await Promise.all(running)
      clearTimeout(deadline)
    },
  }
}

// Messages of the database may quote values; the code says enough.
const named = (error: unknown) => {
  const { name, code, detail } = error as { name?: string; code?: string; detail?: string }
  return { name, code, ...(name === 'HubError' ? { detail } : {}) }
}
