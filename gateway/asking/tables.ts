// The tables of this module as kysely sees them; platform/store/migrations/*.sql explain each column.

import type { ColumnType, Generated } from 'kysely'
import type { Form, TaskState } from '../../schema/index.ts'
import type { CalendarDate, Instant, Json, NullableInstant, WithDefault } from '../platform/index.ts'
import type { WorksheetMark } from './forms/import/as-read/worksheet-mark.ts'
import type {
  FormPairTable,
  IntakeFieldTable,
  MatchClusterTable,
  MatchFieldTable,
  MatchLikenessTable,
  MatchOutlineTable,
  MatchStateTable,
  MatchUnitTable,
  ReviewItemTable,
} from './review/match-tables.ts'

type NullableDate = ColumnType<string | null, string | null | undefined, string | null>
type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>

export interface FormTable {
  id: string
  department_id: string
  connector_id: string
  version: number
  title: string
  object_class: string
}

export interface FormVersionTable {
  form_id: string
  version: number
  body: Json<Form>
  created_at: WithDefault<Date>
}

export interface FormFileTable {
  sha256: string
  name: string
  bytes: Buffer
}

export interface FormTemplateTable {
  form_id: string
  version: number
  sha256: string
  layout: Json<unknown>
}

export interface FormImportTable {
  connector_id: string
  name: string
  sha256: string
  report: Json<unknown>
  imported_at: WithDefault<Date>
}

export interface WorksheetMarksTable {
  department_id: string
  shape: string
  labels: Json<{ cell: string; text: string }[]>
  marks: Json<WorksheetMark[]>
  said_by: string
  said_at: WithDefault<Date>
}

export interface RegisterTable {
  county: string
  division_code: string
  object_class: string
  version: ColumnType<string, number | undefined, number | string>
}

export interface RegisterDeclarationTable {
  county: string
  division_code: string
  object_class: string
  /** "" for everybody of the class, otherwise a label. */
  population: string
  complete_since: NullableDate
  declared_by: string
  declared_at: Instant
}

export interface RegisterEntryTable {
  county: string
  id: string
  division_code: string
  object_class: string
  subject_id: string
  since: CalendarDate
  until: NullableDate
  /** The place of its seal: register/entry.ts. */
  body_sealed: Buffer
  version: WithDefault<number>
  changed_by: string
  changed_at: WithDefault<Date>
}

export interface AlertTable {
  county: string
  rule_id: string
  subject_id: string
  division_code: string
  raised_on: CalendarDate
}

export interface IntakeFormTable {
  id: string
  department_id: string
  connector_id: string
  came_at: WithDefault<Date>
  title: string
  object_class: string | null
  period: WithDefault<string>
  source: string
  body: Json<unknown>
  sha256: Optional<string>
  layout: ColumnType<unknown, string | null | undefined, string | null>
  state: WithDefault<'REVIEW' | 'LAUNCHED' | 'DROPPED'>
  reason: Optional<string>
  added_at: WithDefault<Date>
  added_by: string
  launched_version: Optional<number>
  launched_at: NullableInstant
  launched_by: Optional<string>
}

export interface MatchDecisionTable {
  id: Generated<string>
  a: string
  b: string
  same: boolean
  note: Optional<string>
  departments: string[]
  at: WithDefault<Date>
  by: string
  undone_at: NullableInstant
  undone_by: Optional<string>
}

export interface MatchConfirmationTable {
  decision_id: string
  department_id: string
  agrees: boolean
  note: Optional<string>
  at: WithDefault<Date>
  by: string
}

export interface MatchQuestionTable {
  id: Generated<string>
  form_id: string
  code: string
  department_id: string
  question: string
  asked_at: WithDefault<Date>
  asked_by: string
  answer: Optional<string>
  answered_at: NullableInstant
  answered_by: Optional<string>
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
  /** "" without a period. */
  period: WithDefault<string>
  object_class: string | null
  subject_id: string | null
  refusal: ColumnType<string | null, string | null | undefined, string | null>
  closed_because: ColumnType<'RETIRED' | null, 'RETIRED' | null | undefined, 'RETIRED' | null>
  source_updated_at: Instant
  updated_at: WithDefault<Date>
}

declare module '../platform/tables.ts' {
  interface Tables {
    form: FormTable
    form_version: FormVersionTable
    form_file: FormFileTable
    form_template: FormTemplateTable
    form_import: FormImportTable
    worksheet_marks: WorksheetMarksTable
    intake_form: IntakeFormTable
    intake_field: IntakeFieldTable
    match_decision: MatchDecisionTable
    match_confirmation: MatchConfirmationTable
    match_question: MatchQuestionTable
    match_field: MatchFieldTable
    match_unit: MatchUnitTable
    match_cluster: MatchClusterTable
    match_likeness: MatchLikenessTable
    match_outline: MatchOutlineTable
    match_state: MatchStateTable
    review_item: ReviewItemTable
    form_pair: FormPairTable
    pull_state: PullStateTable
    set_aside: SetAsideTable
    alert: AlertTable
    register: RegisterTable
    register_declaration: RegisterDeclarationTable
    register_entry: RegisterEntryTable
    task: TaskTable
  }
}
