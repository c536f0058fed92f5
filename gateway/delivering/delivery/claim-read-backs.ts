// Claims what is due to be read back, as deliveries are claimed (claim.ts): with a lease that ends by itself and a new fence each time.
import { sql } from 'kysely'
import { taskOf } from '../../asking/index.ts'
import { type Database, subjectOf } from '../../platform/index.ts'
import type { Room } from './claim.ts'
import type { Claimed } from './claimed.ts'
import type { ParcelSource } from './parcel.ts'

export type ClaimedReadBack = Pick<
  Claimed,
  'county' | 'id' | 'submissionId' | 'connectorId' | 'taskId' | 'formId' | 'formVersion' | 'attempts' | 'fence'
> &
  ParcelSource & { acknowledgement: string; tries: number }

export async function claimReadBacks(db: Database, rooms: readonly Room[], leaseSeconds: number): Promise<ClaimedReadBack[]> {
  const { rows } = await sql<ClaimedReadBack>`
    with due as (
      select r.county, r.delivery_id
      from unnest(${rooms.map((r) => r.connector)}::text[], ${rooms.map((r) => r.room)}::int[]) as c(connector, room)
      cross join lateral (
        select one.county, one.delivery_id from read_back one
        where one.connector_id = c.connector and one.due_at <= now() order by one.due_at limit c.room for update skip locked
      ) as r
    ), claimed as (
      update read_back t set fence = gen_random_uuid(), tries = t.tries + 1, due_at = now() + ${leaseSeconds} * interval '1 second'
      from due where t.county = due.county and t.delivery_id = due.delivery_id returning t.county, t.delivery_id, t.fence, t.tries
    )
    select d.county, d.id, d.submission_id as "submissionId", d.connector_id as "connectorId",
      d.task_id as "taskId", d.form_id as "formId", d.form_version as "formVersion", d.attempts, d.acknowledgement, c.fence, c.tries,
      s.content_sealed as "contentSealed", s.accepted_at as "acceptedAt", s.period, s.division_code as division, s.worker_id as "workerId",
      s.object_class as "objectClass", subject.identifier_sealed as "identifierSealed", task.external_id as "externalTaskId"
    from claimed c
    join delivery d on d.county = c.county and d.id = c.delivery_id and d.state = 'ACKNOWLEDGED'
    join submission s on s.county = d.county and s.id = d.submission_id
    join ${subjectOf(sql`d.county`, sql`s.subject_id`)}
    join ${taskOf(sql`d.county`, sql`d.task_id`)}`.execute(db)
  return rows
}
