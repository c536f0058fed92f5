// What the sheet hands over when the worker submits, and what can come of it.
import type { ElementId, ObjectClass, Value } from '../../../schema/index.ts'

export interface Acceptance {
  county: string
  workerId: string
  sheetId: string
  subject: { objectClass: ObjectClass; id: string }
  /** "" where there is none. */
  period: string
  division: string
  idempotencyKey: string
  /** What was typed, changed, looked at and left empty, counted; no part of the content. */
  tally?: Record<string, number>
  /** Every item of the sheet, checked; `personal` ones are sealed as facts too. */
  values: { element: ElementId; value: Value | null; personal: boolean }[]
  /** Rows about other subjects of the same county. */
  rowSets?: { id: string; objectClass: ObjectClass; rows: { subject: string; values: Acceptance['values'] }[] }[]
  /** One delivery each. */
  requests: { taskId: string; formId: string; formVersion: number; departmentId: string; connectorId: string }[]
  corrections: {
    /** Whose value; left out: the subject's of the submission. */
    subject?: Acceptance['subject']
    element: ElementId
    departmentId: string
    connectorId: string
    was: Value | null
    proposed: Value | null
    /** Why, in the worker's words. */
    reason?: string | null
    /** ISO date. */
    dueOn: string
  }[]
}

export type Accepted =
  /** `repeated`: an earlier call did it; the receipt is the first one. */
  | { kind: 'accepted'; submissionId: string; receipt: string; acceptedAt: Date; repeated: boolean }
  /** The key was used for other content. */
  | { kind: 'key-reused' }
  /** Another submission answered this sheet with other content. */
  | { kind: 'already-submitted'; submissionId: string; receipt: string }
  /** Some requests are no longer open (another worker answered, or the department withdrew them). */
  | { kind: 'requests-closed'; taskIds: string[] }
