// How fresh the hub's data of each department is, from the last pull of its connectors.
import type { ReadRegistered } from '../../catalogue/index.ts'
import type { Database } from '../../platform/index.ts'

export type FreshnessState = 'LIVE' | 'STALE' | 'NEVER' | 'NONE'

export interface FreshnessView {
  department: string
  state: FreshnessState
  lastGoodAt: Date | null
  /** Error code of the last pull. */
  reason: string | null
}

/** By department; departments without a connector are absent. */
export async function readFreshness({
  db,
  registered,
}: {
  db: Database
  registered: ReadRegistered
}): Promise<Map<string, FreshnessView>> {
  const [connectors, pulls] = await Promise.all([
    registered(),
    db
      .selectFrom('pull_state')
      .select(['connector_id', 'last_try_at', 'last_good_at', 'failure'])
      .where('capability', '=', 'tasks')
      .execute(),
  ])
  const pullOf = new Map(pulls.map((p) => [p.connector_id, p]))
  const result = new Map<string, FreshnessView>()
  for (const { id, department } of connectors) {
    const pull = pullOf.get(id)
    const state = !pull?.last_try_at ? 'NONE' : pull.failure ? (pull.last_good_at ? 'STALE' : 'NEVER') : 'LIVE'
    result.set(department, { department, state, lastGoodAt: pull?.last_good_at ?? null, reason: pull?.failure ?? null })
  }
  return result
}
