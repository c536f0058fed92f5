// SENDING -> SENDING: the department has it and answers later; poll again at that time. False if the claim is no longer ours.
import { sql } from 'kysely'
import { type Database, work } from '../../platform/index.ts'
import { type Claimed, endAttempt, isSending, KIND } from './claimed.ts'

export async function awaitAnswer(db: Database, claimed: Claimed, reason: string, lookAfterSeconds: number): Promise<boolean> {
  const { rows } = await sql`
    with ${work.postpone(work.claimOf(KIND, claimed), lookAfterSeconds)}, settled as (
      update delivery set reason = ${reason}, ask_first = true, awaiting_since = coalesce(awaiting_since, now()),
        updated_at = now()
      from released where ${isSending(claimed)} returning county, id, attempts
    ), ${endAttempt('awaiting', null)}
    select 1 from settled cross join (select count(*) from ended) as e`.execute(db)
  return rows.length === 1
}
