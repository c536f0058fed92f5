// Settles a correction after an attempt: the authority's system answered, will answer later, is retried, or its officer takes
// over. One statement each; it works only while the claim is ours.
import { type RawBuilder, sql } from 'kysely'
import type { CorrectionOutcome, Corrections } from '../../../connectors/index.ts'
import {
  type Backoff,
  type Database,
  journalAppend,
  lookAfter,
  type Notifications,
  waitAfter,
  work,
} from '../../platform/index.ts'
import { needsPerson } from '../delivery/hand-over.ts'
import { answerCorrection } from './answer-correction.ts'
import { type ClaimedCorrection, KIND } from './claim-corrections.ts'

/** False if the claim was lost. */
export async function settleCorrection(
  deps: { db: Database; notifications: Notifications; clock: () => Date },
  backoff: Backoff,
  corrections: Corrections,
  claimed: ClaimedCorrection,
  outcome: CorrectionOutcome,
): Promise<boolean> {
  const { db } = deps
  switch (outcome.kind) {
    case 'accepted':
    case 'rejected': {
      const by = { connector: claimed.connectorId, how: 'reply' as const }
      const told = { correction: claimed, accept: outcome.kind === 'accepted', answer: outcome.answer, actor: 'system', by }
      return await answerCorrection(deps, told, sql<boolean>`handing = 'SENDING'`, claimed.fence)
    }
    case 'refused':
      return await leaveToOfficer(db, claimed, outcome.reason, deps.clock())
    case 'awaiting':
      return await askLater(db, claimed, null, outcome.checkAfterSeconds)
  }
  // Only the poll failed: the system still has it.
  if (claimed.awaitingSince) return await askLater(db, claimed, outcome.reason, outcome.retryAfterSeconds ?? 60)
  const person = outcome.kind === 'unknown' && needsPerson(corrections)
  const wait = person ? null : waitAfter(backoff, claimed.attempts, outcome.retryAfterSeconds)
  if (wait === null) return await leaveToOfficer(db, claimed, outcome.reason, deps.clock())
  const retrying = sql`handing = 'RETRYING', handing_reason = ${outcome.reason}, ask_first = ask_first or ${outcome.kind === 'unknown'}`
  return await again(db, claimed, wait, retrying)
}

/** SENDING -> SENDING: the system has it; poll again at that time. */
function askLater(db: Database, claimed: ClaimedCorrection, reason: string | null, seconds: number): Promise<boolean> {
  const asking = sql`handing_reason = ${reason}, ask_first = true, awaiting_since = coalesce(awaiting_since, now())`
  return again(db, claimed, lookAfter(seconds), asking)
}

/** SENDING -> OFFICER: the system did not accept it, or the outcome is unknown. An officer of the department answers. */
async function leaveToOfficer(db: Database, claimed: ClaimedCorrection, reason: string, at: Date): Promise<boolean> {
  const { county, id, submissionId, connectorId, attempts } = claimed
  const entry = {
    ...{ kind: 'correction.left-to-officer', actor: 'system' },
    body: { correction: id, submission: submissionId, connector: connectorId, attempts },
  }
  const { rows } = await sql`
    with ${work.finish(work.claimOf(KIND, claimed))}, settled as (
      update correction set handing = 'OFFICER', handing_reason = ${reason}, awaiting_since = null
      from released where ${isSending(claimed)} returning 1
    )
    select ${journalAppend(county, at, [entry])} from settled`.execute(db)
  return rows.length === 1
}

async function again(db: Database, claimed: ClaimedCorrection, wait: number, set: RawBuilder<unknown>): Promise<boolean> {
  const { rows } = await sql`
    with ${work.postpone(work.claimOf(KIND, claimed), wait)}
    update correction set ${set} from released where ${isSending(claimed)} returning 1`.execute(db)
  return rows.length === 1
}

/** True for the row of a claim that the same statement released, if it is still unanswered. */
const isSending = ({ county, id }: ClaimedCorrection): RawBuilder<boolean> =>
  sql`correction.county = ${county} and correction.id = ${id} and correction.state = 'OPEN' and correction.handing = 'SENDING'`
