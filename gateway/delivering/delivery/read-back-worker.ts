// Reads back what departments keep of what they acknowledged, and compares it with what was sent. What cannot be read is asked for a few
// times more; then it is said that it was not read back. Nothing is ever shown as checked that was not.

import type { Logger } from 'pino'
import { type Caller, type Connector, compareKept, type DomainOf, type Kept, type ReadBack } from '../../../connectors/index.ts'
import { asReason, because } from '../../../schema/index.ts'
import { readForm } from '../../asking/index.ts'
import type { Metrics } from '../../platform/index.ts'
import { type Bell, type Database, type Seal, throughTransients } from '../../platform/index.ts'
import { type ClaimLoop, type ClaimLoopOptions, startClaimLoop } from './claim-loop.ts'
import { type ClaimedReadBack, claimReadBacks } from './claim-read-backs.ts'
import { packParcel } from './parcel.ts'
import { type ReadBackResult, settleReadBack } from './settle-read-back.ts'

export interface ReadBackWorkerDeps {
  db: Database
  seal: Seal
  bell: Bell
  clock: () => Date
  connectors: { all(): readonly Connector[] }
  /** Domains of the catalogue's elements. */
  reach?: { domainOf?: DomainOf | undefined }
  log: Pick<Logger, 'warn' | 'error'>
  metrics?: Pick<Metrics, 'readBack'>
}

export interface ReadBackWorkerOptions extends ClaimLoopOptions {
  leaseSeconds?: number
  /** Seconds before each further try; after the last it is told as not read back. */
  waits?: readonly number[]
  /** Told of each try's end. */
  ended?: (delivery: string, how: ReadBackResult['kind']) => void
}

type Keeper = Connector & { readBack: ReadBack }

/** A system that books later, or is down, is given a night. */
const WAITS = [30, 300, 3600, 6 * 3600] as const
/** Of the lease, what the system may take; the rest is for settling. */
const READ_SHARE = 0.8

export function startReadBackWorker(deps: ReadBackWorkerDeps, options: ReadBackWorkerOptions = {}): ClaimLoop {
  const { db, bell, log } = deps
  const { leaseSeconds = 60, waits = WAITS } = options
  return startClaimLoop<Keeper, ClaimedReadBack>(
    {
      ...{ bell, log, what: 'read-backs' },
      lanes: () => deps.connectors.all().filter((c): c is Keeper => c.readBack !== undefined),
      claim: (rooms) => claimReadBacks(db, rooms, leaseSeconds),
      async work(keeper, claimed, cut) {
        const leaseMs = leaseSeconds * 1000
        const began = performance.now()
        const signal = AbortSignal.any([cut, AbortSignal.timeout(leaseMs * READ_SHARE)])
        const result = await ask(deps, keeper, claimed, signal, waits)
        const left = Math.max(0, leaseMs - (performance.now() - began))
        const ours = await throughTransients(() => settleReadBack(db, claimed, result, deps.clock()), left)
        if (ours && result.kind !== 'later') {
          deps.metrics?.readBack(keeper.id, result.kind)
          bell.ring('delivery', claimed.submissionId)
        }
        options.ended?.(claimed.id, result.kind)
      },
    },
    options,
  )
}

async function ask(
  { db, seal, reach, log }: ReadBackWorkerDeps,
  { id: connector, readBack }: Keeper,
  claimed: ClaimedReadBack,
  signal: AbortSignal,
  waits: readonly number[],
): Promise<ReadBackResult> {
  const form = await readForm(db, claimed.formId, claimed.formVersion)
  const packed = form && packParcel(seal, form, claimed)
  if (!form || !packed) return { kind: 'unread', reason: because('FORM_MISSING') }
  if (!packed.ok) return { kind: 'unread', reason: because('FIELD', { field: packed.field, problem: packed.problem }) }
  const { parcel } = packed
  const caller: Caller = { worker: claimed.workerId, purpose: 'read back', division: claimed.division, unattended: true }
  const kept = await readBack.read(parcel, claimed.acknowledgement, { caller, signal }).catch((error: unknown): Kept => {
    // Its message may quote a value, so only its kind is logged.
    const { name, code } = error as { name?: string; code?: string }
    log.error({ connector, delivery: claimed.id, name, code }, 'a connector threw')
    return { kind: 'failed', reason: because('CONNECTOR_FAILED') }
  })
  if (kept.kind === 'kept') {
    const { differences, ...codes } = compareKept(form.fields, parcel.fields, kept, reach?.domainOf)
    const counts = { compared: codes.compared.length, left: codes.left.length }
    if (differences.length > 0) return { kind: 'different', ...counts, differences }
    return counts.compared > 0 ? { kind: 'same', ...counts } : { kind: 'unread', reason: because('NOTHING_COMPARED') }
  }
  const reason = kept.kind === 'absent' ? because('NOT_THERE') : asReason(kept.reason)
  const wait = waits[claimed.tries - 1]
  if (wait === undefined) return { kind: kept.kind === 'absent' ? 'absent' : 'unread', reason }
  return { kind: 'later', reason, waitSeconds: Math.max(wait, (kept.kind === 'failed' && kept.retryAfterSeconds) || 0) }
}
