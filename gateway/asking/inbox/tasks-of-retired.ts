// Closes the tasks of a retired connector with that reason, because nobody could receive the answers. They reopen when it
// returns. A submitted task stays submitted.
import type { Database, Notifications } from '../../platform/index.ts'

/** Ids of the changed tasks; notify them after the commit. */
export async function closeTasksOf(trx: Database, connector: string, at: Date): Promise<string[]> {
  const closed = await trx
    .updateTable('task')
    .set({ state: 'CLOSED', closed_because: 'RETIRED', updated_at: at })
    .where('connector_id', '=', connector)
    .where('state', '=', 'OPEN')
    .returning('id')
    .execute()
  return closed.map(({ id }) => id)
}

export async function openTasksOf(trx: Database, connector: string, at: Date): Promise<string[]> {
  const opened = await trx
    .updateTable('task')
    .set({ state: 'OPEN', closed_because: null, updated_at: at })
    .where('connector_id', '=', connector)
    .where('closed_because', '=', 'RETIRED')
    .where('state', '=', 'CLOSED')
    .returning('id')
    .execute()
  return opened.map(({ id }) => id)
}

export const tellOfTasks = (notifications: Notifications, tasks: readonly string[]): void => {
  for (const id of tasks) notifications.notify('task', id)
}
