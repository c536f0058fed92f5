// STUCK -> RETRYING, ACKNOWLEDGED or REFUSED: a person's decision, the only way out of STUCK. REFUSED -> RETRYING while the
// request has no new answer: the mistake may have been ours. One statement, journaled with who and why. Giving up reopens the
// request, like a refusal. For acknowledged deliveries see decide-kept.ts.

import { sql } from 'kysely'
import { because, oneLine } from '../../../schema/index.ts'
import { lockOpen, reopenTasks, submitTasks } from '../../asking/index.ts'
import { countyOf, type Database, journalAppend, journalFault, type Notifications, work } from '../../platform/index.ts'
import { KIND } from './claimed.ts'
import { decideKept } from './decide-kept.ts'
import { deliveryEntry } from './delivery-entry.ts'
import { type DeliveryView, readDelivery } from './read-deliveries.ts'

export interface Decision {
  delivery: string
  /** READ_AGAIN: reads back the department's record again. */
  decision: 'SEND_AGAIN' | 'CONFIRM' | 'GIVE_UP' | 'READ_AGAIN'
  /** For CONFIRM of a stuck delivery, the acknowledgement; for GIVE_UP, the refusal that the worker reads. */
  reason: string
  /** Id of the worker who decides. */
  actor: string
}

export type Decided =
  | { kind: 'decided'; delivery: DeliveryView }
  | { kind: 'not-stuck'; delivery: DeliveryView }
  /** It was refused, and the request has a new answer or is closed. */
  | { kind: 'answered-anew'; delivery: DeliveryView }
  | { kind: 'not-found' }

export async function decideDelivery(
  { db, notifications, clock }: { db: Database; notifications: Notifications; clock: () => Date },
  { delivery: id, decision, reason, actor }: Decision,
  language: 'zh' | 'en' = 'zh',
): Promise<Decided> {
  const before = await readDelivery(db, id, language)
  const county = countyOf(id)
  if (!before || !county) return { kind: 'not-found' }
  const why = oneLine(reason)
  const entry = deliveryEntry('delivery.decided', before, { decision, reason: unnumbered(why) }, actor)
  if (before.state === 'ACKNOWLEDGED') {
    const taken = await decideKept(db, { county, id, taskId: before.taskId, decision, why }, entry, clock())
    if (taken) notifications.notify('delivery', before.submissionId)
    if (taken && decision === 'GIVE_UP') notifications.notify('task', before.taskId)
    return { kind: taken ? 'decided' : 'not-stuck', delivery: (await readDelivery(db, id, language)) ?? before }
  }
  if (decision === 'READ_AGAIN') return { kind: 'not-stuck', delivery: before }
  const to = { SEND_AGAIN: 'RETRYING', CONFIRM: 'ACKNOWLEDGED', GIVE_UP: 'REFUSED' }[decision]
  const again = decision === 'SEND_AGAIN'
  // Closes a reopened request in the same statement. The lock on the task decides if another answer comes first.
  const { rows } = await sql`
    with open as (
      ${lockOpen(
        county,
        [before.taskId],
        sql`${again && before.state === 'REFUSED'} and not exists (
          select 1 from delivery later join delivery this on this.county = later.county and this.task_id = later.task_id
          where this.county = ${county} and this.id = ${id} and later.created_at > this.created_at
        )`,
      )}
    ), settled as (
      update delivery set state = ${to}, awaiting_since = null, updated_at = now(),
        -- What the system refused, or does not know at all, was not acted on: there is nothing to ask about.
        ask_first = ${again} and case state when 'STUCK' then coalesce(reason, '') not like '#MISMATCH%'
          else coalesce(reason, '') like '#GIVEN_UP%' end,
        retry_from = case when ${again} then attempts else retry_from end,
        acknowledgement = case when ${decision === 'CONFIRM'} then ${why} end,
        reason = case when ${decision === 'GIVE_UP'} then ${because('GIVEN_UP', { why })} when ${decision === 'CONFIRM'} then null else reason end
      where county = ${county} and id = ${id}
        and (state = 'STUCK' or (state = 'REFUSED' and exists (select 1 from open))) returning county, id, task_id, connector_id
    ), ${work.enqueue(sql`select county, ${KIND}::text, id, connector_id from settled where ${again}`)}, retaken as (
      ${submitTasks(sql`(select settled.county, open.id as task_id from settled, open)`)}
    ), reopened as (
      ${reopenTasks(sql`(select * from settled where ${decision === 'GIVE_UP'})`, why)}
    )
    select ${journalAppend(county, clock(), [entry])} from settled cross join (select count(*) from reopened) as r
      cross join (select count(*) from retaken) as t`
    .execute(db)
    .catch((error: unknown) => {
      throw journalFault(error)
    })
  const after = (await readDelivery(db, id, language)) ?? before
  if (rows.length === 0) return { kind: again && after.state === 'REFUSED' ? 'answered-anew' : 'not-stuck', delivery: after }
  notifications.notify('delivery', before.submissionId)
  if (decision === 'GIVE_UP' || before.state === 'REFUSED') notifications.notify('task', before.taskId)
  return { kind: 'decided', delivery: after }
}

/** A person's words may contain an id or telephone number, which the journal must not: long runs of digits are removed. */
const unnumbered = (text: string): string => text.replace(/\d{6,}[\dXx]*/g, '…')
