// Hands corrections to the authorities' own systems and asks what became of them: claimed, sent and settled as deliveries are. What
// cannot be settled is due again when its lease ends.
import type { Logger } from 'pino'
import type { Connector, CorrectionOutcome, CorrectionParcel, Corrections } from '../../../connectors/index.ts'
import { asReason, because, oneLine, type Value } from '../../../schema/index.ts'
import { type Bell, type Database, type Seal, throughTransients } from '../../platform/index.ts'
import { BACKOFF, type Backoff } from '../delivery/backoff.ts'
import { type ClaimLoop, type ClaimLoopOptions, startClaimLoop } from '../delivery/claim-loop.ts'
import { handOver } from '../delivery/hand-over.ts'
import { type ClaimedCorrection, claimCorrections, leaveToOfficers } from './claim-corrections.ts'
import { settleCorrection } from './settle-correction.ts'
import { REASON, VALUE } from './view-correction.ts'

export interface CorrectionWorkerDeps {
  db: Database
  seal: Seal
  bell: Bell
  clock: () => Date
  connectors: { all(): readonly Connector[] }
  log: Pick<Logger, 'warn' | 'error'>
}

export interface CorrectionWorkerOptions extends ClaimLoopOptions {
  leaseSeconds?: number
  backoff?: Backoff
  /** Told of each attempt's end. */
  ended?: (correction: string, how: CorrectionOutcome['kind']) => void
}

type Taker = Connector & { corrections: Corrections }

/** Of the lease, what the system may take; the rest is for settling. */
const SEND_SHARE = 0.8

export function startCorrectionWorker(deps: CorrectionWorkerDeps, options: CorrectionWorkerOptions = {}): ClaimLoop {
  const { db, bell, log } = deps
  const { leaseSeconds = 60, backoff = BACKOFF } = options
  return startClaimLoop<Taker, ClaimedCorrection>(
    {
      ...{ bell, log, what: 'corrections' },
      lanes: () => deps.connectors.all().filter((c): c is Taker => c.corrections !== undefined),
      claim: (rooms) => claimCorrections(db, rooms, leaseSeconds),
      before: () =>
        leaveToOfficers(
          db,
          deps.connectors.all().map(({ id, corrections }) => ({ id, elements: corrections?.elements ?? [] })),
        ),
      async work({ id, corrections }, claimed, cut) {
        const leaseMs = leaseSeconds * 1000
        const began = performance.now()
        const signal = AbortSignal.any([cut, AbortSignal.timeout(leaseMs * SEND_SHARE)])
        const { workerId: worker, division } = claimed
        const context = { caller: { worker, purpose: 'correction', division, unattended: true }, signal }
        const handed = handOver<CorrectionParcel, CorrectionOutcome>(
          corrections,
          claimed,
          parcelOf(deps.seal, claimed),
          context,
          readable,
        )
        const outcome = await handed.catch((error: unknown): CorrectionOutcome => {
          const { name, code } = error as { name?: string; code?: string }
          log.error({ connector: id, correction: claimed.id, name, code }, 'a connector threw')
          return { kind: 'unknown', reason: because('CONNECTOR_FAILED') }
        })
        const left = Math.max(0, leaseMs - (performance.now() - began))
        await throughTransients(() => settleCorrection(deps, backoff, corrections, claimed, outcome), left)
        options.ended?.(claimed.id, outcome.kind)
      },
    },
    options,
  )
}

function parcelOf(seal: Seal, c: ClaimedCorrection): CorrectionParcel {
  const value = (sealed: Buffer | null) => (sealed ? seal.openJson<Value>(sealed, VALUE) : null)
  return {
    correctionId: c.id,
    submissionId: c.submissionId,
    division: c.division,
    subject: { objectClass: c.objectClass, identifier: seal.open(c.identifierSealed, 'subject.identifier') },
    element: c.element,
    was: value(c.wasSealed),
    proposed: value(c.proposedSealed),
    reason: c.reasonSealed ? seal.open(c.reasonSealed, REASON) : null,
    due: c.dueOn,
    raisedAt: c.createdAt.toISOString(),
  }
}

function readable(outcome: CorrectionOutcome): CorrectionOutcome {
  if (outcome.kind === 'awaiting') return outcome
  if ('reason' in outcome) return { ...outcome, reason: asReason(outcome.reason) }
  return { ...outcome, answer: outcome.answer === null ? null : oneLine(outcome.answer) || null }
}
