// The tables as kysely sees them; migrations/*.sql say why each column is there.
import type { ColumnType, Generated } from 'kysely'
import type { CodeList, Element, TaskState } from '../../../schema/index.ts'
import type { CalendarDate, Instant, Json, NullableInstant, WithDefault } from './columns.ts'
import type {
  ConnectorDraftTable,
  ConnectorEventTable,
  ConnectorHealthTable,
  ConnectorTable,
  ConnectorVersionTable,
} from './connector-tables.ts'
import type { CorrectionTable } from './correction-table.ts'
import type { CredentialTable, WebhookEventTable } from './credential-tables.ts'
import type { FormFileTable, FormImportTable, FormTable, FormTemplateTable, FormVersionTable } from './form-tables.ts'
import type { AccessRecordTable, JournalCheckTable, JournalHeadTable, JournalTable } from './journal-tables.ts'
import type { AlertRunTable, AlertTable, RegisterDeclarationTable, RegisterEntryTable, RegisterTable } from './register-tables.ts'
import type {
  CodeListVersionTable,
  ElementVersionTable,
  FormPairTable,
  IntakeFieldTable,
  IntakeFormTable,
  MatchConfirmationTable,
  MatchDecisionTable,
  MatchQuestionTable,
  ReviewItemTable,
} from './review-tables.ts'
import type { AttemptTable, DeliveryTable, FactTable, ReadBackTable, SubmissionTable } from './submission-tables.ts'
import type { AccountLinkTable, ProofRequestTable, WebSystemTable } from './web-system-tables.ts'

export interface DivisionTable {
  code: string
  parent: string | null
  name: string
  level: 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWNSHIP' | 'VILLAGE'
}

export interface DepartmentTable {
  id: string
  name_zh: string
  name_en: string
}

export interface CodeListTable {
  id: string
  version: WithDefault<number>
  body: Json<CodeList>
}

export interface ElementTable {
  id: string
  object_class: string
  version: WithDefault<number>
  body: Json<Element>
  updated_at: WithDefault<Date>
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

export interface PullStateTable {
  connector_id: string
  capability: 'tasks' | 'forms' | 'events'
  watermark: string | null
  last_try_at: NullableInstant
  last_good_at: NullableInstant
  failure: string | null
  failure_words: ColumnType<string | null, string | null | undefined, string | null>
  generation: WithDefault<number>
  beyond: WithDefault<number>
  beyond_version: ColumnType<number | null, number | null | undefined, number | null>
}

export interface SetAsideTable {
  county: string
  connector_id: string
  row_key: Buffer
  row_sealed: Buffer | null
  shown: string
  reason: string
  version: number
  waits: WithDefault<boolean>
  due: WithDefault<boolean>
  since: WithDefault<Date>
  tried_at: WithDefault<Date>
  tries: WithDefault<number>
}

export interface SubjectTable {
  county: string
  id: string
  object_class: string
  identifier_hash: Buffer
  identifier_sealed: Buffer
  label_sealed: Buffer | null
  /** Who gave the name: a department, or `typed:` and the department whose officer typed it. */
  label_by: string | null
  division_code: string | null
  created_at: WithDefault<Date>
}

export interface NumberLookupTable {
  county: string
  worker_id: string
  day: CalendarDate
  sheet_id: string
  division_code: string
  named: number
  /** Of those, how many no department knew. */
  unknown: Generated<number>
}

export interface TaskTable {
  county: string
  id: string
  connector_id: string
  external_id: string
  department_id: string
  title: string
  division_code: string
  state: TaskState
  due_at: NullableInstant
  form_id: string | null
  form_version: number | null
  /** "" where there is none. */
  period: WithDefault<string>
  object_class: string | null
  subject_id: string | null
  refusal: ColumnType<string | null, string | null | undefined, string | null>
  closed_because: ColumnType<'RETIRED' | null, 'RETIRED' | null | undefined, 'RETIRED' | null>
  source_updated_at: Instant
  updated_at: WithDefault<Date>
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
  /** Elements that the worker asked to see in full, by subject. */
  revealed: ColumnType<Record<string, string[]>, string | undefined, string>
  draft_sealed: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
  rows_fetched_sealed: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
  rows_draft_sealed: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
  draft_version: WithDefault<number>
  draft_saved_at: NullableInstant
  submission_id: ColumnType<string | null, string | null | undefined, string | null>
  opened_at: WithDefault<Date>
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

/** See write-probe. */
export interface WriteProbeTable {
  filling: string
}

export interface Tables {
  division: DivisionTable
  department: DepartmentTable
  connector: ConnectorTable
  connector_draft: ConnectorDraftTable
  connector_version: ConnectorVersionTable
  connector_event: ConnectorEventTable
  connector_health: ConnectorHealthTable
  credential: CredentialTable
  webhook_event: WebhookEventTable
  code_list: CodeListTable
  code_list_version: CodeListVersionTable
  element: ElementTable
  form: FormTable
  form_version: FormVersionTable
  form_file: FormFileTable
  form_template: FormTemplateTable
  form_import: FormImportTable
  intake_form: IntakeFormTable
  intake_field: IntakeFieldTable
  match_decision: MatchDecisionTable
  match_confirmation: MatchConfirmationTable
  match_question: MatchQuestionTable
  element_version: ElementVersionTable
  review_item: ReviewItemTable
  form_pair: FormPairTable
  worker: WorkerTable
  assignment: AssignmentTable
  pull_state: PullStateTable
  set_aside: SetAsideTable
  subject: SubjectTable
  alert: AlertTable
  alert_run: AlertRunTable
  register: RegisterTable
  register_declaration: RegisterDeclarationTable
  register_entry: RegisterEntryTable
  task: TaskTable
  sheet: SheetTable
  number_lookup: NumberLookupTable
  submission: SubmissionTable
  delivery: DeliveryTable
  attempt: AttemptTable
  read_back: ReadBackTable
  fact: FactTable
  correction: CorrectionTable
  journal: JournalTable
  journal_head: JournalHeadTable
  session: SessionTable
  key_proof: KeyProofTable
  write_probe: WriteProbeTable
  operation: OperationTable
  access_record: AccessRecordTable
  journal_check: JournalCheckTable
  web_system: WebSystemTable
  account_link: AccountLinkTable
  proof_request: ProofRequestTable
}
