// The hub's own credential changed: every process with this connector rebuilds it.
import { sql } from 'kysely'
import type { Bell, Database } from '../../platform/index.ts'

export async function askToReload({ db, bell }: { db: Database; bell: Bell }, connector: string): Promise<void> {
  await db.updateTable('connector').set({ revision: sql<number>`revision + 1` }).where('id', '=', connector).execute()
  bell.ring('connector', connector)
}
