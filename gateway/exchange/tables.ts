// The tables of this module as kysely sees them; platform/store/migrations/*.sql explain each column.

import type { ColumnType } from 'kysely'
import type { Instant, Json, NullableInstant, WithDefault } from '../platform/index.ts'

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
  expires_at: Instant
}

/** Departments' own web pages; see web-systems. */
export interface WebSystemTable {
  id: string
  department_id: string
  name_zh: string
  name_en: string
  protocol: 'OIDC' | 'SAML'
  address: string
  prove_address: string | null
  proof_key: ColumnType<Record<string, unknown> | null, string | null, string | null>
  roles: string[]
  division_code: string
}

/** A worker's account in a departmental system; see web-systems. */
export interface AccountLinkTable {
  worker_id: string
  system_id: string
  account_sealed: Buffer
  account_hash: Buffer
  way: 'CLAIM' | 'LIST' | 'PROOF'
  linked_at: Instant
  unlinked_at: NullableInstant
}

export interface ProofRequestTable {
  nonce_hash: Buffer
  worker_id: string
  system_id: string
  expires_at: Instant
}

declare module '../platform/tables.ts' {
  interface Tables {
    connector: ConnectorTable
    connector_draft: ConnectorDraftTable
    connector_version: ConnectorVersionTable
    connector_event: ConnectorEventTable
    connector_health: ConnectorHealthTable
    credential: CredentialTable
    webhook_event: WebhookEventTable
    web_system: WebSystemTable
    account_link: AccountLinkTable
    proof_request: ProofRequestTable
  }
}
