// PENDING, RETRYING or SENDING -> SENDING: claims due deliveries, at most its free slots per connector, so that one department's
// backlog cannot starve another. A delivery with an expired lease is due again by the same rule (platform/work).
import { sql } from 'kysely'
import { taskOf } from '../../asking/index.ts'
import { type Database, subjectOf, work } from '../../platform/index.ts'
import type { Claimed } from './claimed.ts'
import type { ParcelSource } from './parcel.ts'

export type DueDelivery = Claimed & ParcelSource

export async function claim(db: Database, queues: readonly work.Slots[], leaseSeconds: number): Promise<DueDelivery[]> {
  const { rows } = await sql<DueDelivery>`
    with ${work.claimDue(queues, leaseSeconds)}, sending as (
      update delivery d set state = 'SENDING', attempts = d.attempts + case when d.awaiting_since is null then 1 else 0 end,
        ask_first = d.ask_first or claimed.interrupted, updated_at = now()
      from claimed where d.county = claimed.county and d.id = claimed.key
      returning d.*, claimed.queue, claimed.fence, claimed.interrupted
    ), begun as (
      insert into attempt (county, delivery_id, number, fence, started_at)
      select county, id, attempts, fence, now() from sending where awaiting_since is null returning 1
    )
    select c.county, c.id, c.submission_id as "submissionId", c.department_id as "departmentId", c.connector_id as "connectorId", c.queue,
      c.task_id as "taskId", c.form_id as "formId", c.form_version as "formVersion", c.attempts, c.retry_from as "retryFrom", c.fence, c.ask_first as "askFirst", c.interrupted, c.awaiting_since as "awaitingSince",
      s.content_sealed as "contentSealed", s.accepted_at as "acceptedAt", s.period, s.division_code as division, s.worker_id as "workerId",
      s.object_class as "objectClass", subject.identifier_sealed as "identifierSealed", task.external_id as "externalTaskId"
    from sending c
    cross join (select count(*) from begun) as b
    left join submission s on s.county = c.county and s.id = c.submission_id
    left join ${subjectOf(sql`c.county`, sql`s.subject_id`)}
    left join ${taskOf(sql`c.county`, sql`c.task_id`)}`.execute(db)
  return rows
}
