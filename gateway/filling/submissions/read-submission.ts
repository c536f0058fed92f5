// Submissions as they were sent, opened for authorised readers.
import type { Selectable } from 'kysely'
import type { ObjectClass } from '../../../schema/index.ts'
import { countyOf, type Database, type Seal } from '../../platform/index.ts'
import type { SubmissionTable } from '../tables.ts'
import type { SubmittedFile } from './acceptance.ts'
import { CONTENT, type SubmissionContent, type SubmittedRows } from './content.ts'

export interface SubmissionView {
  county: string
  id: string
  receipt: string
  acceptedAt: Date
  workerId: string
  sheetId: string
  objectClass: ObjectClass
  subjectId: string
  /** Null without a period. */
  period: string | null
  division: string
  values: SubmissionContent['values']
  rowSets: SubmittedRows[]
  files: SubmittedFile[]
  /** How it was filled in; null if it was not counted. */
  tally: Record<string, number> | null
}

export async function readSubmission({ db, seal }: { db: Database; seal: Seal }, id: string): Promise<SubmissionView | null> {
  const county = countyOf(id)
  if (!county) return null
  const row = await db.selectFrom('submission').selectAll().where('county', '=', county).where('id', '=', id).executeTakeFirst()
  return row ? viewSubmission(seal, row) : null
}

export function viewSubmission(seal: Seal, row: Selectable<SubmissionTable>): SubmissionView {
  const { values, rowSets = [], files = [] } = seal.openJson<SubmissionContent>(row.content_sealed, CONTENT)
  return {
    county: row.county,
    id: row.id,
    receipt: row.receipt,
    acceptedAt: row.accepted_at,
    workerId: row.worker_id,
    sheetId: row.sheet_id,
    objectClass: row.object_class,
    subjectId: row.subject_id,
    period: row.period || null,
    division: row.division_code,
    values,
    rowSets,
    files,
    tally: row.tally,
  }
}
