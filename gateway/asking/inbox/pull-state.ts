// When a connector was last asked for tasks or forms, or last sent events, and the result.
import { HubError } from '../../../schema/index.ts'
import { type Database, databaseAway } from '../../platform/index.ts'
import type { PullStateTable } from '../tables.ts'
import { masked } from './set-aside.ts'

export interface Pull {
  connector: string
  capability: PullStateTable['capability']
}

/** An omitted property keeps its value; the first record begins without a failure. */
export interface Pulled {
  last_good_at?: Date
  failure?: string | null
  failure_words?: string | null
}

export async function recordPull(db: Database, { connector, capability }: Pull, at: Date, pulled: Pulled): Promise<void> {
  await db
    .insertInto('pull_state')
    .values({ connector_id: connector, capability, watermark: null, failure: null, last_try_at: at, ...pulled })
    .onConflict((c) => c.columns(['connector_id', 'capability']).doUpdateSet({ last_try_at: at, ...pulled }))
    .execute()
}

/** Keeps earlier data and records why there is no newer data. */
export function recordFailure(db: Database, pull: Pull, at: Date, error: unknown): Promise<void> {
  const failure = error instanceof HubError ? error.code : databaseAway(error) ? 'DATABASE_UNAVAILABLE' : 'INTERNAL'
  const words = error instanceof HubError ? (error.detail ?? null) : null
  return recordPull(db, pull, at, { failure, failure_words: words && masked(words) })
}

/** Undefined if never pulled. */
export async function readPull(db: Database, { connector, capability }: Pull) {
  return db
    .selectFrom('pull_state')
    .select(['watermark', 'generation', 'last_good_at', 'failure'])
    .where('connector_id', '=', connector)
    .where('capability', '=', capability)
    .executeTakeFirst()
}

/** Pulls of tasks and of forms of these connectors. */
export const readPulls = (db: Database, connectors: readonly string[]) =>
  db
    .selectFrom('pull_state')
    .selectAll()
    .where('connector_id', 'in', connectors)
    .where('capability', 'in', ['tasks', 'forms'])
    .execute()
