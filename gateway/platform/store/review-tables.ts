// Tables of the six steps, as kysely sees them; migrations/0071-catalogue-review.sql says why each is there.
import type { ColumnType, Generated } from 'kysely'
import type { CodeList, Element, Label } from '../../../schema/index.ts'
import type { Json, NullableInstant, WithDefault } from './columns.ts'

type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>

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

export interface ElementVersionTable {
  element_id: string
  version: number
  body: Json<Element>
  at: WithDefault<Date>
  by: string
  why: string
}

export interface CodeListVersionTable {
  list_id: string
  version: number
  body: Json<CodeList>
  at: WithDefault<Date>
  by: string
  why: string
}

export interface KeptCandidate {
  cluster: string
  /** `form#field` that stands for it. */
  field: string
  element: string | null
  label: string
  probability: number
  reasons: readonly Label[]
}

export interface IntakeFieldTable {
  form_id: string
  code: string
  position: number
  cluster: string
  decision: 'AUTO' | 'REVIEW' | 'NEW'
  probability: number
  reasons: Json<readonly Label[]>
  candidates: Json<readonly KeptCandidate[]>
  element_id: string
  is_known: boolean
}

export interface ReviewItemTable {
  position: number
  a: string
  b: string
  probability: number
  gain: number
  reasons: Json<readonly Label[]>
  departments: string[]
}

export interface FormPairTable {
  a: string
  b: string
  relation: 'same' | 'near' | 'contained'
  share: number
  reasons: Json<readonly Label[]>
}
