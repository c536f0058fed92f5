// The tables of credentials and of received events; migrations 0061 and 0062 say why each column is there.
import type { ColumnType } from 'kysely'
import type { Instant, NullableInstant, WithDefault } from './columns.ts'

export interface CredentialTable {
  connector_id: string
  owner_kind: 'SYSTEM' | 'DIVISION' | 'WORKER'
  owner_id: WithDefault<string>
  origin: string
  names: string[]
  values_sealed: Buffer
  given_by: string
  given_at: WithDefault<Date>
  tested_at: NullableInstant
  test_failure: ColumnType<string | null, string | null | undefined, string | null>
}

export interface WebhookEventTable {
  connector_id: string
  event_hash: Buffer
  received_at: WithDefault<Date>
  done_at: NullableInstant
  expires_at: Instant
}
