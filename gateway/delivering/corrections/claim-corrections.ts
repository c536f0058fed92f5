// Claims corrections that are due to go to their authority's own system, as deliveries are claimed (../delivery/claim.ts): with a lease
// that ends by itself and a fence that rises. Those whose connector takes none, or none of this value, go to the officer's list.
import { type RawBuilder, sql } from 'kysely'
import type { ElementId, ObjectClass } from '../../../schema/index.ts'
import { type Database, subjectOf } from '../../platform/index.ts'
import type { Room } from '../delivery/claim.ts'

export interface ClaimedCorrection {
  county: string
  id: string
  submissionId: string
  connectorId: string
  element: ElementId
  workerId: string
  division: string
  objectClass: ObjectClass
  identifierSealed: Buffer
  wasSealed: Buffer | null
  proposedSealed: Buffer | null
  reasonSealed: Buffer | null
  dueOn: string
  createdAt: Date
  /** Number of this attempt; a look at an unanswered one keeps it. */
  attempts: number
  fence: string
  askFirst: boolean
  interrupted: boolean
  awaitingSince: Date | null
}

/** True for the row that is still ours, and that nobody has answered meanwhile. */
export const stillClaimed = ({ county, id, fence }: ClaimedCorrection): RawBuilder<boolean> =>
  sql`correction.county = ${county} and correction.id = ${id} and correction.fence = ${fence}::bigint
    and correction.state = 'OPEN' and correction.handing = 'SENDING' and correction.lease_until is not null`

export async function claimCorrections(db: Database, rooms: readonly Room[], leaseSeconds: number): Promise<ClaimedCorrection[]> {
  const { rows } = await sql<ClaimedCorrection>`
    with due as (
      select d.county, d.id, d.interrupted
      from unnest(${rooms.map((r) => r.connector)}::text[], ${rooms.map((r) => r.room)}::int[]) as c(connector, room)
      cross join lateral (
        select county, id, handing = 'SENDING' and lease_until is not null as interrupted from correction
        where connector_id = c.connector and state = 'OPEN' and handing in ('PENDING', 'SENDING', 'RETRYING')
          and next_attempt_at <= now()
        order by next_attempt_at limit c.room for update skip locked
      ) as d
    ), claimed as (
      update correction t set handing = 'SENDING', fence = t.fence + 1,
        attempts = t.attempts + case when t.awaiting_since is null then 1 else 0 end,
        lease_until = now() + ${leaseSeconds} * interval '1 second', next_attempt_at = now() + ${leaseSeconds} * interval '1 second',
        ask_first = t.ask_first or due.interrupted
      from due where t.county = due.county and t.id = due.id
      returning t.*, due.interrupted
    )
    select c.county, c.id, c.submission_id as "submissionId", c.connector_id as "connectorId", c.element_id as element,
      c.worker_id as "workerId", c.object_class as "objectClass", c.was_sealed as "wasSealed", c.proposed_sealed as "proposedSealed",
      c.reason_sealed as "reasonSealed", c.due_on::text as "dueOn", c.created_at as "createdAt", c.attempts, c.fence,
      c.ask_first as "askFirst", c.interrupted, c.awaiting_since as "awaitingSince", s.division_code as division,
      subject.identifier_sealed as "identifierSealed"
    from claimed c
    join submission s on s.county = c.county and s.id = c.submission_id
    join ${subjectOf(sql`c.county`, sql`c.subject_id`)}`.execute(db)
  return rows
}

/** Says of new corrections whose connector is in force and does not take them that they are the officer's. */
export async function leaveToOfficers(
  db: Database,
  connectors: readonly { id: string; elements: readonly ElementId[] }[],
): Promise<void> {
  const taken = connectors.flatMap(({ id, elements }) => elements.map((element) => ({ id, element })))
  await sql`
    update correction set handing = 'OFFICER', next_attempt_at = null
    where state = 'OPEN' and handing = 'PENDING' and connector_id = any(${connectors.map((c) => c.id)}::text[])
      and (connector_id, element_id) not in (
        select * from unnest(${taken.map((t) => t.id)}::text[], ${taken.map((t) => t.element)}::text[]))`.execute(db)
}
