// The version of one connector that should be in force, from the database.
import type { Selectable } from 'kysely'
import type { Database } from '../../platform/index.ts'
import type { ConnectorTable } from '../tables.ts'

export interface InForce {
  id: string
  department: string
  state: Selectable<ConnectorTable>['state']
  version: number
  revision: number
  manifest: string
  settings: Record<string, string>
}

/** `lock`: no one else can change it until the transaction ends. */
export async function inForceOf(db: Database, id: string, lock = false): Promise<InForce | null> {
  const row = await db
    .selectFrom('connector')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (q) => q.forUpdate())
    .executeTakeFirst()
  if (!row) return null
  const { state, version, revision, manifest, settings } = row
  return { id, department: row.department_id, state, version, revision, manifest, settings }
}
