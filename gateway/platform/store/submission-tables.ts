// Tables of what was accepted and sent, as kysely sees them; migrations/*.sql say why each column is there.
import type { ColumnType } from 'kysely'
import type { DeliveryState } from '../../../schema/index.ts'
import type { BigInteger, Instant, NullableInstant, WithDefault } from './columns.ts'

export interface SubmissionTable {
  county: string
  id: string
  worker_id: string
  sheet_id: string
  object_class: string
  subject_id: string
  period: WithDefault<string>
  division_code: string
  idempotency_key: string
  content_hash: Buffer
  content_sealed: Buffer
  receipt: string
  accepted_at: Instant
  tally: ColumnType<Record<string, number> | null, string | null | undefined, never>
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
  fence: ColumnType<string, string | number | undefined, string | number>
  lease_until: NullableInstant
  next_attempt_at: NullableInstant
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
  due_at: NullableInstant
  tries: WithDefault<number>
  fence: WithDefault<string>
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

export interface FactTable {
  county: string
  subject_id: string
  element_id: string
  /** What the element's id says between brackets, `sex=2`; "" for the whole. */
  breakdown: WithDefault<string>
  period: WithDefault<string>
  submission_id: string
  worker_id: string
  /** For personal and sensitive elements; `value` is null then. */
  value_sealed: Buffer | null
  value: ColumnType<unknown, string | null, string | null>
  as_of: Instant
}
