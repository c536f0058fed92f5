// Requests: tasks that want a form filled in. Sheets collect them, submissions answer them, deliveries may reopen them.
import { type RawBuilder, sql } from 'kysely'
import { type Form, HUB } from '../../../schema/index.ts'
import type { Database } from '../../platform/index.ts'
import { readForm } from '../forms/read-form.ts'

export interface OpenRequest {
  task: string
  form: string
  /** Null: not bound to a version yet; the current one applies. */
  version: number | null
  division: string
  connector: string
  department: string
}

/** For one subject and period, oldest first, so that items keep their place when another request joins. */
export async function openRequests(db: Database, county: string, subjectId: string, period: string): Promise<OpenRequest[]> {
  const rows = await db
    .selectFrom('task')
    .select(['id', 'form_id', 'form_version', 'division_code', 'connector_id', 'department_id'])
    .where('county', '=', county)
    .where('subject_id', '=', subjectId)
    .where('period', '=', period)
    .where('state', '=', 'OPEN')
    .where('form_id', 'is not', null)
    .orderBy('id')
    .execute()
  return rows.map((r) => ({
    task: r.id,
    form: r.form_id as string,
    version: r.form_version,
    division: r.division_code,
    connector: r.connector_id,
    department: r.department_id,
  }))
}

/** A request with the form version of a sheet's start. */
export interface FormOfRequest {
  task: string
  form: Form
  /** An officer reads the answer here; no system receives it. */
  kept: boolean
}

/** Forms of requests of one county, in order. A request without its form is absent. Version null: the current one. */
export async function formsOfRequests(
  db: Database,
  county: string,
  requests: readonly { task: string; form: string; version: number | null }[],
): Promise<FormOfRequest[]> {
  const [known, ...forms] = await Promise.all([
    readRequests(
      db,
      county,
      requests.map((r) => r.task),
    ),
    ...requests.map((r) => readForm(db, r.form, r.version)),
  ])
  return requests.flatMap(({ task }, i) => {
    const form = forms[i]
    return form ? [{ task, form, kept: known.get(task)?.connector === HUB }] : []
  })
}

export interface Request {
  task: string
  connector: string
  department: string
  open: boolean
}

/** By task, of one county; unknown tasks are absent. */
export async function readRequests(db: Database, county: string, tasks: readonly string[]): Promise<Map<string, Request>> {
  if (tasks.length === 0) return new Map()
  const rows = await db
    .selectFrom('task')
    .select(['id', 'connector_id', 'department_id', 'state'])
    .where('county', '=', county)
    .where('id', 'in', tasks)
    .execute()
  return new Map(
    rows.map((r) => [r.id, { task: r.id, connector: r.connector_id, department: r.department_id, open: r.state === 'OPEN' }]),
  )
}

/** How many requests for a form came since a time, in one county or (null) in all. */
export async function countRequests(db: Database, form: string, since: Date, county: string | null): Promise<number> {
  const { n } = await db
    .selectFrom('task')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('form_id', '=', form)
    .where('source_updated_at', '>=', since)
    .$if(county !== null, (q) => q.where('county', '=', county as string))
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** How many tasks of a connector are open, by form; tasks without a form count under null. */
export async function countOpenTasks(db: Database, connector: string): Promise<Map<string | null, number>> {
  const rows = await db
    .selectFrom('task')
    .select(['form_id', (eb) => eb.fn.countAll<string>().as('n')])
    .where('connector_id', '=', connector)
    .where('state', '=', 'OPEN')
    .groupBy('form_id')
    .execute()
  return new Map(rows.map((r) => [r.form_id, Number(r.n)]))
}

// Parts of the statements that accept, refuse and decide: a transition and its effect on the request are one statement.

/** Locks the open ones of these in order. Columns: id. */
export const lockOpen = (county: string, tasks: readonly string[], and: RawBuilder<unknown> = sql`true`): RawBuilder<unknown> =>
  sql`select id from task where county = ${county} and id = any(${[...tasks]}::text[]) and state = 'OPEN' and ${and} order by id for update`

/** Marks them answered. `answered` has columns county and task_id. */
export const submitTasks = (answered: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`update task set state = 'SUBMITTED', refusal = null, updated_at = now() from ${answered} as answered
    where task.county = answered.county and task.id = answered.task_id returning 1`

/** Reopens them with the reason of the refusal. `refused` has columns county and task_id. */
export const reopenTasks = (refused: RawBuilder<unknown>, refusal: string | null): RawBuilder<unknown> =>
  sql`update task set state = 'OPEN', refusal = ${refusal}, updated_at = now() from ${refused} as refused
    where task.county = refused.county and task.id = refused.task_id and task.state = 'SUBMITTED' returning 1`

/** The task with this key, to join. Columns: all of `task`. */
export const taskOf = (county: RawBuilder<unknown>, id: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`task on task.county = ${county} and task.id = ${id}`

/** A department's requests, from the first to the last division code. */
export interface IssuedBy {
  department: string
  first: string
  last: string
}

/** Requests that officers issued from the hub, as the row `t`. Columns: all of `task`. */
export const issuedTasks = (by: readonly IssuedBy[]): RawBuilder<unknown> =>
  sql`(select * from task where connector_id = ${HUB} and (${sql.join(
    by.map(
      ({ department, first, last }) => sql`(department_id = ${department} and division_code between ${first} and ${last}
        and county between ${first.slice(0, 6)} and ${last.slice(0, 6)})`,
    ),
    sql` or `,
  )})) as t`
