// A correction for display: the worker's "this is wrong", addressed to the authority of the element.
import type { Selectable } from 'kysely'
import type { Value } from '../../../schema/index.ts'
import type { Seal } from '../../platform/index.ts'
import type { CorrectionTable } from '../tables.ts'

export interface CorrectionView {
  county: string
  id: string
  submissionId: string
  workerId: string
  subjectId: string
  objectClass: string
  element: string
  departmentId: string
  connectorId: string
  was: Value | null
  proposed: Value | null
  /** ISO date. */
  dueOn: string
  state: 'OPEN' | 'ACCEPTED' | 'REJECTED'
  answer: string | null
  createdAt: Date
  decidedAt: Date | null
  decidedBy: string | null
  /** Number of attempts at the authority's own system. */
  attempts: number
  handing: 'PENDING' | 'SENDING' | 'RETRYING' | 'OFFICER'
  /** Why it is not with the system, as stored. */
  handingReason: string | null
  /** In the worker's words. */
  reason: string | null
}

/** The department still has time to answer in its own system. */
export const isWithSystem = (c: Pick<CorrectionView, 'state' | 'handing' | 'attempts' | 'dueOn'>, today: string): boolean =>
  c.state === 'OPEN' && c.handing !== 'OFFICER' && c.attempts > 0 && c.dueOn >= today

/** Place names of the seals, as gateway/filling/submissions writes them. */
export const VALUE = 'correction.value'
export const REASON = 'correction.reason'

export const viewCorrection = (seal: Seal, row: Selectable<CorrectionTable>): CorrectionView => ({
  county: row.county,
  id: row.id,
  submissionId: row.submission_id,
  workerId: row.worker_id,
  subjectId: row.subject_id,
  objectClass: row.object_class,
  element: row.element_id,
  departmentId: row.department_id,
  connectorId: row.connector_id,
  was: row.was_sealed ? seal.openJson<Value>(row.was_sealed, VALUE) : null,
  proposed: row.proposed_sealed ? seal.openJson<Value>(row.proposed_sealed, VALUE) : null,
  dueOn: row.due_on,
  state: row.state,
  answer: row.answer,
  createdAt: row.created_at,
  decidedAt: row.decided_at,
  decidedBy: row.decided_by,
  attempts: row.attempts,
  handing: row.handing,
  handingReason: row.handing_reason,
  reason: row.reason_sealed ? seal.open(row.reason_sealed, REASON) : null,
})
