// Pauses, resumes or retires a connector. Settings, secrets, versions and tasks stay; waiting deliveries keep waiting. Repeating
// a change (pausing a paused connector) does nothing.

import { HubError } from '../../../../schema/index.ts'
import { closeTasksOf, tellOfTasks } from '../../../asking/index.ts'
import type { By, RegistryDeps } from '../deps.ts'
import { inForceOf } from '../in-force.ts'
import { clean, recordEvent } from './record-event.ts'
import { tellEverybody } from './tell-everybody.ts'

const CHANGES = {
  pause: { from: ['PUBLISHED'], to: 'PAUSED', kind: 'paused' },
  resume: { from: ['PAUSED'], to: 'PUBLISHED', kind: 'resumed' },
  retire: { from: ['PUBLISHED', 'PAUSED'], to: 'RETIRED', kind: 'retired' },
} as const

export type StateChange = keyof typeof CHANGES

/** False if it was in that state already. Throws HubError NOT_FOUND, or BAD_INPUT if its state does not allow the change. */
export async function changeState(deps: RegistryDeps, id: string, change: StateChange, by: By): Promise<boolean> {
  const { from, to, kind } = CHANGES[change]
  const at = deps.clock()
  let closed: string[] = []
  const department = await deps.db.transaction().execute(async (trx) => {
    const before = await inForceOf(trx, id, true)
    if (!before) throw new HubError('NOT_FOUND')
    if (before.state === to) return null
    if (!(from as readonly string[]).includes(before.state))
      throw new HubError('BAD_INPUT', {
        sentence: {
          zh: `当前状态（${before.state}）下不能执行此操作。`,
          en: `A connector that is ${before.state.toLowerCase()} cannot be ${kind}.`,
        },
      })
    await trx
      .updateTable('connector')
      .set({ state: to, state_since: at, state_reason: clean(by.reason), revision: before.revision + 1, updated_at: at })
      .where('id', '=', id)
      .execute()
    if (change === 'retire') closed = await closeTasksOf(trx, id, at)
    await recordEvent(trx, at, by, { connector: id, department: before.department, kind, version: before.version })
    return before.department
  })
  if (department) tellEverybody(deps.notifications, id, department)
  tellOfTasks(deps.notifications, closed)
  return department !== null
}
