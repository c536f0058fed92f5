// Says on each due delivery whose connector is missing or paused that it waits for it. Nothing else changes: it is due the moment
// the connector is back. Returns the submissions concerned.
import { sql } from 'kysely'
import type { Database } from '../store/index.ts'
import { reasonCode } from './reasons.ts'

export async function hold(db: Database, available: readonly string[]): Promise<string[]> {
  const reason = reasonCode('CONNECTOR_UNAVAILABLE')
  const { rows } = await sql<{ id: string }>`
    update delivery set reason = ${reason}, updated_at = now()
    where state in ('PENDING', 'SENDING', 'RETRYING') and next_attempt_at <= now() and reason is distinct from ${reason}
      and connector_id <> all(${[...available]}::text[])
    returning submission_id as id`.execute(db)
  return [...new Set(rows.map((r) => r.id))]
}
