// One worker's submissions, newest first.
import { sql } from 'kysely'
import {
  cutPage,
  type Database,
  isInstantKey,
  type Page,
  type PageQuestion,
  readCursor,
  type Seal,
  writeCursor,
} from '../../platform/index.ts'
import { type SubmissionView, viewSubmission } from './read-submission.ts'

export async function listSubmissions(
  { db, seal }: { db: Database; seal: Seal },
  whose: { workerId: string; counties: readonly string[] },
  page: PageQuestion,
): Promise<Page<SubmissionView>> {
  const after = page.after ? readCursor(page.after, isInstantKey) : null
  const rows = await db
    .selectFrom('submission')
    .selectAll()
    .select(sql<string>`accepted_at::text`.as('key'))
    .where('county', '=', sql<string>`any(${[...whose.counties]}::text[])`)
    .where('worker_id', '=', whose.workerId)
    .$if(after !== null, (q) => q.where(sql<boolean>`(accepted_at, id) < (${after?.key}::timestamptz, ${after?.id})`))
    .orderBy('accepted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.first + 1)
    .execute()
  return cutPage(
    rows,
    page.first,
    (r) => writeCursor(r.key, r.id),
    (r) => viewSubmission(seal, r),
  )
}
