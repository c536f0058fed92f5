// Deletes a credential for all its origins, or all credentials of a removed connector.
import type { Database, Notifications } from '../../platform/index.ts'
import { askToReload } from './ask-to-reload.ts'
import { journalCredential } from './journal-credential.ts'
import { keyOf, type Owner } from './owner.ts'

/** False if there was none. */
export async function removeCredential(
  { db, notifications }: { db: Database; notifications: Notifications },
  connector: string,
  owner: Owner,
  by: string,
): Promise<boolean> {
  const key = keyOf(connector, owner)
  const removed = await db.transaction().execute(async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom('credential')
      .where('connector_id', '=', key.connector_id)
      .where('owner_kind', '=', key.owner_kind)
      .where('owner_id', '=', key.owner_id)
      .executeTakeFirst()
    if (numDeletedRows > 0n) await journalCredential(trx, new Date(), by, 'removed', { connector, owner })
    return numDeletedRows > 0n
  })
  if (removed && owner.kind === 'SYSTEM') await askToReload({ db, notifications }, connector)
  return removed
}

export async function removeAllCredentials(db: Database, connector: string): Promise<void> {
  await db.deleteFrom('credential').where('connector_id', '=', connector).execute()
}
