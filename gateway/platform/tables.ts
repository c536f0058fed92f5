// The tables of this module as kysely sees them; store/migrations/*.sql explain each column. Each module adds its own.

import type { ColumnType, Generated } from 'kysely'
import type { BigInteger, CalendarDate, Instant, Json, NullableInstant, WithDefault } from './store/columns.ts'

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

/** How far a county's chain is verified; see journal/watch-journal. */
export interface JournalCheckTable {
  county: string
  sequence: BigInteger
  hash: Buffer
  checked_at: Instant
  full_at: Instant
  broken_at: ColumnType<string | null, number | null, number | null>
  broken: string | null
}

/** People looked up by a typed number; see protect/number-look-ups. */
export interface NumberLookupTable {
  county: string
  worker_id: string
  day: CalendarDate
  sheet_id: string
  division_code: string
  named: number
  /** How many of those no department knew. */
  unknown: Generated<number>
}

export interface DivisionTable {
  code: string
  parent: string | null
  name: string
  level: 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWNSHIP' | 'VILLAGE'
}

export interface WorkerTable {
  id: string
  username: string
  name: string
  updated_at: WithDefault<Date>
}

export interface AssignmentTable {
  id: string
  worker_id: string
  role: 'WORKER' | 'OFFICER' | 'SUPERVISOR' | 'AUDITOR' | 'ADMIN'
  division_code: string | null
  department_id: string | null
  starts_on: ColumnType<string, string | undefined, string>
  ends_on: ColumnType<string | null, string | null | undefined, string | null>
}

export interface SubjectTable {
  county: string
  id: string
  object_class: string
  identifier_hash: Buffer
  identifier_sealed: Buffer
  label_sealed: Buffer | null
  /** The source of the name: a department, or `typed:` and the department whose officer typed it. */
  label_by: string | null
  division_code: string | null
  created_at: WithDefault<Date>
}

/** Sessions of the portal; see identity/session. */
export interface SessionTable {
  id_hash: Buffer
  worker_id: string
  /** The identity provider's session id, for back-channel logout. */
  sid: string | null
  data_sealed: Buffer
  created_at: Generated<Date>
  seen_at: WithDefault<Date>
  expires_at: Instant
  /** Set while one process refreshes the access token. */
  refreshing_until: NullableInstant
}

/** Operations of front-end teams; see http/trusted. */
export interface OperationTable {
  hash: Buffer
  name: string
  document: string
  registered_at: Generated<Date>
}

/** See protect/prove-keys. */
export interface KeyProofTable {
  key_id: number
  proof: Buffer
  begun_at: Generated<Date>
}

/** Due work and its current claim; see work. */
export interface WorkTable {
  county: string
  kind: string
  key: string
  queue: WithDefault<string>
  due_at: WithDefault<Date>
  lease_until: NullableInstant
  fence: WithDefault<string>
  attempts: WithDefault<number>
}

/** See files. */
export interface FileTable {
  county: string
  id: string
  key_sealed: Buffer
  bytes: ColumnType<string, number | undefined, number>
  pieces: Generated<number>
  expires_at: NullableInstant
}

/** See files. */
export interface FilePieceTable {
  county: string
  file_id: string
  number: number
  body: Buffer
}

/** See write-probe. */
export interface WriteProbeTable {
  filling: string
}

/** Every table of the hub. A table belongs to the module that adds it. */
export interface Tables {
  division: DivisionTable
  worker: WorkerTable
  assignment: AssignmentTable
  subject: SubjectTable
  journal: JournalTable
  journal_head: JournalHeadTable
  session: SessionTable
  key_proof: KeyProofTable
  write_probe: WriteProbeTable
  operation: OperationTable
  access_record: AccessRecordTable
  number_lookup: NumberLookupTable
  journal_check: JournalCheckTable
  work: WorkTable
  file: FileTable
  file_piece: FilePieceTable
}
