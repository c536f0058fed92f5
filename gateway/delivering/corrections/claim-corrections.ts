// Claims corrections that are due for their authority's own system, as deliveries are claimed (../delivery/claim.ts). If the
// connector does not accept them, they go to the officer's list.
import { sql } from 'kysely'
import type { Connector } from '../../../connectors/index.ts'
import type { ElementId, ObjectClass } from '../../../schema/index.ts'
import { type Database, subjectOf, work } from '../../platform/index.ts'

export interface ClaimedCorrection {
  county: string
  id: string
  submissionId: string
  connectorId: string
  queue: string
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
  /** Number of this attempt. A poll for the answer does not count. */
  attempts: number
  fence: string
  askFirst: boolean
  interrupted: boolean
  awaitingSince: Date | null
}

export const KIND = 'correction'

export async function claimCorrections(
  db: Database,
  queues: readonly work.Slots[],
  leaseSeconds: number,
): Promise<ClaimedCorrection[]> {
  const { rows } = await sql<ClaimedCorrection>`
    with ${work.claimDue(queues, leaseSeconds)}, sending as (
      update correction t set handing = 'SENDING', attempts = t.attempts + case when t.awaiting_since is null then 1 else 0 end,
        ask_first = t.ask_first or claimed.interrupted
      from claimed where t.county = claimed.county and t.id = claimed.key and t.state = 'OPEN'
      returning t.*, claimed.queue, claimed.fence, claimed.interrupted
    )
    select c.county, c.id, c.submission_id as "submissionId", c.connector_id as "connectorId", c.queue, c.element_id as element,
      c.worker_id as "workerId", c.object_class as "objectClass", c.was_sealed as "wasSealed", c.proposed_sealed as "proposedSealed",
      c.reason_sealed as "reasonSealed", c.due_on::text as "dueOn", c.created_at as "createdAt", c.attempts, c.fence,
      c.ask_first as "askFirst", c.interrupted, c.awaiting_since as "awaitingSince", s.division_code as division,
      subject.identifier_sealed as "identifierSealed"
    from sending c
    join submission s on s.county = c.county and s.id = c.submission_id
    join ${subjectOf(sql`c.county`, sql`c.subject_id`)}`.execute(db)
  return rows
}

/** Assigns new corrections to officers if the connector in force does not accept them. */
export async function leaveToOfficers(db: Database, connectors: readonly Pick<Connector, 'id' | 'corrections'>[]): Promise<void> {
  const taken = connectors.flatMap(({ id, corrections }) => (corrections?.elements ?? []).map((element) => ({ id, element })))
  await sql`
    with left_to_officers as (
      update correction set handing = 'OFFICER'
      where state = 'OPEN' and handing = 'PENDING' and connector_id = any(${connectors.map((c) => c.id)}::text[])
        and (connector_id, element_id) not in (
          select * from unnest(${taken.map((t) => t.id)}::text[], ${taken.map((t) => t.element)}::text[]))
      returning county, id
    ), ${work.withdrawAll(KIND, 'left_to_officers')}
    select from released`.execute(db)
}
