// The tables of this module as kysely sees them; platform/store/migrations/*.sql explain each column.

import type { ColumnType } from 'kysely'
import type { DeliveryState } from '../../schema/index.ts'
import type { BigInteger, CalendarDate, Instant, NullableInstant, WithDefault } from '../platform/index.ts'

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
  /** How it goes to the authority's own system; OFFICER: not, or no longer. */
  handing: WithDefault<'PENDING' | 'SENDING' | 'RETRYING' | 'OFFICER'>
  attempts: WithDefault<number>
  ask_first: WithDefault<boolean>
  /** Since when the system has it without an answer. */
  awaiting_since: NullableInstant
  /** As delivery.reason. */
  handing_reason: ColumnType<string | null, string | null | undefined, string | null>
  /** The worker's reason, in the worker's words. */
  reason_sealed: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
}

export interface DeliveryTable {
  county: string
  id: string
  submission_id: string
  department_id: string
  connector_id: string
  task_id: string
  form_id: string
  form_version: number
  state: WithDefault<DeliveryState>
  attempts: WithDefault<number>
  ask_first: WithDefault<boolean>
  awaiting_since: NullableInstant
  retry_from: WithDefault<number>
  acknowledgement: ColumnType<string | null, string | null | undefined, string | null>
  reason: ColumnType<string | null, string | null | undefined, string | null>
  created_at: WithDefault<Date>
  updated_at: WithDefault<Date>
}

export interface ReadBackTable {
  county: string
  delivery_id: string
  connector_id: string
  department_id: string
  state: WithDefault<'DUE' | 'SAME' | 'DIFFERENT' | 'ABSENT' | 'CONFIRMED' | 'UNREAD'>
  read_at: NullableInstant
  compared: WithDefault<number>
  left_out: WithDefault<number>
  differences: ColumnType<{ code: string; loss: 'NOTHING' | 'CUT' | 'OTHER' }[], string | undefined, string>
  reason: ColumnType<string | null, string | null | undefined, string | null>
}

export interface AttemptTable {
  county: string
  delivery_id: string
  number: number
  fence: BigInteger
  started_at: Instant
  ended_at: NullableInstant
  outcome: ColumnType<
    'acknowledged' | 'awaiting' | 'refused' | 'unsent' | 'unknown' | null,
    string | null | undefined,
    string | null
  >
  reason: ColumnType<string | null, string | null | undefined, string | null>
}

declare module '../platform/tables.ts' {
  interface Tables {
    delivery: DeliveryTable
    attempt: AttemptTable
    read_back: ReadBackTable
    correction: CorrectionTable
  }
}
