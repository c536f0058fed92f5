// One page of the inbox, from the hub's own table. For each (division, state) the index gives the first rows in order; their
// union is sorted and cut. The cost depends on the page and the number of divisions, not on the number of tasks.
import { type RawBuilder, sql } from 'kysely'
import { HubError, type TaskState } from '../../../schema/index.ts'
import { countiesWithin, type Database, type Page, partOf, placesWithin, type Viewer } from '../../platform/index.ts'
import { type Scope, scopeOf } from './scope.ts'
import type { TaskView } from './task-view.ts'

export interface InboxQuestion {
  departments?: readonly string[] | undefined
  states?: readonly TaskState[] | undefined
  /** ISO dates, inclusive, in the hub's own time zone (China Standard Time). */
  dueFrom?: string | undefined
  dueTo?: string | undefined
  text?: string | undefined
  objectClass?: string | undefined
  division?: string | undefined
  order: 'DUE_NEWEST' | 'DUE_SOONEST'
  first: number
  after?: string | undefined
}

const COUNT_LIMIT = 10_000

export async function listTasks(db: Database, viewer: Viewer, question: InboxQuestion): Promise<Page<TaskView>> {
  const limit = question.first + 1
  const parts = partsOf(scopeOf(viewer, question.division), question, sql`t.*, t.due_at::text as due_text`, limit)
  if (parts.length === 0) return { nodes: [], cursors: [], hasNextPage: false }
  const found = await sql<TaskView & { due_text: string | null }>`
    select * from (${sql.join(parts, sql` union all `)}) as page order by ${order(question, 'page')} limit ${limit * parts.length}`.execute(
    db,
  )
  // A task may be visible twice (a worker who is also an officer); the union has both rows, one is enough.
  const rows = found.rows.filter((row, i, all) => all.findIndex((other) => other.id === row.id) === i)
  const nodes = rows.slice(0, question.first)
  return {
    nodes,
    cursors: nodes.map((t) => writeCursor({ due: t.due_text, id: t.id })),
    hasNextPage: rows.length > question.first,
  }
}

/** How many tasks match, counted up to 10,000. */
export async function countTasks(db: Database, viewer: Viewer, question: InboxQuestion): Promise<number> {
  const all = { ...question, after: undefined }
  const parts = partsOf(scopeOf(viewer, question.division), all, sql`t.id`, COUNT_LIMIT)
  if (parts.length === 0) return 0
  const found = await sql<{ n: number }>`select count(*)::int as n from
    (select distinct id from (${sql.join(parts, sql` union all `)}) as u limit ${COUNT_LIMIT}) as c`.execute(db)
  return found.rows[0]?.n ?? 0
}

const order = (q: InboxQuestion, table: string): RawBuilder<unknown> =>
  q.order === 'DUE_NEWEST'
    ? sql`${sql.ref(`${table}.due_at`)} desc nulls last, ${sql.ref(`${table}.id`)} desc`
    : sql`${sql.ref(`${table}.due_at`)} asc nulls last, ${sql.ref(`${table}.id`)} asc`

function partsOf(scope: Scope, q: InboxQuestion, columns: RawBuilder<unknown>, limit: number): RawBuilder<unknown>[] {
  const states = [...new Set(q.states?.length ? q.states : (['OPEN'] as const))]
  const rest = conditions(q)
  const piece = (source: RawBuilder<unknown>, join: RawBuilder<unknown>) =>
    sql`(select found.* from ${source}
      cross join unnest(${sql.val(states)}::text[]) as s(state)
      cross join lateral (select ${columns} from task t
        where t.county = d.county and ${join} and t.state = s.state ${rest} order by ${order(q, 't')} limit ${limit}) as found)`
  const parts: RawBuilder<unknown>[] = []
  if (scope.ranges.length > 0) {
    parts.push(piece(sql`${placesWithin(scope.ranges)} as d`, sql`t.division_code = d.code`))
  }
  for (const { department, range } of scope.departments)
    parts.push(
      piece(
        sql`${countiesWithin([`${range[0].slice(0, 6)}000000`, range[1]])} as d`,
        sql`t.department_id = ${department} and t.division_code between ${range[0]} and ${range[1]}`,
      ),
    )
  return parts
}

function conditions(q: InboxQuestion): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = []
  if (q.departments?.length) all.push(sql`t.department_id = any(${sql.val([...q.departments])}::text[])`)
  if (q.dueFrom) all.push(sql`t.due_at >= ${`${q.dueFrom}T00:00:00+08:00`}::timestamptz`)
  if (q.dueTo) all.push(sql`t.due_at < ${`${q.dueTo}T00:00:00+08:00`}::timestamptz + interval '1 day'`)
  if (q.objectClass) all.push(sql`t.object_class = ${q.objectClass}`)
  for (const word of q.text?.trim().split(/\s+/).filter(Boolean).slice(0, 8) ?? []) all.push(sql`t.title ilike ${partOf(word)}`)
  if (q.after) all.push(after(q.order, readCursor(q.after)))
  return all.length === 0 ? sql`` : sql`and ${sql.join(all, sql` and `)}`
}

function after(orderBy: InboxQuestion['order'], c: { due: string | null; id: string }): RawBuilder<unknown> {
  const beyond = orderBy === 'DUE_NEWEST' ? sql`<` : sql`>`
  if (c.due === null) return sql`t.due_at is null and t.id ${beyond} ${c.id}`
  return sql`(t.due_at is null or (t.due_at, t.id) ${beyond} (${c.due}::timestamptz, ${c.id}))`
}

/** The end of a page of tasks: its last due date and id. Opaque to clients. */
interface TaskCursor {
  /** ISO instant with microseconds as PostgreSQL prints it; null for tasks without a due date, which come last. */
  due: string | null
  id: string
}

const writeCursor = (cursor: TaskCursor): string => Buffer.from(JSON.stringify([cursor.due, cursor.id])).toString('base64url')

function readCursor(text: string): TaskCursor {
  try {
    const [due, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [unknown, unknown]
    if ((due === null || (typeof due === 'string' && !Number.isNaN(Date.parse(due)))) && typeof id === 'string')
      return { due, id }
  } catch {}
  throw new HubError('BAD_INPUT', { message: 'The cursor is not one of this list; start from the first page.' })
}
