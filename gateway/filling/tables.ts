// The tables of this module as kysely sees them; platform/store/migrations/*.sql explain each column.

import type { ColumnType } from 'kysely'
import type { BigInteger, Instant, Json, NullableInstant, WithDefault } from '../platform/index.ts'

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

export interface FactTable {
  county: string
  subject_id: string
  element_id: string
  /** The part of the element's id between brackets, `sex=2`; "" for the whole. */
  breakdown: WithDefault<string>
  period: WithDefault<string>
  submission_id: string
  worker_id: string
  /** For personal and sensitive elements; `value` is then null. */
  value_sealed: Buffer | null
  value: ColumnType<unknown, string | null, string | null>
  as_of: Instant
}

export interface SheetTable {
  county: string
  id: string
  worker_id: string
  object_class: string
  subject_id: string
  period: WithDefault<string>
  division_code: string
  fetched_sealed: Buffer
  fetched_at: Instant
  requests: Json<{ task: string; form: string; version: number }[]>
  /** Elements that the worker revealed, by subject. */
  revealed: ColumnType<Record<string, string[]>, string | undefined, string>
  draft_sealed: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
  rows_fetched_sealed: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
  rows_draft_sealed: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
  draft_version: WithDefault<number>
  draft_saved_at: NullableInstant
  submission_id: ColumnType<string | null, string | null | undefined, string | null>
  opened_at: WithDefault<Date>
}

/** See attachments. */
export interface AttachmentTable {
  county: string
  id: string
  sheet_id: string
  worker_id: string
  element_id: string
  length: BigInteger
  raw_id: string | null
  file_id: ColumnType<string | null, never, string>
  small_id: ColumnType<string | null, never, string | null>
  about_sealed: Buffer
  source_hash: ColumnType<Buffer | null, never, Buffer>
  submission_id: ColumnType<string | null, never, string>
  unused_since: NullableInstant
  created_at: WithDefault<Date>
}

declare module '../platform/tables.ts' {
  interface Tables {
    sheet: SheetTable
    submission: SubmissionTable
    fact: FactTable
    attachment: AttachmentTable
  }
}
