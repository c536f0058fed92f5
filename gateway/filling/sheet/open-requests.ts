// The open requests about one subject and period, oldest first, so that items keep their place when another request joins.
import type { Database } from '../../platform/index.ts'

export interface OpenRequest {
  task: string
  form: string
  /** null: bound to no version yet; the current one counts. */
  version: number | null
  division: string
  connector: string
  department: string
}

export async function openRequests(db: Database, county: string, subjectId: string, period: string): Promise<OpenRequest[]> {
  const rows = await db
    .selectFrom('task')
    .select(['id', 'form_id', 'form_version', 'division_code', 'connector_id', 'department_id'])
    .where('county', '=', county)
    .where('subject_id', '=', subjectId)
    .where('period', '=', period)
    .where('state', '=', 'OPEN')
    .where('form_id', 'is not', null)
    .orderBy('id')
    .execute()
  return rows.map((r) => ({
    task: r.id,
    form: r.form_id as string,
    version: r.form_version,
    division: r.division_code,
    connector: r.connector_id,
    department: r.department_id,
  }))
}
