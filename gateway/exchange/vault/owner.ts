// The owner of a credential: the hub, a division, or a worker.
import type { CredentialTable } from '../tables.ts'

export type Owner = { kind: 'SYSTEM' } | { kind: 'DIVISION'; id: string } | { kind: 'WORKER'; id: string }

export const HUB: Owner = { kind: 'SYSTEM' }

/** The key of its row. */
export const keyOf = (connector: string, owner: Owner) => ({
  connector_id: connector,
  owner_kind: owner.kind,
  owner_id: owner.kind === 'SYSTEM' ? '' : owner.id,
})

/** The place that a credential is sealed for; protect/sealed-columns must agree. */
export const placeOf = (
  key: Pick<CredentialTable, 'connector_id' | 'owner_kind'> & { owner_id: string },
  origin: string,
): string => `credential:${key.connector_id}:${key.owner_kind}:${key.owner_id}:${origin}`
