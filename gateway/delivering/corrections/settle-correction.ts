// What follows when a correction was handed to the authority's system: it answered, it has it and answers later, it is tried again, or
// its officer is told. One statement each; it works only while the claim is ours.
import { sql } from 'kysely'
import type { CorrectionOutcome, Corrections } from '../../../connectors/index.ts'
import type { Bell, Database } from '../../platform/index.ts'
import { journalAppend } from '../../platform/index.ts'
import { type Backoff, waitAfter } from '../delivery/backoff.ts'
import { needsPerson } from '../delivery/hand-over.ts'
import { answerCorrection } from './answer-correction.ts'
import { type ClaimedCorrection, stillClaimed } from './claim-corrections.ts'

const LOOK_SECONDS = { soonest: 1, latest: 24 * 3600 }

/** False when the claim was lost. */
export async function settleCorrection(
  deps: { db: Database; bell: Bell; clock: () => Date },
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
      return await answerCorrection(deps, told, stillClaimed(claimed))
    }
    case 'refused':
      return await leaveToOfficer(db, claimed, outcome.reason, deps.clock())
    case 'awaiting':
      return await askLater(db, claimed, null, outcome.checkAfterSeconds)
  }
  // Only the question failed: the system still has it.
  if (claimed.awaitingSince) return await askLater(db, claimed, outcome.reason, outcome.retryAfterSeconds ?? 60)
  const person = outcome.kind === 'unknown' && needsPerson(corrections)
  const wait = person ? null : waitAfter(backoff, claimed.attempts, outcome.retryAfterSeconds)
  if (wait === null) return await leaveToOfficer(db, claimed, outcome.reason, deps.clock())
  return await change(
    db,
    claimed,
    sql`handing = 'RETRYING', handing_reason = ${outcome.reason}, ask_first = ask_first or ${outcome.kind === 'unknown'},
      next_attempt_at = now() + ${wait} * interval '1 second'`,
  )
}

/** SENDING -> SENDING: the system has it; asked again then. */
function askLater(db: Database, claimed: ClaimedCorrection, reason: string | null, seconds: number): Promise<boolean> {
  const wait = Number.isFinite(seconds) ? Math.min(Math.max(seconds, LOOK_SECONDS.soonest), LOOK_SECONDS.latest) : 60
  return change(
    db,
    claimed,
    sql`handing_reason = ${reason}, ask_first = true, awaiting_since = coalesce(awaiting_since, now()),
      next_attempt_at = now() + ${wait} * interval '1 second'`,
  )
}

/** SENDING -> OFFICER: the system did not take it, or nobody can tell; a person of the department answers. */
async function leaveToOfficer(db: Database, claimed: ClaimedCorrection, reason: string, at: Date): Promise<boolean> {
  const { county, id, submissionId, connectorId, attempts } = claimed
  const entry = {
    ...{ kind: 'correction.left-to-officer', actor: 'system' },
    body: { correction: id, submission: submissionId, connector: connectorId, attempts },
  }
  const { rows } = await sql`
    with settled as (
      update correction set handing = 'OFFICER', handing_reason = ${reason}, lease_until = null, next_attempt_at = null,
        awaiting_since = null
      where ${stillClaimed(claimed)} returning 1
    )
    select ${journalAppend(county, at, [entry])} from settled`.execute(db)
  return rows.length === 1
}

async function change(db: Database, claimed: ClaimedCorrection, set: ReturnType<typeof sql>): Promise<boolean> {
  const { rows } = await sql`
    update correction set ${set}, lease_until = null where ${stillClaimed(claimed)} returning 1`.execute(db)
  return rows.length === 1
}
