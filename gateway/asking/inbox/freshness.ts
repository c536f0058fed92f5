// How fresh what the hub knows of each department is: from the last pull of its connectors.
import type { Database } from '../../platform/index.ts'

export type FreshnessState = 'LIVE' | 'STALE' | 'NEVER' | 'NONE'

export interface FreshnessView {
  department: string
  state: FreshnessState
  lastGoodAt: Date | null
  /** Code of the error that the last pull ended with. */
  reason: string | null
}

export async function readFreshness(db: Database): Promise<Map<string, FreshnessView>> {
  const rows = await db
    .selectFrom('department')
    .leftJoin('connector', 'connector.department_id', 'department.id')
    .leftJoin('pull_state', (join) =>
      join.onRef('pull_state.connector_id', '=', 'connector.id').on('pull_state.capability', '=', 'tasks'),
    )
    .select(['department.id', 'connector.id as connector', 'last_try_at', 'last_good_at', 'failure'])
    .orderBy('department.id')
    .execute()
  const result = new Map<string, FreshnessView>()
  for (const row of rows) {
    const state: FreshnessState =
      !row.connector || !row.last_try_at ? 'NONE' : row.failure ? (row.last_good_at ? 'STALE' : 'NEVER') : 'LIVE'
    result.set(row.id, { department: row.id, state, lastGoodAt: row.last_good_at ?? null, reason: row.failure ?? null })
  }
  return result
}
