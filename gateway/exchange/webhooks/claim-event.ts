// Makes one event one process's to act on. A process that died half-way leaves its claim behind; it is free again after a while.
import { sql } from 'kysely'
import type { Database, Seal } from '../../platform/index.ts'

/** Longer than acting on one event takes. */
const FREE_AFTER_SECONDS = 30

export interface EventKey {
  connector: string
  hash: Buffer
}

export const eventKey = (seal: Seal, connector: string, id: string): EventKey => ({
  connector,
  hash: seal.hash(`${connector}\n${id}`, 'webhook.event'),
})

/** `ours`: act. `done`: it was acted on. `busy`: another process is at it. */
export async function claimEvent(
  db: Database,
  { connector, hash }: EventKey,
  keepSeconds: number,
): Promise<'ours' | 'done' | 'busy'> {
  const { rows } = await sql<{ ours: boolean; done: boolean }>`
    with claimed as (
      insert into webhook_event (connector_id, event_hash, expires_at)
      values (${connector}, ${hash}, now() + ${keepSeconds} * interval '1 second')
      on conflict (connector_id, event_hash) do update set received_at = now()
        where webhook_event.done_at is null and webhook_event.received_at < now() - ${FREE_AFTER_SECONDS} * interval '1 second'
      returning 1
    )
    select exists (select 1 from claimed) as ours,
      exists (select 1 from webhook_event where connector_id = ${connector} and event_hash = ${hash} and done_at is not null) as done`.execute(
    db,
  )
  const [row] = rows
  return row?.ours ? 'ours' : row?.done ? 'done' : 'busy'
}

export async function finishEvent(db: Database, { connector, hash }: EventKey): Promise<void> {
  await db
    .updateTable('webhook_event')
    .set({ done_at: sql<Date>`now()` })
    .where('connector_id', '=', connector)
    .where('event_hash', '=', hash)
    .execute()
}

/** It was not acted on: whoever comes next may. */
export async function letEventGo(db: Database, { connector, hash }: EventKey): Promise<void> {
  await db
    .deleteFrom('webhook_event')
    .where('connector_id', '=', connector)
    .where('event_hash', '=', hash)
    .where('done_at', 'is', null)
    .execute()
}

export async function forgetExpiredEvents(db: Database): Promise<void> {
  await db.deleteFrom('webhook_event').where('expires_at', '<', sql<Date>`now()`).execute()
}
