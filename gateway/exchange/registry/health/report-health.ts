// Stores in the database what this process sees of its connectors: at once when it runs another version, otherwise every five
// seconds. So any process can answer for all. The report of a stopped process is removed after a minute.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Logger } from 'pino'
import { coalesced, type Database, inParts } from '../../../platform/index.ts'
import type { ConnectorWatch } from './watch-connectors.ts'

const EVERY_MS = 5000
/** How long the last report of a silent process counts. */
export const COUNTS_SECONDS = 20
const FORGOTTEN_SECONDS = 60

export interface HealthReport {
  stop(): Promise<void>
}

export function reportHealth({ db, log }: { db: Database; log: Pick<Logger, 'warn'> }, watch: ConnectorWatch): HealthReport {
  const instance = randomUUID()
  let stopped = false

  async function write(): Promise<void> {
    const rows = watch.read().map((w) => ({
      ...{ instance, connector_id: w.connector, version: w.version, revision: w.revision, loaded_at: w.loadedAt },
      ...{ failure: w.failure, last_good_at: w.lastGoodAt, last_failed_at: w.lastFailedAt, last_failure: w.lastFailure },
      ...{ circuit_until: w.circuitUntil, wait_until: w.waitUntil, calls: w.calls, failures: w.failures, latencies: w.latencies },
      purposes: JSON.stringify(w.purposes),
    }))
    for (const part of inParts(rows))
      await db
        .insertInto('connector_health')
        .values(part)
        .onConflict((c) =>
          c.columns(['instance', 'connector_id']).doUpdateSet((eb) => ({
            ...Object.fromEntries(COLUMNS.map((column) => [column, eb.ref(`excluded.${column}`)])),
            seen_at: sql<Date>`now()`,
          })),
        )
        .execute()
    await sql`delete from connector_health where seen_at < now() - ${FORGOTTEN_SECONDS} * interval '1 second'`.execute(db)
  }
  const report = coalesced(async () => {
    // A failed health report must not disturb anything else.
    if (!stopped)
      await write().catch((error: unknown) => log.warn({ err: error }, 'the health of connectors could not be written'))
  })

  const unsubscribe = watch.onLoaded(() => void report())
  const timer = setInterval(report, EVERY_MS)
  timer.unref()
  void report()
  return {
    async stop() {
      stopped = true
      unsubscribe()
      clearInterval(timer)
      await report()
      await db
        .deleteFrom('connector_health')
        .where('instance', '=', instance)
        .execute()
        .catch(() => {})
    },
  }
}

const COLUMNS = [
  ...(['version', 'revision', 'loaded_at', 'failure', 'last_good_at', 'last_failed_at', 'last_failure'] as const),
  ...(['circuit_until', 'wait_until', 'calls', 'failures', 'latencies', 'purposes'] as const),
]
