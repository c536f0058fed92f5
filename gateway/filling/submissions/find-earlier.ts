// Why an acceptance wrote nothing: the key was used, the sheet was answered, or requests are closed. Null if none applies any
// more, so that another try is worthwhile.

import { sql } from 'kysely'
import { readRequests } from '../../asking/index.ts'
import type { Database } from '../../platform/index.ts'
import { countFiles } from '../attachments/attachment-store.ts'
import type { Acceptance, Accepted } from './acceptance.ts'

interface Earlier {
  id: string
  worker_id: string
  receipt: string
  accepted_at: Date
  same_content: boolean
}

export async function findEarlier(db: Database, a: Acceptance, contentHash: Buffer): Promise<Accepted | null> {
  const { rows } = await sql<Earlier & { by_key: boolean }>`
    select id, worker_id, receipt, accepted_at, content_hash = ${contentHash} as same_content,
      worker_id = ${a.workerId} and idempotency_key = ${a.idempotencyKey} as by_key
    from submission where county = ${a.county}
      and (sheet_id = ${a.sheetId} or (worker_id = ${a.workerId} and idempotency_key = ${a.idempotencyKey}))`.execute(db)
  const byKey = rows.find((r) => r.by_key)
  if (byKey) return byKey.same_content ? again(byKey) : { kind: 'key-reused' }
  const bySheet = rows[0]
  if (bySheet)
    return bySheet.same_content && bySheet.worker_id === a.workerId
      ? again(bySheet)
      : { kind: 'already-submitted', submissionId: bySheet.id, receipt: bySheet.receipt }
  const taskIds = a.requests.map((r) => r.taskId)
  const requests = await readRequests(db, a.county, taskIds)
  const closed = taskIds.filter((id) => !requests.get(id)?.open)
  if (closed.length > 0) return { kind: 'requests-closed', taskIds: closed }
  const files = a.files ?? []
  return files.length > 0 &&
    (await countFiles(
      db,
      a,
      files.map((f) => f.id),
    )) < files.length
    ? { kind: 'files-gone' }
    : null
}

const again = (s: Earlier): Accepted => ({
  kind: 'accepted',
  submissionId: s.id,
  receipt: s.receipt,
  acceptedAt: s.accepted_at,
  repeated: true,
})
