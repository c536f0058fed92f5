import type { ObjectClass } from './element.ts'

/** OPEN: waits for a worker. SUBMITTED: a submission answers it. CLOSED: the department closed or withdrew it. */
export type TaskState = 'OPEN' | 'SUBMITTED' | 'CLOSED'

/** A task from a department; the hub assigns its own id and resolves the subject. */
export interface TaskDraft {
  /** The department's own id; with the connector it identifies the task. */
  externalId: string
  title: string
  /** 12-digit division code. */
  division: string
  /** ISO 8601 instant. */
  dueAt: string | null
  state: 'OPEN' | 'CLOSED'
  /** Form id in the hub (connector id, a colon, the department's form code), without a version: the hub binds the current one. */
  form: string | null
  /** "2026-11", "2026-Q4", "2026"; null if the form has no period. */
  period: string | null
  subject: { objectClass: ObjectClass; identifier: string; label?: string } | null
  updatedAt: string
}
