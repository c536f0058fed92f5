// Tasks that the department withdrew are closed; a submission that answers one stays and is delivered. Gives the ids of those that changed.
// A withdrawn row names no division, so every county is looked at; PostgreSQL 18 skips from county to county in the unique index.
import { isKeepable } from '../../../schema/index.ts'
import type { Bell, Database } from '../../platform/index.ts'

export async function withdrawTasks(
  { db, bell }: { db: Database; bell: Bell },
  connector: string,
  ids: readonly string[],
): Promise<string[]> {
  // No task is kept under another.
  const externalIds = ids.filter(isKeepable)
  if (externalIds.length === 0) return []
  const closed = await db
    .updateTable('task')
    .set({ state: 'CLOSED', updated_at: new Date() })
    .where('connector_id', '=', connector)
    .where('external_id', 'in', externalIds)
    .where('state', '!=', 'CLOSED')
    .returning('id')
    .execute()
  for (const { id } of closed) bell.ring('task', id)
  return closed.map(({ id }) => id)
}
