// The tables of a connector's life; migrations/0060-connector-life.sql says why each column is there.
import type { ColumnType } from 'kysely'
import type { Instant, Json, NullableInstant, WithDefault } from './columns.ts'

type Settings = ColumnType<Record<string, string>, string | undefined, string>
type NullableText = ColumnType<string | null, string | null | undefined, string | null>
type NullableJson<T> = ColumnType<T | null, string | null | undefined, string | null>

export interface ConnectorTable {
  id: string
  department_id: string
  state: WithDefault<'DRAFT' | 'PUBLISHED' | 'PAUSED' | 'RETIRED'>
  version: WithDefault<number>
  manifest: string
  settings: Settings
  secrets_sealed: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
  updated_at: WithDefault<Date>
  revision: WithDefault<number>
  state_since: WithDefault<Date>
  state_reason: WithDefault<string>
}

export interface ConnectorDraftTable {
  id: string
  department_id: string
  manifest: string
  settings: Settings
  revision: WithDefault<number>
  report: NullableJson<unknown>
  report_passed: ColumnType<boolean | null, boolean | null | undefined, boolean | null>
  saved_by: string
  saved_at: WithDefault<Date>
}

export interface ConnectorVersionTable {
  connector_id: string
  version: number
  manifest: string
  settings: ColumnType<Record<string, string>, string, never>
  report: NullableJson<unknown>
  untested: NullableText
  impact: Json<unknown>
  published_by: string
  reason: string
  published_at: WithDefault<Date>
}

export interface ConnectorEventTable {
  connector_id: string
  number: number
  at: Instant
  actor: string
  kind: 'published' | 'rolled back' | 'paused' | 'resumed' | 'retired' | 'credentials' | 'pulled again'
  version: number
  reason: string
}

export interface ConnectorHealthTable {
  instance: string
  connector_id: string
  version: number | null
  revision: number
  loaded_at: Instant
  failure: NullableText
  last_good_at: NullableInstant
  last_failed_at: NullableInstant
  last_failure: NullableText
  circuit_until: NullableInstant
  wait_until: NullableInstant
  calls: number
  failures: number
  latencies: number[]
  purposes: ColumnType<
    Partial<Record<'list' | 'read' | 'send' | 'find', { good: number; failed: number }>>,
    string | undefined,
    string
  >
  seen_at: WithDefault<Date>
}
