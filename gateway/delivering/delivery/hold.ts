// Marks each due delivery with a missing or paused connector as waiting for it, with the start of the pause. Nothing else
// changes: no attempt is counted, and it is due as soon as the connector returns. Returns the affected submissions.

import { sql } from 'kysely'
import { because } from '../../../schema/index.ts'
import type { ReadRegistered } from '../../catalogue/index.ts'
import { type Database, work } from '../../platform/index.ts'
import { KIND } from './claimed.ts'

export async function hold(
  { db, registered }: { db: Database; registered: ReadRegistered },
  available: readonly string[],
): Promise<string[]> {
  const paused = (await registered()).filter((c) => c.state === 'PAUSED')
  const { rows } = await sql<{ id: string }>`
    with waits as (
      select d.county, d.id, case when p.since is not null
        then ${because('CONNECTOR_PAUSED', { since: '' })} || ':' || to_char(p.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
        else ${because('CONNECTOR_UNAVAILABLE')} end as reason
      from (${work.dueElsewhere(KIND, available)}) as w join delivery d on d.county = w.county and d.id = w.key
      left join unnest(${paused.map((c) => c.id)}::text[], ${paused.map((c) => c.stateSince)}::timestamptz[]) as p(id, since)
        on p.id = d.connector_id
    )
    update delivery set reason = waits.reason, updated_at = now() from waits
    where delivery.county = waits.county and delivery.id = waits.id and delivery.reason is distinct from waits.reason
      and delivery.state in ('PENDING', 'SENDING', 'RETRYING')
    returning submission_id as id`.execute(db)
  return [...new Set(rows.map((r) => r.id))]
}
