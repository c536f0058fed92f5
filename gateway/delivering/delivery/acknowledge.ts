// SENDING -> ACKNOWLEDGED: the department confirmed it, and its record is due for a read-back. False if the claim is no longer ours.
import { sql } from 'kysely'
import { type Database, journalAppend, work } from '../../platform/index.ts'
import { type Claimed, endAttempt, isSending, KIND } from './claimed.ts'
import { deliveryEntry } from './delivery-entry.ts'
import { expectReadBack, type ReadAfter } from './expect-read-back.ts'

export async function acknowledge(
  db: Database,
  claimed: Claimed,
  acknowledgement: string,
  at: Date,
  after: ReadAfter = null,
): Promise<boolean> {
  const { rows } = await sql`
    with ${work.finish(work.claimOf(KIND, claimed))}, settled as (
      update delivery set state = 'ACKNOWLEDGED', acknowledgement = ${acknowledgement}, reason = null, ask_first = false,
        awaiting_since = null, updated_at = now()
      from released where ${isSending(claimed)} returning county, id, attempts, connector_id, department_id
    ), ${endAttempt('acknowledged', null)}${expectReadBack(after)}
    select ${journalAppend(claimed.county, at, [deliveryEntry('delivery.acknowledged', claimed, { acknowledgement })])}
    from settled cross join (select count(*) from ended) as e`.execute(db)
  return rows.length === 1
}
