// SENDING -> STUCK: the hub may not continue by itself. Only a person's decision leaves this state (decide.ts). False if the
// claim is no longer ours.
import { sql } from 'kysely'
import { type Database, journalAppend, work } from '../../platform/index.ts'
import { type Claimed, endAttempt, isSending, KIND } from './claimed.ts'
import { deliveryEntry } from './delivery-entry.ts'

export async function getStuck(
  db: Database,
  claimed: Claimed,
  outcome: 'unsent' | 'unknown' | 'awaiting' | 'refused',
  reason: string,
  at: Date,
): Promise<boolean> {
  const { rows } = await sql`
    with ${work.finish(work.claimOf(KIND, claimed))}, settled as (
      update delivery set state = 'STUCK', reason = ${reason}, ask_first = ask_first or ${outcome === 'unknown' || outcome === 'awaiting'},
        awaiting_since = null, updated_at = now()
      from released where ${isSending(claimed)} returning county, id, attempts
    ), ${endAttempt(outcome, reason)}
    select ${journalAppend(claimed.county, at, [deliveryEntry('delivery.stuck', claimed, { outcome })])}
    from settled cross join (select count(*) from ended) as e`.execute(db)
  return rows.length === 1
}
