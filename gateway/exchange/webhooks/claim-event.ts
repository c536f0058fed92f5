// Lets exactly one process act on an event. If that process dies half-way, its claim is free again when the lease ends. A
// processed event is remembered until nobody can send it again.
import { sql } from 'kysely'
import { type Database, type Seal, work } from '../../platform/index.ts'

/** Longer than acting on one event takes. */
const LEASE_SECONDS = 30
/** A department does not resend an event after this long. */
const ABANDONED_SECONDS = 7 * 24 * 3600

export interface EventKey extends work.WorkKey {
  connector: string
  hash: Buffer
  /** Fence of the claim, while it is ours. */
  fence: string
}

export function eventKey(seal: Seal, connector: string, id: string): EventKey {
  const hash = seal.hash(`${connector}\n${id}`, 'webhook.event')
  return { county: '', kind: 'event', key: hash.toString('hex'), connector, hash, fence: '0' }
}

/** `ours`: act. `done`: already processed. `busy`: another process is acting on it. */
export async function claimEvent(db: Database, event: EventKey): Promise<'ours' | 'done' | 'busy'> {
  const { county, kind, key } = event
  const claim = await work.claimOne(db, { county, kind, key }, { leaseSeconds: LEASE_SECONDS })
  if (claim) event.fence = claim.fence
  // Read after the claim: the process that acted released its claim in the statement that wrote this.
  const done = await db
    .selectFrom('webhook_event')
    .select('expires_at')
    .where('connector_id', '=', event.connector)
    .where('event_hash', '=', event.hash)
    .executeTakeFirst()
  if (done && claim) await letEventGo(db, event)
  return done ? 'done' : claim ? 'ours' : 'busy'
}

/** Marks it as processed. No effect if the claim was lost: another process then acts and marks it. */
export async function finishEvent(db: Database, event: EventKey, keepSeconds: number): Promise<void> {
  await sql`with ${work.finish(event)}
    insert into webhook_event (connector_id, event_hash, expires_at)
    select ${event.connector}, ${event.hash}, now() + ${keepSeconds} * interval '1 second' from released`.execute(db)
}

/** Releases an event that was not processed; the next delivery of it may act. */
export const letEventGo = (db: Database, event: EventKey): Promise<boolean> => work.release(db, work.finish(event))

export async function forgetExpiredEvents(db: Database): Promise<void> {
  await db.deleteFrom('webhook_event').where('expires_at', '<', sql<Date>`now()`).execute()
  await work.abandon(db, 'event', ABANDONED_SECONDS)
}
