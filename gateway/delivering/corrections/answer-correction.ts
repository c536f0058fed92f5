// OPEN -> ACCEPTED or REJECTED, once, journaled in the same statement. The answer comes from an officer, from the authority's
// system, or from an event. Its words are for the worker; the journal keeps who decided what.
import { type RawBuilder, sql } from 'kysely'
import { countyOf, type Database, journalAppend, journalFault, type Notifications, work } from '../../platform/index.ts'
import { KIND } from './claim-corrections.ts'

export interface AuthoritysAnswer {
  correction: { id: string; submissionId: string; element: string }
  accept: boolean
  /** Null: the system gave no words. */
  answer: string | null
  /** A worker's id, or "system". */
  actor: string
  /** How it came, for the journal, if no person gave it. */
  by?: { connector: string; how: 'reply' | 'event' } | undefined
}

/** False if it was answered before, or `when` is false. */
export async function answerCorrection(
  { db, notifications, clock }: { db: Database; notifications?: Notifications | undefined; clock: () => Date },
  { correction: { id, submissionId, element }, accept, answer, actor, by }: AuthoritysAnswer,
  when: RawBuilder<boolean>,
  /** Only while this claim is ours. */
  fence?: string,
): Promise<boolean> {
  const county = countyOf(id)
  if (!county) return false
  const state = accept ? 'ACCEPTED' : 'REJECTED'
  const at = clock()
  const body = { correction: id, submission: submissionId, element, decision: state, ...by }
  const { rows } = await sql`
    with ${work.lockWork({ county, kind: KIND, key: id, ...(fence !== undefined && { fence }) })}, decided as (
      update correction set state = ${state}, answer = ${answer?.toWellFormed().replaceAll('\0', '') ?? null},
        decided_at = ${at}::timestamptz, decided_by = ${actor}, handing_reason = null
      where county = ${county} and id = ${id} and state = 'OPEN' and ${when}
        and (select count(*) from held) >= ${fence === undefined ? 0 : 1}::int returning county, id
    ), ${work.withdrawAll(KIND, 'decided')}
    select ${journalAppend(county, at, [{ kind: 'correction.decided', actor, body }])} from decided`
    .execute(db)
    .catch((error: unknown) => {
      throw journalFault(error)
    })
  if (rows.length === 1) notifications?.notify('delivery', submissionId)
  return rows.length === 1
}
