// The input of an acceptance from the sheet, and its possible outcomes.

import type { ElementId, ObjectClass, Value } from '../../../schema/index.ts'
import type { AttachmentView } from '../attachments/attachment-store.ts'

/** A file as the submission covers it. */
export type SubmittedFile = Omit<AttachmentView, 'element'>

export interface Acceptance {
  county: string
  workerId: string
  sheetId: string
  subject: { objectClass: ObjectClass; id: string }
  /** "" without a period. */
  period: string
  division: string
  idempotencyKey: string
  /** Counts of values typed, changed, checked and left empty; not part of the content. */
  tally?: Record<string, number>
  /** Every item of the sheet, checked; `personal` ones are sealed as facts, too. */
  values: { element: ElementId; value: Value | null; personal: boolean }[]
  /** Files that the values name. */
  files?: SubmittedFile[]
  /** Rows about other subjects of the same county. */
  rowSets?: { id: string; objectClass: ObjectClass; rows: { subject: string; values: Acceptance['values'] }[] }[]
  /** Why what broke rules that ask is right, and whose rules and elements it is about. */
  explanation?: { text: string; about: { form: string; element: ElementId }[] }
  /** What a form did not ask although another form of the sheet did. */
  unasked?: Unasked[]
  /** One delivery each. */
  requests: { taskId: string; formId: string; formVersion: number; departmentId: string; connectorId: string }[]
  corrections: {
    /** The subject of the value; omitted: the submission's subject. */
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

/** Elements and lists that one form gets nothing of. */
export interface Unasked {
  form: string
  elements: ElementId[]
  rowSets: string[]
  rows: { rowSet: string; subject: string; elements: ElementId[] }[]
}

export type Accepted =
  /** `repeated`: an earlier call was accepted; the receipt is the first one. */
  | { kind: 'accepted'; submissionId: string; receipt: string; acceptedAt: Date; repeated: boolean }
  /** The key was used for other content. */
  | { kind: 'key-reused' }
  /** Another submission answered this sheet with other content. */
  | { kind: 'already-submitted'; submissionId: string; receipt: string }
  /** Some requests are closed (another worker answered, or the department withdrew them). */
  | { kind: 'requests-closed'; taskIds: string[] }
  /** A file that a value names was deleted meanwhile. */
  | { kind: 'files-gone' }
