// Accepts a worker's submission, once. A receipt means that everything is on disk. The same key and content, or the same content
// of the same sheet, returns the first receipt, however often and concurrently it is sent. A lost connection leaves the outcome
// unknown, so it runs again; the second run finds what the first one wrote.
import {
  type Database,
  inSpan,
  journalFault,
  type Metrics,
  type Notifications,
  newId,
  type Seal,
  since,
  throughTransients,
} from '../../platform/index.ts'
import type { Acceptance, Accepted } from './acceptance.ts'
import { contentHash, contentOf } from './content.ts'
import { findEarlier } from './find-earlier.ts'
import { newReceipt } from './receipt.ts'
import { writeSubmission } from './write-submission.ts'

export interface AcceptDeps {
  db: Database
  seal: Seal
  notifications: Notifications
  clock: () => Date
  metrics?: Pick<Metrics, 'acceptance'>
}

/** How long a worker waits for a restarting database before DATABASE_UNAVAILABLE. */
const PATIENCE_MS = 5000

export function accept(deps: AcceptDeps, acceptance: Acceptance): Promise<Accepted> {
  return inSpan('accept submission', { 'yibiao.departments': acceptance.requests.length }, async (span) => {
    const began = performance.now()
    let outcome = 'failed'
    try {
      const accepted = await acceptOnce(deps, acceptance)
      outcome = accepted.kind === 'accepted' && accepted.repeated ? 'repeated' : accepted.kind
      return accepted
    } finally {
      span.setAttribute('yibiao.outcome', outcome)
      deps.metrics?.acceptance(outcome, since(began))
    }
  })
}

async function acceptOnce({ db, seal, notifications, clock }: AcceptDeps, acceptance: Acceptance): Promise<Accepted> {
  const acceptedAt = clock()
  const content = contentOf(acceptance)
  const hash = contentHash(seal, acceptance, content)
  const submission = {
    id: newId(acceptance.county, acceptedAt.getTime()),
    receipt: newReceipt(acceptedAt),
    acceptedAt,
    content: { ...content, ...(acceptance.unasked?.length && { unasked: acceptance.unasked }) },
    contentHash: hash,
  }
  const accepted = await throughTransients(async (): Promise<Accepted> => {
    for (;;) {
      if (await inSpan('transaction of acceptance', {}, () => writeSubmission(db, seal, acceptance, submission)))
        return { kind: 'accepted', submissionId: submission.id, receipt: submission.receipt, acceptedAt, repeated: false }
      const earlier = await findEarlier(db, acceptance, hash)
      if (earlier) return earlier
    }
  }, PATIENCE_MS).catch((error: unknown) => {
    throw journalFault(error)
  })
  if (accepted.kind === 'accepted') {
    notifications.notify('delivery', accepted.submissionId)
    for (const { taskId } of acceptance.requests) notifications.notify('task', taskId)
  }
  return accepted
}
