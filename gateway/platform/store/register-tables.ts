// Tables of the registers, as kysely sees them; migrations/0080-register.sql and 0120-register-declaration.sql say why each column is there.
import type { ColumnType } from 'kysely'
import type { CalendarDate, Instant, WithDefault } from './columns.ts'

type NullableDate = ColumnType<string | null, string | null | undefined, string | null>

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
  /** "" for everybody of the class, else a label. */
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
  /** Place of the seal: register/entry.ts. */
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

export interface AlertRunTable {
  county: string
  division_code: string
  object_class: string
  ran_on: CalendarDate
}
