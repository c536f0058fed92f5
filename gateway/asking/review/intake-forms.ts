// The forms that came in, in order of arrival, and their fields.
import { type Selectable, sql } from 'kysely'
import type { Label } from '../../../schema/index.ts'
import { type Database, type Page, type PageQuestion, pageByInstant, partOf } from '../../platform/index.ts'
import type { RawField, RawForm } from '../forms/import/raw-form.ts'
import type { IntakeFormTable } from '../tables.ts'
import type { IntakeFieldTable } from './match-tables.ts'

export interface IntakeForm {
  id: string
  title: string
  department: string
  objectClass: string | null
  state: 'REVIEW' | 'LAUNCHED' | 'DROPPED'
  reason: string | null
  source: string
  addedAt: Date
  launchedVersion: number | null
  /** Fields that wait for a decision. */
  waiting: number
  fields: RawField[]
}

export interface IntakeField {
  form: string
  raw: RawField
  cluster: string
  decision: 'AUTO' | 'REVIEW' | 'NEW'
  probability: number
  reasons: readonly Label[]
  candidates: Selectable<IntakeFieldTable>['candidates']
  element: string
  isKnown: boolean
}

export interface IntakeFilter {
  departments?: readonly string[] | undefined
  state?: IntakeForm['state'] | null | undefined
  ids?: readonly string[] | undefined
  /** Part of a title or of an id, or any form of the departments that the words match. */
  words?: { text: string; departments: readonly string[] } | undefined
}

/** In order of arrival. */
const intakeForms = (db: Database, { departments, state, ids, words }: IntakeFilter) =>
  db
    .selectFrom('intake_form')
    .selectAll()
    .select(
      sql<string>`(select count(*) from intake_field f where f.form_id = intake_form.id and f.decision = 'REVIEW')`.as('waiting'),
    )
    .$if(departments !== undefined, (q) => q.where('department_id', 'in', [...(departments ?? []), '']))
    .$if(Boolean(state), (q) => q.where('state', '=', state as 'REVIEW'))
    .$if(ids !== undefined, (q) => q.where('id', 'in', [...(ids ?? []), '']))
    .$if(words !== undefined, (q) => {
      const like = partOf(words?.text ?? '')
      const theirs = [...(words?.departments ?? [])]
      return q.where(sql<boolean>`(title ilike ${like} or id ilike ${like} or department_id = any(${theirs}::text[]))`)
    })
    .orderBy('came_at')
    .orderBy('id')

const intakeView = (r: Selectable<IntakeFormTable> & { waiting: string }): IntakeForm => ({
  id: r.id,
  title: r.title,
  department: r.department_id,
  objectClass: r.object_class,
  state: r.state,
  reason: r.reason,
  source: r.source,
  addedAt: r.added_at,
  launchedVersion: r.launched_version,
  waiting: Number(r.waiting),
  fields: (r.body as RawForm).fields,
})

export const listIntake = async (db: Database, filter: IntakeFilter): Promise<IntakeForm[]> =>
  (await intakeForms(db, filter).execute()).map(intakeView)

export async function pageIntake(db: Database, filter: IntakeFilter, page: PageQuestion): Promise<Page<IntakeForm>> {
  const { key, beyond, limit, cut } = pageByInstant('came_at', page, { order: 'asc' })
  return cut(await intakeForms(db, filter).select(key).where(beyond).limit(limit).execute(), intakeView)
}

export async function intakeFields(db: Database, form: IntakeForm): Promise<IntakeField[]> {
  const rows = await db.selectFrom('intake_field').selectAll().where('form_id', '=', form.id).orderBy('position').execute()
  const raw = new Map(form.fields.map((f) => [f.code, f]))
  return rows.flatMap((r) => {
    const field = raw.get(r.code)
    if (!field) return []
    const { form_id, cluster, decision, probability, reasons, candidates, element_id, is_known } = r
    return [
      { form: form_id, raw: field, cluster, decision, probability, reasons, candidates, element: element_id, isKnown: is_known },
    ]
  })
}
