// The authorities' latest decisions on corrections of subjects of one county, for every user of the values: by subject and element.
import { type SqlBool, sql } from 'kysely'
import type { ElementId, Value } from '../../../schema/index.ts'
import type { Database, Seal } from '../../platform/index.ts'
import { viewCorrection } from './view-correction.ts'

export interface DecidedValue {
  correction: string
  accepted: boolean
  was: Value | null
  proposed: Value | null
  department: string
  connector: string
  decidedAt: Date
}

/** Of the row `subject`: an authority decided on a correction about it. */
export const IS_CORRECTED = sql<SqlBool>`exists (select from correction where correction.county = subject.county
  and correction.subject_id = subject.id and correction.state <> 'OPEN')`

/** `elements` omitted: all. */
export async function decidedValues(
  db: Database,
  seal: Seal,
  of: { county: string; subjectIds: readonly string[]; elements?: readonly ElementId[] },
): Promise<Map<string, Map<ElementId, DecidedValue>>> {
  const bySubject = new Map(of.subjectIds.map((id) => [id, new Map<ElementId, DecidedValue>()]))
  const { elements } = of
  if (elements?.length === 0 || of.subjectIds.length === 0) return bySubject
  const rows = await db
    .selectFrom('correction')
    .selectAll()
    .where('county', '=', of.county)
    .where('subject_id', 'in', [...of.subjectIds])
    .$if(elements !== undefined, (q) => q.where('element_id', 'in', [...(elements ?? [])]))
    .where('state', '!=', 'OPEN')
    .orderBy('decided_at')
    .execute()
  for (const row of rows) {
    const { id, state, was, proposed, departmentId, connectorId, decidedAt, element } = viewCorrection(seal, row)
    if (!decidedAt) continue
    const where = { department: departmentId, connector: connectorId }
    bySubject
      .get(row.subject_id)
      ?.set(element, { correction: id, accepted: state === 'ACCEPTED', was, proposed, ...where, decidedAt })
  }
  return bySubject
}
