// Tasks of a connector that is taken out are closed with that reason, since nobody could take what answers them; they are open again
// when it is taken back. What was submitted stays submitted.
import type { Bell, Database } from '../../platform/index.ts'

/** Ids of the tasks that changed, to be told of once it is committed. */
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

export const tellOfTasks = (bell: Bell, tasks: readonly string[]): void => {
  for (const id of tasks) bell.ring('task', id)
}
