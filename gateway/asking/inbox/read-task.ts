import type { Database } from '../../platform/index.ts'
import { countyOf } from '../../platform/index.ts'
import type { TaskView } from './task-view.ts'

/** Tasks by id; unknown ids are absent. */
export async function readTasks(db: Database, ids: readonly string[]): Promise<Map<string, TaskView>> {
  const result = new Map<string, TaskView>()
  for (const [county, ofCounty] of Map.groupBy(ids, (id) => countyOf(id) ?? '')) {
    if (!county) continue
    const rows = await db.selectFrom('task').selectAll().where('county', '=', county).where('id', 'in', ofCounty).execute()
    for (const row of rows) result.set(row.id, row)
  }
  return result
}
