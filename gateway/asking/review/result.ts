// What the six steps came to: forms and items before and after, for the whole and by department, each figure with its list behind it.
import { sql } from 'kysely'
import { joinElementId } from '../../../schema/index.ts'
import type { Database } from '../../platform/index.ts'

export interface ResultRow {
  /** Null: the whole. */
  department: string | null
  formsBefore: number
  /** Forms that are left: those that came in, less those dropped as repeating another. */
  formsAfter: number
  itemsBefore: number
  /** Distinct things asked: one for each cluster of fields. */
  itemsAfter: number
  waiting: number
}

export interface AskedTwice {
  element: string
  label: string
  forms: { id: string; title: string; department: string; field: string }[]
}

export interface UnusedField {
  form: string
  title: string
  department: string
  field: string
  label: string
  /** NEVER_ASKED: no request for the form in a year. ALWAYS_EMPTY: left empty in every submission of a year. */
  why: 'NEVER_ASKED' | 'ALWAYS_EMPTY'
}

export async function catalogueResult(db: Database): Promise<ResultRow[]> {
  const forms = await db
    .selectFrom('intake_form')
    .select(['id', 'department_id', 'state'])
    .select((eb) => eb.fn<number>('jsonb_array_length', [eb.ref('body', '->').key('fields' as never)]).as('fields'))
    .execute()
  const clusters = await db
    .selectFrom('intake_field')
    .innerJoin('intake_form', 'intake_form.id', 'intake_field.form_id')
    .select(['department_id', 'cluster', 'decision'])
    .execute()
  const row = (department: string | null): ResultRow => {
    const own = forms.filter((f) => department === null || f.department_id === department)
    const fields = clusters.filter((c) => department === null || c.department_id === department)
    return {
      department,
      formsBefore: own.length,
      formsAfter: own.filter((f) => f.state !== 'DROPPED').length,
      itemsBefore: own.reduce((n, f) => n + f.fields, 0),
      itemsAfter: new Set(fields.map((f) => f.cluster)).size,
      waiting: fields.filter((f) => f.decision === 'REVIEW').length,
    }
  }
  const departments = [...new Set(forms.map((f) => f.department_id))].sort()
  return [row(null), ...departments.map(row)]
}

/** What several forms ask for, the most asked first. */
export async function askedTwice(db: Database, department: string | null): Promise<AskedTwice[]> {
  const rows = await db
    .selectFrom('intake_field')
    .innerJoin('intake_form', 'intake_form.id', 'intake_field.form_id')
    .select([
      'cluster',
      'element_id',
      'intake_field.code',
      'intake_form.id',
      'title',
      'department_id',
      'intake_form.body',
      'intake_field.position',
    ])
    .where('intake_field.decision', '=', 'AUTO')
    .orderBy('intake_form.came_at')
    .orderBy('intake_form.id')
    .execute()
  return [...Map.groupBy(rows, (r) => r.cluster).values()]
    .filter((all) => new Set(all.map((r) => r.id)).size > 1)
    .filter((all) => department === null || all.some((r) => r.department_id === department))
    .map((all) => {
      const field = (r: (typeof all)[number]) => (r.body as { fields: { label: string }[] }).fields[r.position]?.label ?? r.code
      const forms = all.map((r) => ({ id: r.id, title: r.title, department: r.department_id, field: field(r) }))
      return { element: all[0]?.element_id ?? '', label: forms[0]?.field ?? '', forms }
    })
    .sort((a, b) => b.forms.length - a.forms.length || (a.element < b.element ? -1 : 1))
}

const YEAR_MS = 365 * 86_400_000

/** Fields of launched forms that nobody uses. */
export async function unusedFields(db: Database, now: Date): Promise<UnusedField[]> {
  const since = new Date(now.getTime() - YEAR_MS)
  const forms = await db
    .selectFrom('form')
    .innerJoin('form_version', (j) =>
      j.onRef('form_version.form_id', '=', 'form.id').onRef('form_version.version', '=', 'form.version'),
    )
    .select(['form.id', 'form.department_id', 'form_version.body'])
    .select(sql<Date | null>`(select min(f.created_at) from form_version f where f.form_id = form.id)`.as('since'))
    .orderBy('form.id')
    .execute()
  const asked = new Set(
    (await db.selectFrom('task').select('form_id').distinct().where('source_updated_at', '>=', since).execute()).map(
      (r) => r.form_id,
    ),
  )
  // A value that was given is a fact; an element of a form that was answered and has none was left empty each time.
  const answered = await db.selectFrom('delivery').select('form_id').distinct().where('created_at', '>=', since).execute()
  const isAnswered = new Set(answered.map((r) => r.form_id))
  const given = await db
    .selectFrom('fact')
    .select(['element_id', 'breakdown'])
    .distinct()
    .where('as_of', '>=', since)
    .where((eb) => eb.or([eb('value_sealed', 'is not', null), eb('value', 'is not', null)]))
    .execute()
  const isGiven = new Set(given.map((r) => joinElementId(r.element_id, r.breakdown)))
  return forms.flatMap(({ id, department_id, body, since: inForce }) =>
    body.fields.flatMap((f): UnusedField[] => {
      // A form that came into force lately has not had the year in which to be asked.
      const why =
        !asked.has(id) && inForce !== null && inForce < since
          ? 'NEVER_ASKED'
          : isAnswered.has(id) && !isGiven.has(f.element)
            ? 'ALWAYS_EMPTY'
            : null
      return why ? [{ form: id, title: body.title.zh, department: department_id, field: f.code, label: f.label.zh, why }] : []
    }),
  )
}
