// A worker of one kind: claims what is due, queue by queue, up to `concurrency` of each at a time, and processes it. A
// notification wakes it. A poll finds work left by a lost notification, an expired lease or a later attempt. Any number of
// processes may run it on one database.
import type { Logger } from 'pino'
import { coalesced } from '../store/coalesced.ts'
import type { Notifications, Topic } from '../store/notifications.ts'
import { throughTransients } from '../store/transient.ts'
import type { Slots } from './work.ts'

export interface WorkOptions {
  /** Maximum in flight per queue, in this process. */
  concurrency?: number | undefined
  pollMs?: number | undefined
  /** How long `stop` waits for work in flight before it aborts it. */
  drainMs?: number | undefined
  /** Longer than one attempt may take; an attempt ends at 80 % of it. */
  leaseSeconds?: number | undefined
}

export interface Queue {
  readonly id: string
  waitSeconds?(): number
}

/** The time limits of one attempt, and of settling it afterwards. */
export interface Lease {
  /** Aborts when the attempt has used its share of the lease, or the process stops. */
  readonly signal: AbortSignal
  /** Aborts when the process stops and its patience is over. */
  readonly stopped: AbortSignal
  settle<T>(work: () => Promise<T>): Promise<T>
}

export interface WorkKind<Q extends Queue, C extends { id: string; queue: string }> {
  notifications: Notifications
  log: Pick<Logger, 'warn'>
  /** The kind in the table. */
  kind: string
  /** Topic that wakes it, besides the poll. */
  topic?: Topic | undefined
  /** The queues that can take work; read again at every claim. */
  queues(): readonly Q[]
  /** Runs before each claim. */
  before?(): Promise<void>
  claim(queues: readonly Slots[], leaseSeconds: number): Promise<readonly C[]>
  /** Processes one item. An error is logged, and the lease ends. */
  work(queue: Q, claimed: C, lease: Lease): Promise<void>
}

export interface Working {
  /** Stops claiming, waits for work in flight, and returns. */
  stop(): Promise<void>
}

/** The share of the lease for the attempt; the rest is for settling. */
const ATTEMPT_SHARE = 0.8

export function startWork<Q extends Queue, C extends { id: string; queue: string }>(
  { notifications, log, kind, topic, queues, before, claim, work }: WorkKind<Q, C>,
  { concurrency = 8, pollMs = 1000, drainMs = 10_000, leaseSeconds = 60 }: WorkOptions,
): Working {
  const inFlight = new Map<string, number>()
  const running = new Set<Promise<void>>()
  const cut = new AbortController()
  let stopping = false

  function leaseOf(): Lease {
    const began = performance.now()
    const leaseMs = leaseSeconds * 1000
    return {
      signal: AbortSignal.any([cut.signal, AbortSignal.timeout(leaseMs * ATTEMPT_SHARE)]),
      stopped: cut.signal,
      settle: (settling) => throughTransients(settling, Math.max(0, leaseMs - (performance.now() - began))),
    }
  }

  async function turn(): Promise<void> {
    await before?.()
    const ready = new Map(queues().map((queue) => [queue.id, queue]))
    // Connectors in Retry-After keep their work due; no attempt is counted.
    const free = [...ready.values()]
      .filter((queue) => (queue.waitSeconds?.() ?? 0) === 0)
      .map(({ id }) => ({ kind, queue: id, slots: concurrency - (inFlight.get(id) ?? 0) }))
      .filter(({ slots }) => slots > 0)
    const claimed = free.length === 0 ? [] : await claim(free, leaseSeconds)
    for (const item of claimed) {
      const { queue } = item
      inFlight.set(queue, (inFlight.get(queue) ?? 0) + 1)
      const one = work(ready.get(queue) as Q, item, leaseOf())
        .catch((error: unknown) => {
          log.warn({ id: item.id, connector: queue, ...named(error) }, `${kind}: one was not settled; its lease ends`)
        })
        .then(() => {
          running.delete(one)
          inFlight.set(queue, (inFlight.get(queue) ?? 1) - 1)
          void wake()
        })
      running.add(one)
    }
  }

  const wake = coalesced(async () => {
    if (stopping) return
    await turn().catch((error: unknown) => log.warn(named(error), `${kind}: claiming failed; tried again at the next poll`))
  })

  const unsubscribe = topic && notifications.listen(topic, wake)
  const poll = setInterval(wake, pollMs)
  void wake()
  return {
    async stop() {
      stopping = true
      unsubscribe?.()
      clearInterval(poll)
      await wake()
      const deadline = setTimeout(() => cut.abort(), drainMs)
      await Promise.all(running)
      clearTimeout(deadline)
    },
  }
}

// Database messages may quote values; the code is enough.
const named = (error: unknown) => {
  const { name, code, detail } = error as { name?: string; code?: string; detail?: string }
  return { name, code, ...(name === 'HubError' ? { detail } : {}) }
}
