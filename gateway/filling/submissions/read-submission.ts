// Submissions as they were sent, opened for authorised readers.
import type { Selectable } from 'kysely'
import type { ObjectClass } from '../../../schema/index.ts'
import { countyOf, type Database, type Seal } from '../../platform/index.ts'
import { filesNamed } from '../attachments/references.ts'
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
  explanation: SubmissionContent['explanation'] | null
  /** How it was filled in; null if it was not counted. */
  tally: Record<string, number> | null
}

export async function readSubmission({ db, seal }: { db: Database; seal: Seal }, id: string): Promise<SubmissionView | null> {
  const county = countyOf(id)
  if (!county) return null
  const row = await db.selectFrom('submission').selectAll().where('county', '=', county).where('id', '=', id).executeTakeFirst()
  return row ? viewSubmission(seal, row) : null
}

/** `form`: only what this form asked of it. */
export function viewSubmission(seal: Seal, row: Selectable<SubmissionTable>, form?: string): SubmissionView {
  const content = seal.openJson<SubmissionContent>(row.content_sealed, CONTENT)
  const { values, rowSets = [], files = [] } = form === undefined ? content : partFor(form, content)
  const about = content.explanation?.about.filter((a) => form === undefined || a.form === form) ?? []
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
    explanation: content.explanation && about.length > 0 ? { ...content.explanation, about } : null,
    tally: row.tally,
  }
}

/** Without what this form did not ask. */
function partFor(
  form: string,
  { values, rowSets = [], files = [], unasked = [] }: SubmissionContent,
): Pick<SubmissionContent, 'values' | 'rowSets' | 'files'> {
  const not = unasked.find((u) => u.form === form)
  if (!not) return { values, rowSets, files }
  const rest = (all: SubmissionContent['values'], elements: readonly string[]) => all.filter((v) => !elements.includes(v.element))
  const ofRow = (rowSet: string, subject: string) =>
    not.rows.find((r) => r.rowSet === rowSet && r.subject === subject)?.elements ?? []
  const asked = {
    values: rest(values, not.elements),
    rowSets: rowSets
      .filter((set) => !not.rowSets.includes(set.id))
      .map((set) => ({
        ...set,
        rows: set.rows.map((row) => ({ ...row, values: rest(row.values, ofRow(set.id, row.subject)) })),
      })),
  }
  const all = [...asked.values, ...asked.rowSets.flatMap((set) => set.rows.flatMap((row) => row.values))]
  const named = new Set(files.length > 0 ? all.flatMap((v) => filesNamed(v.value)) : [])
  return { ...asked, files: files.filter((file) => named.has(file.id)) }
}
