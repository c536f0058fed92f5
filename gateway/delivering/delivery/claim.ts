// Claims what is due, connector by connector and never more of one than it has room for, so that a department's backlog cannot
// starve another's. A claim lasts until its lease ends; a delivery whose lease ended unsettled is due again by the same rule
// (next_attempt_at is the lease's end), so there is no separate sweep that could fail to run.
import { sql } from 'kysely'
import { taskOf } from '../../asking/index.ts'
import { type Database, subjectOf } from '../../platform/index.ts'
import type { Claimed } from './claimed.ts'
import type { ParcelSource } from './parcel.ts'

export interface Room {
  connector: string
  room: number
}

export async function claim(db: Database, rooms: readonly Room[], leaseSeconds: number): Promise<(Claimed & ParcelSource)[]> {
  const { rows } = await sql<Claimed & ParcelSource>`
    with due as (
      select d.county, d.id, d.interrupted
      from unnest(${rooms.map((r) => r.connector)}::text[], ${rooms.map((r) => r.room)}::int[]) as c(connector, room)
      cross join lateral (
        select county, id, state = 'SENDING' and lease_until is not null as interrupted from delivery
        where connector_id = c.connector and state in ('PENDING', 'SENDING', 'RETRYING') and next_attempt_at <= now()
        order by next_attempt_at limit c.room for update skip locked
      ) as d
    ), claimed as (
      update delivery t set state = 'SENDING', fence = t.fence + 1,
        attempts = t.attempts + case when t.awaiting_since is null then 1 else 0 end,
        lease_until = now() + ${leaseSeconds} * interval '1 second', next_attempt_at = now() + ${leaseSeconds} * interval '1 second',
        ask_first = t.ask_first or due.interrupted, updated_at = now()
      from due where t.county = due.county and t.id = due.id
      returning t.*, due.interrupted
    ), begun as (
      insert into attempt (county, delivery_id, number, fence, started_at)
      select county, id, attempts, fence, now() from claimed where awaiting_since is null returning 1
    )
    select c.county, c.id, c.submission_id as "submissionId", c.department_id as "departmentId", c.connector_id as "connectorId",
      c.task_id as "taskId", c.form_id as "formId", c.form_version as "formVersion", c.attempts, c.retry_from as "retryFrom", c.fence,
      c.lease_until as "leaseUntil", c.ask_first as "askFirst", c.interrupted, c.awaiting_since as "awaitingSince",
      s.content_sealed as "contentSealed", s.accepted_at as "acceptedAt", s.period, s.division_code as division, s.worker_id as "workerId",
      s.object_class as "objectClass", subject.identifier_sealed as "identifierSealed", task.external_id as "externalTaskId"
    from claimed c
    cross join (select count(*) from begun) as b
    left join submission s on s.county = c.county and s.id = c.submission_id
    left join ${subjectOf(sql`c.county`, sql`s.subject_id`)}
    left join ${taskOf(sql`c.county`, sql`c.task_id`)}`.execute(db)
  return rows
}
