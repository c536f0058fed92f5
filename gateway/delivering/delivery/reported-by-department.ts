// Any non-final state -> ACKNOWLEDGED or REFUSED: applies the outcome of a delivery that its department pushes. The delivery is
// no longer due, so a running attempt settles nothing. One statement.
import { sql } from 'kysely'
import { asReason, type Outcome, oneLine } from '../../../schema/index.ts'
import { reopenTasks } from '../../asking/index.ts'
import { countyOf, type Database, journalAppend, journalFault, type Notifications, work } from '../../platform/index.ts'
import { KIND } from './claimed.ts'
import { deliveryEntry } from './delivery-entry.ts'
import { expectReadBack, type ReadAfter } from './expect-read-back.ts'
import { readDelivery } from './read-deliveries.ts'

export interface Told {
  connector: string
  delivery: string
  outcome: Extract<Outcome, { kind: 'acknowledged' | 'refused' }>
  /** When to read back its record. */
  readAfter: ReadAfter
}

/** `settled`: now. `known`: already so. `contradicted`: another outcome is recorded. `unknown`: not this connector's, or never sent. */
export type Taken = 'settled' | 'known' | 'contradicted' | 'unknown'

export async function reportedByDepartment(
  { db, notifications, clock }: { db: Database; notifications: Notifications; clock: () => Date },
  { connector, delivery: id, outcome, readAfter }: Told,
): Promise<Taken> {
  const county = countyOf(id)
  if (!county) return 'unknown'
  const before = await readDelivery(db, id)
  if (before?.connectorId !== connector || before.attempts === 0) return 'unknown'
  const acknowledged = outcome.kind === 'acknowledged'
  const state = acknowledged ? 'ACKNOWLEDGED' : 'REFUSED'
  const acknowledgement = acknowledged ? oneLine(outcome.acknowledgement) : null
  const reason = acknowledged ? null : asReason(outcome.reason)
  const entry = deliveryEntry(`delivery.${outcome.kind}`, before, { by: 'event', ...(acknowledged && { acknowledgement }) })
  const { rows } = await sql`
    with ${work.withdraw({ county, kind: KIND, key: id })}, settled as (
      update delivery set state = ${state}, acknowledgement = ${acknowledgement}, reason = ${reason}, ask_first = false,
        awaiting_since = null, updated_at = now()
      where county = ${county} and id = ${id} and connector_id = ${connector} and attempts > 0
        and state not in ('ACKNOWLEDGED', 'REFUSED') and (select count(*) from released) < 2 returning county, id, task_id, attempts, connector_id, department_id
    )${expectReadBack(acknowledged ? readAfter : null)}, ended as (
      update attempt set ended_at = now(), outcome = ${outcome.kind}, reason = ${reason} from settled
      where attempt.county = settled.county and attempt.delivery_id = settled.id and attempt.number = settled.attempts
        and attempt.ended_at is null returning 1
    ), reopened as (
      ${reopenTasks(sql`(select * from settled where ${!acknowledged})`, reason)}
    )
    select ${journalAppend(county, clock(), [entry])}
    from settled cross join (select count(*) from ended) as e cross join (select count(*) from reopened) as r`
    .execute(db)
    .catch((error: unknown) => {
      throw journalFault(error)
    })
  if (rows.length === 1) {
    notifications.notify('delivery', before.submissionId)
    if (!acknowledged) notifications.notify('task', before.taskId)
    return 'settled'
  }
  const after = await readDelivery(db, id)
  return after?.state === state ? 'known' : 'contradicted'
}
