// Reads back what departments stored after an acknowledgement, and compares it with what was sent. A failed read is retried a few
// times and then reported as not read back. Nothing unchecked is ever shown as checked.

import { type Caller, type Connector, compareKept, type DomainOf, type Kept, type ReadBack } from '../../../connectors/index.ts'
import { asReason, because } from '../../../schema/index.ts'
import { readForm } from '../../asking/index.ts'
import { startWork, type Working, type WorkOptions } from '../../platform/index.ts'
import { type ClaimedReadBack, claimReadBacks } from './claim-read-backs.ts'
import { packParcel } from './parcel.ts'
import { parcelFiles } from './parcel-files.ts'
import { type ReadBackResult, settleReadBack } from './settle-read-back.ts'
import { orWhenItThrows, type WorkerDeps } from './worker-deps.ts'

export interface ReadBackWorkerDeps extends WorkerDeps {
  /** Domains of the catalogue's elements. */
  reach?: { domainOf?: DomainOf | undefined }
}

export interface ReadBackWorkerOptions extends WorkOptions {
  /** Seconds before each further try; after the last, it counts as not read back. */
  waits?: readonly number[]
  /** Called at the end of each try. */
  ended?: (delivery: string, how: ReadBackResult['kind']) => void
}

type Keeper = Connector & { readBack: ReadBack }

/** A system that books later, or is down, gets a night. */
const WAITS = [30, 300, 3600, 6 * 3600] as const
export function startReadBackWorker(deps: ReadBackWorkerDeps, options: ReadBackWorkerOptions = {}): Working {
  const { db, notifications, log } = deps
  const { waits = WAITS } = options
  return startWork<Keeper, ClaimedReadBack>(
    {
      ...{ notifications, log, kind: 'read-back', topic: 'delivery' },
      queues: () => deps.connectors.all().filter((c): c is Keeper => c.readBack !== undefined),
      claim: (queues, leaseSeconds) => claimReadBacks(db, queues, leaseSeconds),
      async work(keeper, claimed, { signal, settle }) {
        const result = await ask(deps, keeper, claimed, signal, waits)
        const ours = await settle(() => settleReadBack(db, claimed, result, deps.clock()))
        if (ours && result.kind !== 'later') {
          deps.metrics?.readBack(keeper.id, result.kind)
          notifications.notify('delivery', claimed.submissionId)
        }
        options.ended?.(claimed.id, result.kind)
      },
    },
    options,
  )
}

async function ask(
  deps: ReadBackWorkerDeps,
  { id: connector, readBack }: Keeper,
  claimed: ClaimedReadBack,
  signal: AbortSignal,
  waits: readonly number[],
): Promise<ReadBackResult> {
  const form = await readForm(deps.db, claimed.formId, claimed.formVersion)
  const packed = form && packParcel(deps.seal, form, claimed, await parcelFiles(deps, claimed))
  if (!form || !packed) return { kind: 'unread', reason: because('FORM_MISSING') }
  if (!packed.ok) return { kind: 'unread', reason: because('FIELD', { field: packed.field, problem: packed.problem }) }
  const { parcel } = packed
  const caller: Caller = { worker: claimed.workerId, purpose: 'read back', division: claimed.division, unattended: true }
  const asked = readBack.read(parcel, claimed.acknowledgement, { caller, signal })
  const failed: Kept = { kind: 'failed', reason: because('CONNECTOR_FAILED') }
  const kept = await orWhenItThrows(deps, { connector, delivery: claimed.id }, asked, failed)
  if (kept.kind === 'kept') {
    const { differences, ...codes } = compareKept(form.fields, parcel.fields, kept, deps.reach?.domainOf)
    const counts = { compared: codes.compared.length, left: codes.left.length }
    if (differences.length > 0) return { kind: 'different', ...counts, differences }
    return counts.compared > 0 ? { kind: 'same', ...counts } : { kind: 'unread', reason: because('NOTHING_COMPARED') }
  }
  const reason = kept.kind === 'absent' ? because('NOT_THERE') : asReason(kept.reason)
  const wait = waits[claimed.tries - 1]
  if (wait === undefined) return { kind: kept.kind === 'absent' ? 'absent' : 'unread', reason }
  return { kind: 'later', reason, waitSeconds: Math.max(wait, (kept.kind === 'failed' && kept.retryAfterSeconds) || 0) }
}
