// SENDING -> RETRYING: the attempt failed and another follows. `askFirst` if it may have arrived. False if the claim is no longer
// ours.
import { sql } from 'kysely'
import { type Database, work } from '../../platform/index.ts'
import { type Claimed, endAttempt, isSending, KIND } from './claimed.ts'

export interface Failure {
  outcome: 'unsent' | 'unknown'
  reason: string
}

export async function retryLater(db: Database, claimed: Claimed, failure: Failure, waitSeconds: number): Promise<boolean> {
  const { rows } = await sql`
    with ${work.postpone(work.claimOf(KIND, claimed), waitSeconds)}, settled as (
      update delivery set state = 'RETRYING', reason = ${failure.reason}, ask_first = ask_first or ${failure.outcome === 'unknown'},
        updated_at = now()
      from released where ${isSending(claimed)} returning county, id, attempts
    ), ${endAttempt(failure.outcome, failure.reason)}
    select 1 from settled cross join (select count(*) from ended) as e`.execute(db)
  return rows.length === 1
}
