// The tables that the matching fills (tables.ts lists them with the others of this module).
import type { Label } from '../../../schema/index.ts'
import type { Json, WithDefault } from '../../platform/index.ts'

export interface KeptCandidate {
  cluster: string
  /** The representing `form#field`. */
  field: string
  element: string | null
  label: string
  probability: number
  reasons: readonly Label[]
}

/** A view: each field of a form under review as the matching and people's decisions leave it. */
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

export interface MatchFieldTable {
  field: string
  at: number
  form: string
  form_id: string | null
  department: string | null
  code: string
  position: number
  label: string
  object_class: string
  group: number | null
  probability: number
  reasons: Json<readonly Label[]>
  unit: string
  moved: string | null
  said: Json<readonly Label[] | null>
  maybe_part: boolean
  part: string | null
  bound: Json<readonly Label[] | null>
}

export interface MatchUnitTable {
  unit: string
  group: number | null
  cluster: string
  opener: string
}

export interface MatchClusterTable {
  cluster: string
  size: number
  first: string
  label: string
  probability: number
  reasons: Json<readonly Label[]>
  waits: boolean
  known: Json<Readonly<Record<string, string>>>
  element: string | null
  property: string
}

export interface MatchLikenessTable {
  group: number
  other: number
  field: string
  probability: number
  reasons: Json<readonly Label[]>
}

export interface ReviewItemTable {
  one: string
  two: string
  a: string
  b: string
  probability: number
  gain: number
  reasons: Json<readonly Label[]>
  departments: string[]
  hidden: boolean
  apart: boolean
  sure: boolean
  later: boolean
}

export interface MatchOutlineTable {
  form_id: string
  title: string
  near: string[]
}

export interface MatchStateTable {
  singleton: WithDefault<boolean>
  ground: string
  at: WithDefault<Date>
}

export interface FormPairTable {
  a: string
  b: string
  relation: 'same' | 'near' | 'contained'
  share: number
  reasons: Json<readonly Label[]>
}
