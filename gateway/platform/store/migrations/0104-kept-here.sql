-- Requests that an officer issued from the hub. The department's system never heard of them and refused what answered them, again and
-- again. The hub itself is their end now: it stands as 'HUB' where a connector's id does (schema/types/kept-here.ts).

-- A department may have no connector at all, and ask by its own Excel form all the same.
alter table form drop constraint form_connector_id_fkey;

-- Only the hub knows the id of a subject, so no department's own task looks like this.
update task set connector_id = 'HUB', updated_at = now(),
  state = case when state = 'CLOSED' and closed_because = 'RETIRED' then 'OPEN' else state end,
  closed_because = case when closed_because = 'RETIRED' then null else closed_because end
where external_id = 'hub:' || form_id || ':' || subject_id || ':' || period;

-- What was under way to the department's system, or waited for a person, ends here. The fence rises, so that a process that still
-- works on it settles nothing.
update delivery d set connector_id = 'HUB', state = 'PENDING', fence = d.fence + 1, lease_until = null, next_attempt_at = now(),
  awaiting_since = null, ask_first = false, retry_from = d.attempts, reason = null, updated_at = now()
from task t where t.county = d.county and t.id = d.task_id and t.connector_id = 'HUB'
  and d.state in ('PENDING', 'SENDING', 'RETRYING', 'STUCK');

-- What was refused last, and nobody has begun to fill again, is the answer: nobody fills it a second time. What an officer ended
-- stays ended.
with last as (
  select distinct on (d.county, d.task_id) d.county, d.id, d.task_id, d.state, d.reason, t.subject_id, t.period
  from delivery d join task t on t.county = d.county and t.id = d.task_id
  where t.connector_id = 'HUB' and t.state = 'OPEN'
  order by d.county, d.task_id, d.created_at desc, d.id desc
), again as (
  update delivery d set connector_id = 'HUB', state = 'PENDING', fence = d.fence + 1, next_attempt_at = now(),
    retry_from = d.attempts, reason = null, updated_at = now()
  from last where d.county = last.county and d.id = last.id and last.state = 'REFUSED'
    and coalesce(last.reason, '') not like '#GIVEN_UP%'
    and not exists (
      select 1 from sheet s where s.county = last.county and s.subject_id = last.subject_id and s.period = last.period
        and s.submission_id is null and s.draft_version > 0
        and s.requests @> jsonb_build_array(jsonb_build_object('task', last.task_id))
    )
  returning d.county, d.task_id
)
update task t set state = 'SUBMITTED', refusal = null, updated_at = now()
from again where t.county = again.county and t.id = again.task_id;

-- Whoever has begun again goes on; the refusal that was shown no longer holds.
update task t set refusal = null, updated_at = now()
where t.connector_id = 'HUB' and t.state = 'OPEN' and t.refusal is not null
  and not exists (
    select 1 from delivery d where d.county = t.county and d.task_id = t.id and d.state = 'REFUSED' and d.reason like '#GIVEN_UP%'
  );

-- What officers asked from the hub, and the answer of each.
create index task_kept_here on task (department_id, form_id, period, county, division_code) where connector_id = 'HUB';
create index delivery_task on delivery (county, task_id);
