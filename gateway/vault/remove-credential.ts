// Takes a credential away for good; all of a connector's when it is removed.
import type { Bell, Database } from '../store/index.ts'
import { askToReload } from './ask-to-reload.ts'
import { keyOf, type Owner } from './owner.ts'

/** False when there was none. */
export async function removeCredential(
  { db, bell }: { db: Database; bell: Bell },
  connector: string,
  owner: Owner,
): Promise<boolean> {
  const key = keyOf(connector, owner)
  const { numDeletedRows } = await db
    .deleteFrom('credential')
    .where('connector_id', '=', key.connector_id)
    .where('owner_kind', '=', key.owner_kind)
    .where('owner_id', '=', key.owner_id)
    .executeTakeFirst()
  if (numDeletedRows > 0n && owner.kind === 'SYSTEM') await askToReload({ db, bell }, connector)
  return numDeletedRows > 0n
}

export async function removeAllCredentials(db: Database, connector: string): Promise<void> {
  await db.deleteFrom('credential').where('connector_id', '=', connector).execute()
}
