// The tables that say what happened, as kysely sees them.
import type { ColumnType } from 'kysely'
import type { BigInteger, Instant, Json } from './columns.ts'

export interface JournalTable {
  county: string
  sequence: BigInteger
  at: Instant
  kind: string
  actor: string
  body: Json<Record<string, unknown>>
  hash: Buffer
}

export interface JournalHeadTable {
  county: string
  sequence: BigInteger
  hash: Buffer
}

/** One reading of personal values; see protect/record-access. */
export interface AccessRecordTable {
  county: string
  id: string
  subject_id: string
  worker_id: string
  at: Instant
  elements: string[]
  connectors: string[]
  purpose_sealed: Buffer
  sequence: BigInteger
}

/** How far a county's chain has been verified; see journal/watch-journal. */
export interface JournalCheckTable {
  county: string
  sequence: BigInteger
  hash: Buffer
  checked_at: Instant
  full_at: Instant
  broken_at: ColumnType<string | null, number | null, number | null>
  broken: string | null
}
