// Keeps the task table current from one connector: everything since the watermark, page by page; the watermark moves only after
// a page is stored, so a process killed half-way pulls that page again and nothing is missed.
import type { Connector } from '../../connectors/index.ts'
import { HubError } from '../../schema/index.ts'
import type { Bell, Database, Seal } from '../store/index.ts'
import { storeTasks } from './store-tasks.ts'
import { withdrawTasks } from './withdraw-tasks.ts'

export interface PullResult {
  pages: number
  changed: number
  skipped: { externalId: string; reason: string }[]
}

export async function pullTasks(
  deps: { db: Database; seal: Seal; bell: Bell; clock: () => Date },
  connector: Connector,
  signal?: AbortSignal,
): Promise<PullResult> {
  const { db, clock } = deps
  const result: PullResult = { pages: 0, changed: 0, skipped: [] }
  if (!connector.pullTasks) return result
  const key = { connector_id: connector.id, capability: 'tasks' as const }
  const state = await db
    .selectFrom('pull_state')
    .select('watermark')
    .where('connector_id', '=', connector.id)
    .where('capability', '=', 'tasks')
    .executeTakeFirst()
  const record = (values: { watermark?: string; last_good_at?: Date; failure?: string | null }) =>
    db
      .insertInto('pull_state')
      .values({ ...key, watermark: null, failure: null, last_try_at: clock(), ...values })
      .onConflict((c) => c.columns(['connector_id', 'capability']).doUpdateSet({ last_try_at: clock(), ...values }))
      .execute()
  try {
    const forms = await db.selectFrom('form').select(['id', 'version']).where('connector_id', '=', connector.id).execute()
    const source = {
      connector: connector.id,
      department: connector.department,
      formVersions: new Map(forms.map((f) => [f.id, f.version])),
    }
    const caller = { worker: 'system', purpose: 'pull' }
    for await (const page of connector.pullTasks(state?.watermark ?? null, { caller, signal })) {
      const stored = await storeTasks(deps, source, page.tasks)
      result.pages++
      const withdrawn = await withdrawTasks(deps, connector.id, page.withdrawn ?? [])
      result.changed += stored.changed.length + withdrawn.length
      result.skipped.push(...stored.skipped)
      await record({ watermark: page.watermark })
    }
    await record({ last_good_at: clock(), failure: null })
    return result
  } catch (error) {
    await record({ failure: error instanceof HubError ? error.code : 'INTERNAL' })
    throw error
  }
}
