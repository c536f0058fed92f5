// The last word of authorities on corrections of one subject, for everyone who uses the values: by element.
import type { ElementId, Value } from '../../schema/index.ts'
import type { Database, Seal } from '../store/index.ts'
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

export async function decidedValues(
  db: Database,
  seal: Seal,
  of: { county: string; subjectId: string; elements: readonly ElementId[] },
): Promise<Map<ElementId, DecidedValue>> {
  const decided = new Map<ElementId, DecidedValue>()
  if (of.elements.length === 0) return decided
  const rows = await db
    .selectFrom('correction')
    .selectAll()
    .where('county', '=', of.county)
    .where('subject_id', '=', of.subjectId)
    .where('element_id', 'in', [...of.elements])
    .where('state', '!=', 'OPEN')
    .orderBy('decided_at')
    .execute()
  for (const row of rows) {
    const { id, state, was, proposed, departmentId, connectorId, decidedAt, element } = viewCorrection(seal, row)
    if (!decidedAt) continue
    const where = { department: departmentId, connector: connectorId }
    decided.set(element, { correction: id, accepted: state === 'ACCEPTED', was, proposed, ...where, decidedAt })
  }
  return decided
}
