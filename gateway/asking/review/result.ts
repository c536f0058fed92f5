import type { Database } from '../../platform/index.ts'
import { formsInForce } from '../forms/forms-in-force.ts'

export interface ResultRow {
  /** Null: all departments together. */
  department: string | null
  formsBefore: number
  /** The forms that remain: those that came in, less those dropped as repeating another. */
  formsAfter: number
  itemsBefore: number
  /** Distinct items asked: one for each cluster of fields. */
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

/** Elements that several forms ask for, the most asked first. */
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

/** What was used since a time: forms that were answered, elements that were given a value. */
export type ReadUse = (since: Date) => Promise<{ answered: ReadonlySet<string>; given: ReadonlySet<string> }>

/** Fields of launched forms that are not used. */
export async function unusedFields({ db, used }: { db: Database; used: ReadUse }, now: Date): Promise<UnusedField[]> {
  const since = new Date(now.getTime() - YEAR_MS)
  const [forms, requested, { answered, given }] = await Promise.all([
    formsInForce(db),
    db.selectFrom('task').select('form_id').distinct().where('source_updated_at', '>=', since).execute(),
    used(since),
  ])
  const asked = new Set(requested.map((r) => r.form_id))
  return forms.flatMap(({ department, body, since: inForce }) =>
    body.fields.flatMap((f): UnusedField[] => {
      // A form that recently came into force has not yet had a year in which to be asked.
      const why =
        !asked.has(body.id) && inForce < since
          ? 'NEVER_ASKED'
          : answered.has(body.id) && !given.has(f.element)
            ? 'ALWAYS_EMPTY'
            : null
      return why ? [{ form: body.id, title: body.title.zh, department, field: f.code, label: f.label.zh, why }] : []
    }),
  )
}
