// SENDING -> REFUSED: the department rejects it. The same statement reopens the request with the refusal. False if the claim is
// no longer ours.
import { sql } from 'kysely'
import { reopenTasks } from '../../asking/index.ts'
import { type Database, journalAppend, work } from '../../platform/index.ts'
import { type Claimed, endAttempt, isSending, KIND } from './claimed.ts'
import { deliveryEntry } from './delivery-entry.ts'

export async function refuse(db: Database, claimed: Claimed, reason: string, at: Date): Promise<boolean> {
  const { rows } = await sql`
    with ${work.finish(work.claimOf(KIND, claimed))}, settled as (
      update delivery set state = 'REFUSED', reason = ${reason}, ask_first = false, awaiting_since = null, updated_at = now()
      from released where ${isSending(claimed)} returning county, id, task_id, attempts
    ), ${endAttempt('refused', reason)}, reopened as (
      ${reopenTasks(sql`settled`, reason)}
    )
    select ${journalAppend(claimed.county, at, [deliveryEntry('delivery.refused', claimed)])}
    from settled cross join (select count(*) from ended) as e cross join (select count(*) from reopened) as r`.execute(db)
  return rows.length === 1
}
