// Tables of the registers, as kysely sees them; migrations/0080-register.sql says why each column is there.
import type { ColumnType } from 'kysely'
import type { CalendarDate, NullableInstant, WithDefault } from './columns.ts'

type NullableDate = ColumnType<string | null, string | null | undefined, string | null>

export interface RegisterTable {
  county: string
  division_code: string
  object_class: string
  complete_since: NullableDate
  declared_by: ColumnType<string | null, string | null | undefined, string | null>
  declared_at: NullableInstant
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
