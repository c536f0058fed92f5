// Claims due read-backs, as deliveries are claimed (claim.ts).
import { sql } from 'kysely'
import { taskOf } from '../../asking/index.ts'
import { type Database, subjectOf, work } from '../../platform/index.ts'
import type { Claimed } from './claimed.ts'
import type { ParcelSource } from './parcel.ts'

export type ClaimedReadBack = Pick<
  Claimed,
  'county' | 'id' | 'queue' | 'submissionId' | 'connectorId' | 'taskId' | 'formId' | 'formVersion' | 'attempts' | 'fence'
> &
  ParcelSource & { acknowledgement: string; tries: number }

export async function claimReadBacks(
  db: Database,
  queues: readonly work.Slots[],
  leaseSeconds: number,
): Promise<ClaimedReadBack[]> {
  const { rows } = await sql<ClaimedReadBack>`
    with ${work.claimDue(queues, leaseSeconds)}
    select d.county, d.id, d.submission_id as "submissionId", d.connector_id as "connectorId", c.queue,
      d.task_id as "taskId", d.form_id as "formId", d.form_version as "formVersion", d.attempts, d.acknowledgement, c.fence, c.attempts as tries,
      s.content_sealed as "contentSealed", s.accepted_at as "acceptedAt", s.period, s.division_code as division, s.worker_id as "workerId",
      s.object_class as "objectClass", subject.identifier_sealed as "identifierSealed", task.external_id as "externalTaskId"
    from claimed c
    join delivery d on d.county = c.county and d.id = c.key and d.state = 'ACKNOWLEDGED'
    join submission s on s.county = d.county and s.id = d.submission_id
    join ${subjectOf(sql`d.county`, sql`s.subject_id`)}
    join ${taskOf(sql`d.county`, sql`d.task_id`)}`.execute(db)
  return rows
}
