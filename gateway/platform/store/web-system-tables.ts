// Departments' own web pages and whose accounts are there, as kysely sees them.
import type { ColumnType } from 'kysely'
import type { Instant, NullableInstant } from './columns.ts'

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

/** Whose account in a departmental system; see web-systems. */
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
