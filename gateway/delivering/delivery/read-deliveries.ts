// Deliveries and their attempts, for display.
import type { Selectable } from 'kysely'
import { type DeliveryState, inWords } from '../../../schema/index.ts'
import { countyOf, type Database, work } from '../../platform/index.ts'
import type { DeliveryTable } from '../tables.ts'
import { KIND } from './claimed.ts'

export interface DeliveryView {
  county: string
  id: string
  submissionId: string
  departmentId: string
  connectorId: string
  taskId: string
  formId: string
  formVersion: number
  state: DeliveryState
  attempts: number
  nextAttemptAt: Date | null
  acknowledgement: string | null
  reason: string | null
  updatedAt: Date
}

const NEXT = work.nextDue(KIND, 'delivery.county', 'delivery.id').as('nextAttemptAt')
const all = (db: Database) => db.selectFrom('delivery').selectAll().select(NEXT)

/** `nextAttemptAt` is omitted if nothing is due. */
export const viewDelivery = (
  row: Selectable<DeliveryTable> & { nextAttemptAt?: Date | null },
  language: 'zh' | 'en',
): DeliveryView => ({
  county: row.county,
  id: row.id,
  submissionId: row.submission_id,
  departmentId: row.department_id,
  connectorId: row.connector_id,
  taskId: row.task_id,
  formId: row.form_id,
  formVersion: row.form_version,
  state: row.state,
  attempts: row.attempts,
  nextAttemptAt: row.nextAttemptAt ?? null,
  acknowledgement: inWords(row.acknowledgement, language),
  reason: inWords(row.reason, language),
  updatedAt: row.updated_at,
})

export async function readDelivery(db: Database, id: string, language: 'zh' | 'en' = 'zh'): Promise<DeliveryView | null> {
  const county = countyOf(id)
  if (!county) return null
  const row = await all(db).where('county', '=', county).where('id', '=', id).executeTakeFirst()
  return row ? viewDelivery(row, language) : null
}

/** By submission, each in the order of creation. */
export async function readDeliveries(
  db: Database,
  submissionIds: readonly string[],
  language: 'zh' | 'en' = 'zh',
): Promise<Map<string, DeliveryView[]>> {
  const found = new Map<string, DeliveryView[]>(submissionIds.map((id) => [id, []]))
  for (const [county, ids] of Map.groupBy(submissionIds, (id) => countyOf(id) ?? '')) {
    if (!county) continue
    const rows = await all(db).where('county', '=', county).where('submission_id', 'in', ids).orderBy('id').execute()
    for (const row of rows) found.get(row.submission_id)?.push(viewDelivery(row, language))
  }
  return found
}
