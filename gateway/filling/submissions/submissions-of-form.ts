// One worker's submissions that answer a form, oldest first, only the newest per subject: the rows of a roster.
import { answersForm } from '../../delivering/index.ts'
import type { Database, Seal } from '../../platform/index.ts'
import { type SubmissionView, viewSubmission } from './read-submission.ts'

export async function submissionsOfForm(
  { db, seal }: { db: Database; seal: Seal },
  { form, worker, period }: { form: string; worker: string; period: string },
  most: number,
): Promise<SubmissionView[]> {
  const rows = await db
    .with('newest', (q) =>
      q
        .selectFrom('submission')
        .selectAll('submission')
        .distinctOn(['submission.county', 'submission.subject_id'])
        .where('worker_id', '=', worker)
        .where('period', '=', period)
        .where(answersForm(form))
        .orderBy('submission.county')
        .orderBy('submission.subject_id')
        .orderBy('accepted_at', 'desc'),
    )
    .selectFrom('newest')
    .selectAll()
    .orderBy('accepted_at')
    .limit(most)
    .execute()
  return rows.map((row) => viewSubmission(seal, row))
}
