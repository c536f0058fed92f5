// Stores a credential, sealed for its connector, owner and origins. It replaces an earlier one completely. It is never shown
// again, only its existence, date and test result.
import { HubError } from '../../../schema/index.ts'
import type { Database, Notifications, Seal } from '../../platform/index.ts'
import { askToReload } from './ask-to-reload.ts'
import { journalCredential } from './journal-credential.ts'
import { keyOf, type Owner, placeOf } from './owner.ts'

export interface GivenCredential {
  connector: string
  owner: Owner
  /** `credentialOrigin` of its manifest and settings. */
  origin: string
  values: Readonly<Record<string, string>>
  /** Id of the worker who gives it, or "system". */
  by: string
}

const MOST_CHARACTERS = 64_000

/** False if the same credential was stored already. */
export async function storeCredential(
  { db, seal, notifications }: { db: Database; seal: Seal; notifications: Notifications },
  { connector, owner, origin, values, by }: GivenCredential,
): Promise<boolean> {
  const entries = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))
  if (entries.length === 0 || entries.some(([, v]) => v === '') || JSON.stringify(entries).length > MOST_CHARACTERS)
    throw new HubError('BAD_INPUT', { detail: 'a credential is empty or too long' })
  if (origin === '') throw new HubError('BAD_INPUT', { detail: 'where the system is must be known before its credential' })
  const key = keyOf(connector, owner)
  const place = placeOf(key, origin)
  const text = JSON.stringify(Object.fromEntries(entries))
  const before = await db
    .selectFrom('credential')
    .select('values_sealed')
    .where('connector_id', '=', key.connector_id)
    .where('owner_kind', '=', key.owner_kind)
    .where('owner_id', '=', key.owner_id)
    .where('origin', '=', origin)
    .executeTakeFirst()
  if (before && seal.open(before.values_sealed, place) === text) return false
  const row = {
    names: entries.map(([name]) => name),
    values_sealed: seal.seal(text, place),
    given_by: by,
    given_at: new Date(),
    tested_at: null,
    test_failure: null,
  }
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('credential')
      .values({ ...key, origin, ...row })
      .onConflict((c) => c.columns(['connector_id', 'owner_kind', 'owner_id', 'origin']).doUpdateSet(row))
      .execute()
    await journalCredential(trx, row.given_at, by, 'given', { connector, owner })
  })
  if (owner.kind === 'SYSTEM') await askToReload({ db, notifications }, connector)
  return true
}
