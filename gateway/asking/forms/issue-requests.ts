// A department asks subjects or divisions to fill in a form: one task each. A repeat for the same form, subject and period adds
// nothing. Subjects that cannot be asked are reported one by one; the others are asked. The department's own system does not know
// such a task, so the hub keeps its answer, and the department needs no connector.
import {
  type Form,
  HUB,
  HubError,
  type InputProblem,
  type Label,
  type PeriodKind,
  type ProblemCode,
} from '../../../schema/index.ts'
import type { CatalogueHolder } from '../../catalogue/index.ts'
import {
  countyOfDivision,
  type Database,
  ensureSubjects,
  inParts,
  type KnownSubject,
  may,
  type Notifications,
  newId,
  readDivisions,
  type Seal,
  type Viewer,
} from '../../platform/index.ts'
import { readForm } from './read-form.ts'
import { checkRequested, type Requested } from './requested.ts'

export interface IssueRequestsDeps {
  db: Database
  seal: Seal
  notifications: Notifications
  catalogue: CatalogueHolder
  clock: () => Date
}

export interface IssueRequestsInput {
  form: string
  title?: string | null
  subjects?: Requested[] | null
  /** For forms about places: each division is the subject and answers. */
  divisions?: string[] | null
  period?: string | null
  dueAt?: string | Date | null
}

export interface IssueRequestsResult {
  issued: number
  problems: InputProblem[]
}

const MOST_AT_ONCE = 2000

export async function issueRequests(
  deps: IssueRequestsDeps,
  viewer: Viewer,
  input: IssueRequestsInput,
  language: 'zh' | 'en' = 'zh',
): Promise<IssueRequestsResult> {
  const form = await readForm(deps.db, input.form)
  if (!form) throw new HubError('NOT_FOUND')
  if (!may(viewer, 'issue requests', { department: form.department })) throw new HubError('FORBIDDEN')
  const period = input.period || null
  const requested: Requested[] =
    form.objectClass === 'place'
      ? (input.divisions ?? []).map((code) => ({ identifier: code, division: code }))
      : (input.subjects ?? [])
  // An officer with a division in the assignment asks only within it.
  if (!requested.every(({ division }) => may(viewer, 'issue requests', { department: form.department, division })))
    throw new HubError('FORBIDDEN')
  if (requested.length > MOST_AT_ONCE) throw new HubError('BAD_INPUT', { message: `At most ${MOST_AT_ONCE} subjects at once.` })
  const say = (code: ProblemCode, message: Label, path?: string): InputProblem => ({
    ...{ code, message: message[language] },
    ...(path && { path }),
  })
  if (requested.length === 0)
    return { issued: 0, problems: [say('REQUIRED', { zh: '没有指明由谁填报。', en: 'Nobody is asked.' })] }
  if (!isPeriod(form.period, period)) return { issued: 0, problems: [say('PERIOD', PERIOD_SENTENCE[form.period], 'period')] }
  const divisions = await divisionNames(deps.db, requested)
  const { subjects, problems } = checkRequested(deps.catalogue.current(), form, requested, divisions)
  let issued = 0
  for (const [county, ofCounty] of Map.groupBy(subjects, (s) => countyOfDivision(s.division)))
    issued += await insertTasks(deps, form, { county, subjects: ofCounty, period: period ?? '' }, input)
  return { issued, problems: problems.map((p) => say(p.code, p.message, p.path)) }
}

const PERIOD_SENTENCE: Record<Form['period'], Label> = {
  NONE: { zh: '此表没有报告期。', en: 'This form has no period.' },
  MONTH: { zh: '报告期应为年月，例如 2026-11。', en: 'The period is a month, for example 2026-11.' },
  QUARTER: { zh: '报告期应为季度，例如 2026-Q4。', en: 'The period is a quarter, for example 2026-Q4.' },
  YEAR: { zh: '报告期应为年份，例如 2026。', en: 'The period is a year, for example 2026.' },
}

async function divisionNames(db: Database, requested: readonly Requested[]): Promise<Map<string, string>> {
  const rows = await readDivisions(
    db,
    requested.map((r) => r.division),
  )
  return new Map(rows.map((r) => [r.code, r.name]))
}

async function insertTasks(
  { db, seal, notifications, clock }: IssueRequestsDeps,
  form: Form,
  { county, subjects, period }: { county: string; subjects: readonly KnownSubject[]; period: string },
  input: IssueRequestsInput,
): Promise<number> {
  const ids = await ensureSubjects(db, seal, county, subjects)
  const rows = subjects.map((subject, i) => ({
    county,
    id: newId(county),
    connector_id: HUB,
    external_id: `hub:${form.id}:${ids[i]}:${period}`,
    department_id: form.department,
    title: input.title?.trim() || form.title.zh,
    division_code: subject.division,
    state: 'OPEN' as const,
    due_at: input.dueAt ?? null,
    form_id: form.id,
    form_version: form.version,
    period,
    object_class: form.objectClass,
    subject_id: ids[i] as string,
    source_updated_at: clock(),
  }))
  const issued = await db.transaction().execute(async (trx) => {
    const ids: string[] = []
    for (const part of inParts(rows)) {
      const inserted = await trx
        .insertInto('task')
        .values(part)
        .onConflict((c) => c.columns(['county', 'connector_id', 'external_id']).doNothing())
        .returning('id')
        .execute()
      ids.push(...inserted.map(({ id }) => id))
    }
    return ids
  })
  for (const id of issued) notifications.notify('task', id)
  return issued.length
}

const PATTERN: Record<Exclude<PeriodKind, 'NONE'>, RegExp> = {
  MONTH: /^\d{4}-(0[1-9]|1[0-2])$/,
  QUARTER: /^\d{4}-Q[1-4]$/,
  YEAR: /^\d{4}$/,
}

/** True if the text is a period of this kind: 2026-11, 2026-Q4, 2026; no period for NONE. */
const isPeriod = (kind: PeriodKind, period: string | null): boolean =>
  kind === 'NONE' ? period === null : period !== null && PATTERN[kind].test(period)
