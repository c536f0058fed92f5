// Answers to requests that an officer issued from the hub: per form and period the number of requests and answers, and the
// answers themselves, newest first. A refused answer does not count.
import { type RawBuilder, type Selectable, sql } from 'kysely'
import { type IssuedBy, issuedTasks } from '../../asking/index.ts'
import { ANSWER, taskAnsweredBy } from '../../delivering/index.ts'
import {
  countyOf,
  cutPage,
  type Database,
  isInstantKey,
  type Page,
  type PageQuestion,
  readCursor,
  type Seal,
  writeCursor,
} from '../../platform/index.ts'
import type { SubmissionTable } from '../tables.ts'
import { type SubmissionView, viewSubmission } from './read-submission.ts'

export interface AnswerQuestion {
  form: string
  /** "" without a period. */
  period: string
}

export interface IssuedView extends AnswerQuestion {
  asked: number
  answered: number
  issuedAt: Date
  dueAt: Date | null
}

export interface AnswerView {
  /** Its delivery, which ended at the hub. */
  id: string
  form: string
  formVersion: number
  /** The division that was asked. */
  division: string
  submission: SubmissionView
}

/** Issued requests, latest first; all of them, or those of one form and period. */
export async function listIssued(db: Database, scopes: readonly IssuedBy[], only?: AnswerQuestion): Promise<IssuedView[]> {
  if (scopes.length === 0) return []
  const one = only ? sql`and t.form_id = ${only.form} and t.period = ${only.period}` : sql``
  const { rows } = await sql<IssuedView>`
    select t.form_id as form, t.period, count(*)::int as asked, count(a.id)::int as answered,
      max(t.source_updated_at) as "issuedAt", max(t.due_at) as "dueAt"
    from ${issuedTasks(scopes)} left join lateral (${ANSWER}) a on true
    where true ${one} and (t.state <> 'CLOSED' or a.id is not null)
    group by t.form_id, t.period order by max(t.source_updated_at) desc, t.form_id, t.period desc`.execute(db)
  return rows
}

interface Row extends Selectable<SubmissionTable> {
  answer: string
  form: string
  version: number
  asked: string
  key: string
}

const rowsWhere = (scopes: readonly IssuedBy[], which: RawBuilder<unknown>): RawBuilder<Row> => sql<Row>`
  select s.*, a.id as answer, t.form_id as form, a.form_version as version, t.division_code as asked, s.accepted_at::text as key
  from ${issuedTasks(scopes)} cross join lateral (${ANSWER}) a
  join submission s on s.county = t.county and s.id = a.submission_id
  where ${which}`

const viewAnswer = (seal: Seal, r: Row): AnswerView => ({
  id: r.answer,
  form: r.form,
  formVersion: r.version,
  division: r.asked,
  submission: viewSubmission(seal, r, r.form),
})

export async function listAnswers(
  { db, seal }: { db: Database; seal: Seal },
  scopes: readonly IssuedBy[],
  { form, period }: AnswerQuestion,
  page: PageQuestion,
): Promise<Page<AnswerView>> {
  if (scopes.length === 0) return { nodes: [], cursors: [], hasNextPage: false }
  const after = page.after ? readCursor(page.after, isInstantKey) : null
  const beyond = after ? sql`and (s.accepted_at, a.id) < (${after.key}::timestamptz, ${after.id})` : sql``
  const { rows } = await sql<Row>`${rowsWhere(scopes, sql`t.form_id = ${form} and t.period = ${period} ${beyond}`)}
    order by s.accepted_at desc, a.id desc limit ${page.first + 1}`.execute(db)
  return cutPage(
    rows,
    page.first,
    (r) => writeCursor(r.key, r.answer),
    (r) => viewAnswer(seal, r),
  )
}

/** One answer; null if the scopes contain none with this id. */
export async function readAnswer(
  { db, seal }: { db: Database; seal: Seal },
  scopes: readonly IssuedBy[],
  id: string,
): Promise<AnswerView | null> {
  const county = countyOf(id)
  if (!county || scopes.length === 0) return null
  const { rows } = await rowsWhere(
    scopes,
    sql`t.county = ${county} and t.id = ${taskAnsweredBy(county, id)} and a.id = ${id}`,
  ).execute(db)
  return rows[0] ? viewAnswer(seal, rows[0]) : null
}
