// Updates the task table from one connector: everything since the watermark, page by page. The watermark moves only after a page
// is stored, so a killed process pulls that page again and misses nothing. Rows that are not valid tasks are stored before it
// moves, and retried.
import { sql } from 'kysely'
import type { Connector } from '../../../connectors/index.ts'
import { HubError, isKeepable } from '../../../schema/index.ts'
import type { Database, Notifications, Seal } from '../../platform/index.ts'
import { type Pulled, readPull, recordFailure, recordPull } from './pull-state.ts'
import { asidesOf, forgetUnread, retryAside, settledKeys } from './retry-set-aside.ts'
import { clearAside, keepAside } from './set-aside.ts'
import { storeTasks, taskSource } from './store-tasks.ts'
import { withdrawTasks } from './withdraw-tasks.ts'

export interface PullResult {
  pages: number
  changed: number
  skipped: { externalId: string; reason: string }[]
}

export async function pullTasks(
  deps: { db: Database; seal: Seal; notifications: Notifications; clock: () => Date },
  connector: Connector,
  signal?: AbortSignal,
): Promise<PullResult> {
  const { db, clock } = deps
  const result: PullResult = { pages: 0, changed: 0, skipped: [] }
  if (!connector.pullTasks) return result
  const key = { connector_id: connector.id, capability: 'tasks' as const }
  const pull = { connector: connector.id, capability: 'tasks' } as const
  const state = await readPull(db, pull)
  const generation = state?.generation ?? 0
  const record = (pulled: Pulled) => recordPull(db, pull, clock(), pulled)
  /** If somebody requested a full read meanwhile, their reset of the watermark is kept. */
  const move = (watermark: string) =>
    db
      .insertInto('pull_state')
      .values({ ...key, watermark, failure: null, last_try_at: clock() })
      .onConflict((c) =>
        c.columns(['connector_id', 'capability']).doUpdateSet({
          last_try_at: clock(),
          watermark: sql<string>`case when pull_state.generation = ${generation} then excluded.watermark else pull_state.watermark end`,
        }),
      )
      .execute()
  try {
    const source = await taskSource(db, connector)
    const began = clock()
    const again = await retryAside(deps, connector, source)
    result.changed += again.changed
    // Rows that could never be read must come from the source again.
    if (again.unread) await forgetWatermark(db, connector.id)
    const since = again.unread ? null : (state?.watermark ?? null)
    // Rows that were only counted come again with the rest.
    if (since === null) await countAnew(db, connector.id)
    let reached = ''
    const caller = { worker: 'system', purpose: 'pull' }
    for await (const page of connector.pullTasks(since, { caller, signal })) {
      const stored = await storeTasks(deps, source, page.tasks)
      result.pages++
      const withdrawn = await withdrawTasks(deps, connector.id, page.withdrawn ?? [])
      result.changed += stored.changed.length + withdrawn.length
      result.skipped.push(...stored.skipped)
      const skipped = new Set(stored.skipped.map((s) => s.externalId))
      const taken = page.tasks.map((t) => t.externalId).filter((id) => !skipped.has(id))
      await clearAside(db, connector.id, settledKeys(deps.seal, [...taken, ...(page.withdrawn ?? [])]))
      // Before the watermark passes them.
      await keepAside(deps, connector, asidesOf(page, stored.skipped))
      if (!isKeepable(page.watermark))
        throw new HubError('SOURCE_REFUSED', { detail: 'the watermark holds a character that cannot be kept' })
      await move(page.watermark)
      reached = page.watermark
    }
    if (!since && reached) await forgetUnread(db, connector.id, began)
    await record({ last_good_at: clock(), failure: null, failure_words: null })
    return result
  } catch (error) {
    await recordFailure(db, pull, clock(), error)
    throw error
  }
}

const countAnew = (db: Database, connector: string) =>
  db
    .updateTable('pull_state')
    .set({ beyond: 0, beyond_version: null })
    .where('connector_id', '=', connector)
    .where('capability', '=', 'tasks')
    .where('beyond', '>', 0)
    .execute()

/** Recorded before anything is read, so that a process that dies half-way starts from the beginning again. */
const forgetWatermark = (db: Database, connector: string) =>
  db
    .updateTable('pull_state')
    .set({ watermark: null })
    .where('connector_id', '=', connector)
    .where('capability', '=', 'tasks')
    .execute()
