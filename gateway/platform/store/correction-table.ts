// Corrections, as kysely sees them; migrations/0001-core.sql and 0087-correction-handing.sql say why each column is there.
import type { ColumnType } from 'kysely'
import type { CalendarDate, NullableInstant, WithDefault } from './columns.ts'

export interface CorrectionTable {
  county: string
  id: string
  submission_id: string
  worker_id: string
  subject_id: string
  object_class: string
  element_id: string
  department_id: string
  connector_id: string
  was_sealed: Buffer | null
  proposed_sealed: Buffer | null
  due_on: CalendarDate
  state: WithDefault<'OPEN' | 'ACCEPTED' | 'REJECTED'>
  answer: ColumnType<string | null, string | null | undefined, string | null>
  created_at: WithDefault<Date>
  decided_at: NullableInstant
  decided_by: ColumnType<string | null, string | null | undefined, string | null>
  /** The last stage that the department was reminded of. */
  reminded: ColumnType<'SOON' | 'OVERDUE' | null, 'SOON' | 'OVERDUE' | null | undefined, 'SOON' | 'OVERDUE' | null>
  /** How it goes to the authority's own system; OFFICER: it does not, or not any more. */
  handing: WithDefault<'PENDING' | 'SENDING' | 'RETRYING' | 'OFFICER'>
  attempts: WithDefault<number>
  fence: WithDefault<string>
  lease_until: NullableInstant
  next_attempt_at: NullableInstant
  ask_first: WithDefault<boolean>
  /** Since when the system has it, unanswered. */
  awaiting_since: NullableInstant
  /** As delivery.reason. */
  handing_reason: ColumnType<string | null, string | null | undefined, string | null>
  /** Why the worker says so, in the worker's words. */
  reason_sealed: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
}
