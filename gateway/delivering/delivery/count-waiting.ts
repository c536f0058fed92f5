// Deliveries that have not reached their department yet.
import { sql } from 'kysely'
import type { Database } from '../../platform/index.ts'

const NOT_ENDED = ['PENDING', 'SENDING', 'RETRYING', 'STUCK'] as const

export interface Waiting {
  /** Without the stuck ones. */
  waiting: number
  stuck: number
  oldest: Date | null
}

/** By connector; absent if nothing waits. */
export async function countWaiting(db: Database, connectors: readonly string[]): Promise<Map<string, Waiting>> {
  const rows = await db
    .selectFrom('delivery')
    .select([
      'connector_id',
      sql<number>`count(*) filter (where state <> 'STUCK')::int`.as('waiting'),
      sql<number>`count(*) filter (where state = 'STUCK')::int`.as('stuck'),
      (eb) => eb.fn.min('created_at').as('oldest'),
    ])
    .where('connector_id', 'in', connectors)
    .where('state', 'in', NOT_ENDED)
    .groupBy('connector_id')
    .execute()
  return new Map(rows.map(({ connector_id, ...counts }) => [connector_id, counts]))
}

/** For one connector, by form. */
export async function countWaitingByForm(db: Database, connector: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('delivery')
    .select(['form_id', (eb) => eb.fn.countAll<string>().as('n')])
    .where('connector_id', '=', connector)
    .where('state', 'in', NOT_ENDED)
    .groupBy('form_id')
    .execute()
  return new Map(rows.map((r) => [r.form_id, Number(r.n)]))
}

/** Forms that were answered since a time. */
export async function formsAnswered(db: Database, since: Date): Promise<Set<string>> {
  const rows = await db.selectFrom('delivery').select('form_id').distinct().where('created_at', '>=', since).execute()
  return new Set(rows.map((r) => r.form_id))
}

/** The answer to the task `t`, as columns id, form_version and submission_id. A task has at most one that is not refused. */
export const ANSWER = sql`select d.id, d.form_version, d.submission_id from delivery d
  where d.county = t.county and d.task_id = t.id and d.state <> 'REFUSED' order by d.created_at desc limit 1`

/** The task that a delivery answers, as a value. */
export const taskAnsweredBy = (county: string, id: string) =>
  sql`(select d.task_id from delivery d where d.county = ${county} and d.id = ${id})`

/** For the row `submission`: it answered this form and was not refused. */
export const answersForm = (form: string) =>
  sql<boolean>`exists (select from delivery d where d.county = submission.county and d.submission_id = submission.id
    and d.form_id = ${form} and d.state <> 'REFUSED')`
