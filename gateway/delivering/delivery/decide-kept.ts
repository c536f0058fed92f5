// A person's decision on an ACKNOWLEDGED delivery that is stored differently: send it again (-> RETRYING; the finding is
// dropped), accept it, have it filled in again (-> REFUSED; the request reopens), or read it back again. One journaled statement.

import { type RawBuilder, sql } from 'kysely'
import { because } from '../../../schema/index.ts'
import { reopenTasks } from '../../asking/index.ts'
import { type Database, type JournalEntry, journalAppend, journalFault, work } from '../../platform/index.ts'
import { KIND } from './claimed.ts'
import { READ_BACK } from './expect-read-back.ts'

export type KeptDecision = 'SEND_AGAIN' | 'CONFIRM' | 'READ_AGAIN' | 'GIVE_UP'

export interface KeptDecided {
  county: string
  id: string
  taskId: string
  decision: KeptDecision
  why: string
}

/** False if there is nothing to decide, or the request has a new answer. */
export async function decideKept(db: Database, decided: KeptDecided, entry: JournalEntry, at: Date): Promise<boolean> {
  const { rows } = await sql`
    with ${statements(decided)}
    select ${journalAppend(decided.county, at, [entry])} from settled`
    .execute(db)
    .catch((error: unknown) => {
      throw journalFault(error)
    })
  return rows.length === 1
}

function statements({ county, id, taskId, decision, why }: KeptDecided): RawBuilder<unknown> {
  const row = sql`county = ${county} and delivery_id = ${id}`
  // The earlier finding no longer applies.
  const gone = sql`gone as (
      delete from read_back where ${row} and state in ('DIFFERENT', 'ABSENT') and not exists (
        select 1 from delivery later join delivery this on this.county = later.county and this.task_id = later.task_id
        where later.county = ${county} and later.task_id = ${taskId} and this.id = ${id} and later.created_at > this.created_at
      ) returning delivery_id
    )`
  switch (decision) {
    case 'SEND_AGAIN':
      return sql`${gone}, settled as (
        update delivery set state = 'RETRYING', acknowledgement = null, ask_first = false, retry_from = attempts, updated_at = now()
        from gone where county = ${county} and id = gone.delivery_id and state = 'ACKNOWLEDGED' returning county, id, connector_id
      ), ${work.enqueue(sql`select county, ${KIND}::text, id, connector_id from settled`)}`
    case 'GIVE_UP':
      return sql`${gone}, settled as (
        update delivery set state = 'REFUSED', reason = ${because('GIVEN_UP', { why })}, updated_at = now()
        from gone where county = ${county} and id = gone.delivery_id and state = 'ACKNOWLEDGED' returning county, task_id
      ), reopened as (
        ${reopenTasks(sql`settled`, why)}
      )`
    case 'CONFIRM':
      return sql`settled as (
        update read_back set state = 'CONFIRMED', reason = ${why} where ${row} and state in ('DIFFERENT', 'ABSENT', 'UNREAD') returning 1
      )`
    case 'READ_AGAIN':
      return sql`settled as (
        update read_back set state = 'DUE', read_at = null
        where ${row} and state in ('DIFFERENT', 'ABSENT', 'UNREAD') returning county, delivery_id, connector_id
      ), ${work.enqueue(sql`select county, ${READ_BACK}::text, delivery_id, connector_id from settled`)}`
  }
}
