// Settles the outcome of an attempt. One of five statements runs; each works only while the claim is ours.
import type { Connector } from '../../../connectors/index.ts'
import { because, type Outcome } from '../../../schema/index.ts'
import { type Backoff, type Database, lookAfter, waitAfter } from '../../platform/index.ts'
import { acknowledge } from './acknowledge.ts'
import { awaitAnswer } from './await-answer.ts'
import type { Claimed } from './claimed.ts'
import { readAfter } from './expect-read-back.ts'
import { getStuck } from './get-stuck.ts'
import { needsPerson } from './hand-over.ts'
import { refuse } from './refuse.ts'
import { retryLater } from './retry-later.ts'

/** How long a department may keep a delivery without acknowledging it. */
const AWAIT_AT_MOST_MS = 3 * 24 * 3600 * 1000

/** False if the claim was lost: another process settles it. */
export async function settle(
  db: Database,
  { backoff, now }: { backoff: Backoff; now: Date },
  connector: Connector,
  claimed: Claimed,
  outcome: Outcome,
): Promise<boolean> {
  switch (outcome.kind) {
    case 'acknowledged':
      return await acknowledge(db, claimed, outcome.acknowledgement, now, readAfter(connector))
    case 'refused':
      // Filling it in again would not help the worker, and the department's officer must know.
      if (outcome.mismatch) return await getStuck(db, claimed, 'refused', because('MISMATCH', { answer: outcome.reason }), now)
      return await refuse(db, claimed, outcome.reason, now)
    case 'awaiting':
      if (overdue(claimed, now)) return await getStuck(db, claimed, 'awaiting', because('NO_ANSWER'), now)
      return await awaitAnswer(db, claimed, because('AWAITING'), lookAfter(outcome.checkAfterSeconds))
  }
  // Only the poll failed: the department still has it.
  if (claimed.awaitingSince) {
    if (overdue(claimed, now)) return await getStuck(db, claimed, 'awaiting', because('NO_ANSWER'), now)
    return await awaitAnswer(db, claimed, outcome.reason, lookAfter(outcome.retryAfterSeconds ?? 60))
  }
  const failure = { outcome: outcome.kind, reason: outcome.reason }
  if (outcome.kind === 'unknown' && needsPerson(connector)) return await getStuck(db, claimed, 'unknown', outcome.reason, now)
  const wait = waitAfter(backoff, claimed.attempts - claimed.retryFrom, outcome.retryAfterSeconds)
  return wait === null
    ? await getStuck(db, claimed, outcome.kind, outcome.reason, now)
    : await retryLater(db, claimed, failure, wait)
}

const overdue = (claimed: Claimed, now: Date): boolean =>
  claimed.awaitingSince !== null && now.getTime() - claimed.awaitingSince.getTime() > AWAIT_AT_MOST_MS
