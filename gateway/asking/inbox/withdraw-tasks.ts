// Closes tasks that the department withdrew. A submission that answers one stays and is delivered. Returns the ids of changed tasks. A
// withdrawn row names no division, so every county is searched. PostgreSQL 18 skips from county to county in the unique index.
import { isKeepable } from '../../../schema/index.ts'
import type { Database, Notifications } from '../../platform/index.ts'

export async function withdrawTasks(
  { db, notifications }: { db: Database; notifications: Notifications },
  connector: string,
  ids: readonly string[],
): Promise<string[]> {
  // No task is stored under any other id.
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
  for (const { id } of closed) notifications.notify('task', id)
  return closed.map(({ id }) => id)
}
