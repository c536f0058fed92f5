// The hub's own credential changed: every process with this connector rebuilds it.
import { sql } from 'kysely'
import type { Database, Notifications } from '../../platform/index.ts'

export async function askToReload(
  { db, notifications }: { db: Database; notifications: Notifications },
  connector: string,
): Promise<void> {
  await db.updateTable('connector').set({ revision: sql<number>`revision + 1` }).where('id', '=', connector).execute()
  notifications.notify('connector', connector)
}
