// Recurring work: one of any number of processes does it, and it is due again some time after it ended. Its lease is renewed
// while it runs. If a process dies half-way, another takes over when the lease ends. It may run twice, so it must be idempotent.
import { sql } from 'kysely'
import type { Logger } from 'pino'
import type { Database } from '../store/database.ts'
import type { Notifications, Topic } from '../store/notifications.ts'
import { startWork, type Working, type WorkOptions } from './start-work.ts'
import { type ClaimedWork, claimWork, postpone, release, renew } from './work.ts'

export interface Repeated {
  kind: string
  everySeconds: number
  /** One run per key; read again at every claim. Omitted: one for the whole hub. */
  keys?(): readonly string[]
  /** Topic that makes it due early, see `hasten`. */
  topic?: Topic
  run(key: string, stopped: AbortSignal): Promise<unknown>
  /** Log text for a failure. */
  failed: string
}

const PUT_AGAIN_MS = 60_000
const SLOWEST_POLL_MS = 10_000

export function repeat(
  deps: { db: Database; notifications: Notifications; log: Pick<Logger, 'warn'> },
  work: Repeated,
  options: WorkOptions = {},
): Working {
  const { db, notifications, log } = deps
  const { kind, everySeconds, topic, keys = () => [''] } = work
  const leaseSeconds = options.leaseSeconds ?? 10
  let put = { keys: '', at: 0 }
  return startWork(
    {
      ...{ notifications, log, kind, topic },
      queues: () => keys().map((id) => ({ id })),
      async before() {
        const all = [...keys()].sort()
        const now = { keys: all.join('\n'), at: performance.now() }
        if (put.at > 0 && now.keys === put.keys && now.at - put.at < PUT_AGAIN_MS) return
        await sql`insert into work (county, kind, key, queue) select '', ${kind}, key, key from unnest(${all}::text[]) as key
          on conflict do nothing`.execute(db)
        put = now
      },
      claim: async (slots, lease) => (await claimWork(db, slots, lease)).map((c) => ({ ...c, id: c.key })),
      async work(_, claimed: ClaimedWork & { id: string }, { stopped, settle }) {
        const lost = new AbortController()
        const renewing = setInterval(() => {
          release(db, renew(claimed, leaseSeconds)).then(
            (ours) => ours || lost.abort(),
            () => {}, // While the database is unavailable, no other process claims it either.
          )
        }, leaseSeconds * 300)
        try {
          await work.run(claimed.key, AbortSignal.any([stopped, lost.signal]))
        } catch (err) {
          log.warn({ err, ...(claimed.key && { key: claimed.key }) }, work.failed)
        } finally {
          clearInterval(renewing)
        }
        await settle(() => release(db, postpone(claimed, everySeconds)))
      },
    },
    { concurrency: 1, drainMs: 0, pollMs: Math.min(everySeconds * 100, SLOWEST_POLL_MS), ...options, leaseSeconds },
  )
}
