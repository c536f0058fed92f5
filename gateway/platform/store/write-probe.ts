// Whether the database takes writes: with a full disk or on a standby, reads still work. Tried at intervals, not per request.
// Truncating gives the table a new file, so each try needs new disk space; an update in place may still fit.
import { sql } from 'kysely'
import { coalesced } from './coalesced.ts'
import type { Database } from './database.ts'

export interface WriteProbe {
  /** Why the last try failed: SQLSTATE or the system's code; null if it succeeded. */
  failure(): string | null
  stop(): Promise<void>
}

const EVERY_MS = 15_000
const ROWS = 64

export async function watchWrites(db: Database, everyMs = EVERY_MS): Promise<WriteProbe> {
  let failed: string | null = null
  // One at a time and none queued: a slow database must not get more and more probes.
  const probe = coalesced(async () => {
    try {
      await db.transaction().execute(async (trx) => {
        await sql`set local lock_timeout = '1s'`.execute(trx)
        await sql`set local statement_timeout = '3s'`.execute(trx)
        await sql`truncate write_probe`.execute(trx)
        await sql`insert into write_probe select repeat('x', 1000) from generate_series(1, ${sql.lit(ROWS)})`.execute(trx)
      })
      failed = null
    } catch (error) {
      const { code } = error as { code?: string }
      // Another process is trying right now.
      if (code !== '55P03') failed = code ?? 'no answer'
    }
  })
  let running = probe()
  await running
  const timer = setInterval(() => {
    running = probe()
  }, everyMs)
  timer.unref()
  return {
    failure: () => failed,
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
