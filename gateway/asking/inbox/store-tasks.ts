// Writes a department's tasks into the hub's own table. The same page twice changes nothing.
import { sql } from 'kysely'
import { holdsUnkeepable, type TaskDraft } from '../../../schema/index.ts'
import {
  countyOfDivision,
  type Database,
  ensureSubjects,
  inParts,
  type KnownSubject,
  type Notifications,
  newId,
  readDivisions,
  type Seal,
} from '../../platform/index.ts'

export interface TaskSource {
  connector: string
  department: string
  /** Current version of each form id. */
  formVersions: ReadonlyMap<string, number>
}

/** What a connector may set on tasks: its department, and its own forms. */
export async function taskSource(db: Database, { id, department }: { id: string; department: string }): Promise<TaskSource> {
  const forms = await db.selectFrom('form').select(['id', 'version']).where('connector_id', '=', id).execute()
  return { connector: id, department, formVersions: new Map(forms.map((f) => [f.id, f.version])) }
}

export interface StoredTasks {
  /** Ids of tasks that are new or changed. */
  changed: string[]
  /** Tasks that could not be stored, and why. */
  skipped: { externalId: string; reason: string }[]
}

export async function storeTasks(
  deps: { db: Database; seal: Seal; notifications: Notifications },
  source: TaskSource,
  drafts: readonly TaskDraft[],
): Promise<StoredTasks> {
  const divisions = await readDivisions(
    deps.db,
    drafts.map((d) => d.division),
  )
  const known = new Set(divisions.map((d) => d.code))
  const skipped: StoredTasks['skipped'] = []
  const latest = new Map<string, TaskDraft>()
  for (const draft of drafts) {
    const reason = refusal(draft, known, source)
    if (reason) skipped.push({ externalId: draft.externalId, reason })
    else latest.set(draft.externalId, draft)
  }
  const changed: string[] = []
  for (const [county, ofCounty] of Map.groupBy(latest.values(), (d) => countyOfDivision(d.division)))
    changed.push(...(await upsert(deps, source, county, ofCounty)))
  for (const id of changed) deps.notifications.notify('task', id)
  return { changed, skipped }
}

const FORM_ID = /^(?!.*\d{9})[\w:.-]{1,100}$/
/** The reason is displayed and logged. A wrong mapping may put a person's name or number here, so it is left out. */
const ifCode = (pattern: RegExp, text: string): string => (pattern.test(text) ? ` ${text}` : '')

function refusal(draft: TaskDraft, divisions: ReadonlySet<string>, source: TaskSource): string | null {
  if (holdsUnkeepable(draft)) return 'a text of it holds a character that cannot be kept'
  if (!divisions.has(draft.division)) return `division${ifCode(/^\d{12}$/, draft.division)} is not known`
  if (draft.form && !source.formVersions.has(draft.form)) return `form${ifCode(FORM_ID, draft.form)} is not known`
  if (draft.form && !draft.subject) return 'it asks for a form and names no subject'
  return null
}

async function upsert(
  { db, seal }: { db: Database; seal: Seal },
  source: TaskSource,
  county: string,
  drafts: readonly TaskDraft[],
): Promise<string[]> {
  const about = drafts.flatMap((d): KnownSubject[] =>
    d.subject ? [{ ...d.subject, name: d.subject.label, namedBy: source.department, division: d.division }] : [],
  )
  const ids = await ensureSubjects(db, seal, county, about)
  let next = 0
  const rows = drafts.map((d) => ({
    county,
    id: newId(county),
    connector_id: source.connector,
    external_id: d.externalId,
    department_id: source.department,
    title: d.title,
    division_code: d.division,
    state: d.state,
    due_at: d.dueAt,
    form_id: d.form,
    form_version: d.form ? (source.formVersions.get(d.form) ?? null) : null,
    period: d.period ?? '',
    object_class: d.subject?.objectClass ?? null,
    subject_id: d.subject ? (ids[next++] ?? null) : null,
    source_updated_at: d.updatedAt,
  }))
  const changed: string[] = []
  for (const part of inParts(rows)) {
    const stored = await db
      .insertInto('task')
      .values(part)
      .onConflict((c) =>
        c
          .columns(['county', 'connector_id', 'external_id'])
          .doUpdateSet((eb) => ({
            title: eb.ref('excluded.title'),
            division_code: eb.ref('excluded.division_code'),
            due_at: eb.ref('excluded.due_at'),
            form_id: eb.ref('excluded.form_id'),
            form_version: eb.ref('excluded.form_version'),
            period: eb.ref('excluded.period'),
            object_class: eb.ref('excluded.object_class'),
            subject_id: eb.ref('excluded.subject_id'),
            source_updated_at: eb.ref('excluded.source_updated_at'),
            updated_at: sql<Date>`now()`,
            closed_because: null,
            // Until its delivery arrives the department still reports it open; a submitted task stays submitted.
            state: sql<
              'OPEN' | 'SUBMITTED' | 'CLOSED'
            >`case when task.state = 'SUBMITTED' and excluded.state = 'OPEN' then 'SUBMITTED' else excluded.state end`,
          }))
          .where('task.source_updated_at', '<', sql<Date>`excluded.source_updated_at`),
      )
      .returning('id')
      .execute()
    changed.push(...stored.map((r) => r.id))
  }
  return changed
}
