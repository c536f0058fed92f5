// Sends corrections to the authorities' own systems and polls for their outcomes. They are claimed, sent and settled as
// deliveries are. An unsettled one is due again when its lease ends.
import type { Connector, CorrectionOutcome, CorrectionParcel, Corrections } from '../../../connectors/index.ts'
import { asReason, because, oneLine, type Value } from '../../../schema/index.ts'
import { BACKOFF, type Backoff, type Seal, startWork, type Working, type WorkOptions } from '../../platform/index.ts'
import { handOver } from '../delivery/hand-over.ts'
import { orWhenItThrows, type WorkerDeps } from '../delivery/worker-deps.ts'
import { type ClaimedCorrection, claimCorrections, leaveToOfficers } from './claim-corrections.ts'
import { settleCorrection } from './settle-correction.ts'
import { REASON, VALUE } from './view-correction.ts'

export interface CorrectionWorkerOptions extends WorkOptions {
  backoff?: Backoff
  /** Called at the end of each attempt. */
  ended?: (correction: string, how: CorrectionOutcome['kind']) => void
}

type Taker = Connector & { corrections: Corrections }

export function startCorrectionWorker(deps: WorkerDeps, options: CorrectionWorkerOptions = {}): Working {
  const { db, notifications, log, connectors } = deps
  const { backoff = BACKOFF } = options
  return startWork<Taker, ClaimedCorrection>(
    {
      ...{ notifications, log, kind: 'correction', topic: 'delivery' },
      queues: () => connectors.all().filter((c): c is Taker => c.corrections !== undefined),
      claim: (queues, leaseSeconds) => claimCorrections(db, queues, leaseSeconds),
      before: () => leaveToOfficers(db, connectors.all()),
      async work({ id, corrections }, claimed, { signal, settle }) {
        const { workerId: worker, division } = claimed
        const context = { caller: { worker, purpose: 'correction', division, unattended: true }, signal }
        const parcel = parcelOf(deps.seal, claimed)
        const handed = handOver<CorrectionParcel, CorrectionOutcome>(corrections, claimed, parcel, context, readable)
        const outcome = await orWhenItThrows<CorrectionOutcome>(deps, { connector: id, correction: claimed.id }, handed, {
          ...{ kind: 'unknown', reason: because('CONNECTOR_FAILED') },
        })
        await settle(() => settleCorrection(deps, backoff, corrections, claimed, outcome))
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
