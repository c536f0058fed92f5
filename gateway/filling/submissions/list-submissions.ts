// One worker's submissions, newest first.
import { sql } from 'kysely'
import { type Database, type Page, type PageQuestion, pageByInstant, type Seal } from '../../platform/index.ts'
import { type SubmissionView, viewSubmission } from './read-submission.ts'

export async function listSubmissions(
  { db, seal }: { db: Database; seal: Seal },
  whose: { workerId: string; counties: readonly string[] },
  page: PageQuestion,
): Promise<Page<SubmissionView>> {
  const { key, beyond, limit, cut } = pageByInstant('accepted_at', page)
  const rows = await db
    .selectFrom('submission')
    .selectAll()
    .select(key)
    .where('county', '=', sql<string>`any(${[...whose.counties]}::text[])`)
    .where('worker_id', '=', whose.workerId)
    .where(beyond)
    .orderBy('accepted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return cut(rows, (r) => viewSubmission(seal, r))
}
