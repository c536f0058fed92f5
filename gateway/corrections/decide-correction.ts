// OPEN -> ACCEPTED or REJECTED: an officer's answer to a correction, once, journaled in the same statement. The answer in words is
// for the worker; the journal keeps who decided what.
import { sql } from 'kysely'
import { journalAppend, journalFault } from '../journal/index.ts'
import { countyOf, type Database, type Seal } from '../store/index.ts'
import { readCorrection } from './read-corrections.ts'
import type { CorrectionView } from './view-correction.ts'

export type CorrectionDecided =
  | { kind: 'decided'; correction: CorrectionView }
  | { kind: 'not-open'; correction: CorrectionView }
  | { kind: 'not-found' }

export async function decideCorrection(
  deps: { db: Database; seal: Seal; clock: () => Date },
  { correction: id, accept, answer, actor }: { correction: string; accept: boolean; answer: string; actor: string },
): Promise<CorrectionDecided> {
  const before = await readCorrection(deps, id)
  const county = countyOf(id)
  if (!before || !county) return { kind: 'not-found' }
  const state = accept ? 'ACCEPTED' : 'REJECTED'
  const at = deps.clock()
  const body = { correction: id, submission: before.submissionId, element: before.element, decision: state }
  const { rows } = await sql`
    with decided as (
      update correction set state = ${state}, answer = ${answer.toWellFormed().replaceAll('\0', '')}, decided_at = ${at}::timestamptz,
        decided_by = ${actor}
      where county = ${county} and id = ${id} and state = 'OPEN' returning 1
    )
    select ${journalAppend(county, at, [{ kind: 'correction.decided', actor, body }])} from decided`
    .execute(deps.db)
    .catch((error: unknown) => {
      throw journalFault(error)
    })
  const after = (await readCorrection(deps, id)) ?? before
  return { kind: rows.length === 1 ? 'decided' : 'not-open', correction: after }
}
