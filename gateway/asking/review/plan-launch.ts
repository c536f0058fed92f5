// Dry run of launching a form (step 6): the form bound to elements, the obstacles to the launch, and its effects.
import type { Form, Label, ObjectClass } from '../../../schema/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import type { Database } from '../../platform/index.ts'
import { formsInForce } from '../forms/forms-in-force.ts'
import { type BoundForm, bindForm, type Choose } from '../forms/import/bind-form.ts'
import { newElement } from '../forms/import/new-element.ts'
import { answersFit } from '../forms/import/propose-conversion.ts'
import type { FormToPut } from '../forms/import/put-in-force.ts'
import type { FormLayout, RawForm } from '../forms/import/raw-form.ts'
import { readForm } from '../forms/read-form.ts'

export interface LaunchPlan extends BoundForm, FormToPut {
  /** What must be done first. Empty: the form may be launched. */
  obstacles: Label[]
  impact: LaunchImpact
}

export interface LaunchImpact {
  fields: number
  /** Fields whose element another form already asks for: one answer serves both. */
  shared: number
  newElements: number
  /** The version in force; null: the form is new. */
  currentVersion: number | null
  added: string[]
  removed: string[]
  /** Open requests that will use the new version from the next sheet on. */
  openRequests: number
}

/** What the matching and people's decisions say about a field. */
interface Matched {
  code: string
  element_id: string
  is_known: boolean
}

export async function planLaunch(db: Database, catalogue: Catalogue, id: string): Promise<LaunchPlan | null> {
  const form = await db.selectFrom('intake_form').selectAll().where('id', '=', id).executeTakeFirst()
  if (!form || form.state === 'DROPPED') return null
  const raw = form.body as RawForm
  const rows = await db.selectFrom('intake_field').selectAll().where('form_id', '=', id).execute()
  const matched = new Map(rows.map((r) => [r.code, r]))
  const before = await readForm(db, id)
  const fields = raw.fields.filter((f) => matched.has(f.code))
  const bound = bindForm(
    catalogue,
    { ...raw, title: form.title, fields },
    {
      ...{ id, source: form.source, before },
      objectClass: (form.object_class ?? '') as ObjectClass,
      choose: chooseAsMatched(catalogue, raw, matched),
    },
  )
  const obstacles: Label[] = []
  const stop = (zh: string, en: string) => obstacles.push({ zh, en })
  if (!form.object_class) stop('还没有说明此表填报的对象。', 'It is not said what the form is about.')
  if (rows.length === 0) stop('还没有匹配过，请先运行匹配。', 'It was not matched yet; run the matching first.')
  const waiting = rows.filter((r) => r.decision === 'REVIEW').length
  if (waiting > 0) stop(`还有 ${waiting} 个字段待审核。`, `${waiting} fields still wait for a decision.`)
  for (const department of await confirmationsMissing(db, id))
    stop(`合并尚待部门“${nameOf(catalogue, department)}”确认。`, `Merges wait for ${department} to confirm.`)
  for (const { code, label } of fields)
    for (const { zh, en } of bound.conversions.get(code)?.problems ?? []) stop(`${label}：${zh}`, `${label}: ${en}`)
  return {
    ...bound,
    department: form.department_id,
    connector: form.connector_id,
    file: form.sha256 && form.layout ? { sha256: form.sha256, layout: form.layout as FormLayout } : null,
    obstacles,
    impact: await impactOf(db, bound, before),
  }
}

const chooseAsMatched =
  (catalogue: Catalogue, form: RawForm, matched: ReadonlyMap<string, Matched>): Choose =>
  (field, { objectClass, taken }) => {
    const { element_id: id, is_known: isKnown } = matched.get(field.code) as Matched
    const found = catalogue.elements.get(id)
    // Two fields of one form that ask for the same are one item of the sheet, and only one of them can carry its name.
    if (found && !taken.has(found.id) && answersFit(field, found)) return { element: found, isKnown, isNew: false }
    const made = newElement(objectClass, form, field)
    // The cluster's element, which other forms will share, unless this form already uses it.
    const isOther = taken.has(id) || (found !== undefined && !answersFit(field, found))
    const element = isOther ? made : { ...made, id, property: id.slice(id.indexOf('.') + 1) }
    return { element, isKnown: false, isNew: !catalogue.elements.has(element.id) }
  }

const nameOf = (catalogue: Catalogue, department: string) => catalogue.departments.get(department)?.name.zh ?? department

/** Departments that a decision about this form's fields concerns and that have not agreed. */
async function confirmationsMissing(db: Database, form: string): Promise<string[]> {
  const rows = await db
    .selectFrom('match_decision')
    .select(['id', 'departments'])
    .where('undone_at', 'is', null)
    .where('same', '=', true)
    .where((eb) => eb.or([eb('a', 'like', `${escaped(form)}#%`), eb('b', 'like', `${escaped(form)}#%`)]))
    .execute()
  const across = rows.filter((r) => r.departments.length > 1)
  if (across.length === 0) return []
  const agreed = await db
    .selectFrom('match_confirmation')
    .select(['decision_id', 'department_id'])
    .where('agrees', '=', true)
    .where(
      'decision_id',
      'in',
      across.map((r) => r.id),
    )
    .execute()
  const has = new Set(agreed.map((a) => `${a.decision_id} ${a.department_id}`))
  return [...new Set(across.flatMap((r) => r.departments.filter((d) => !has.has(`${r.id} ${d}`))))]
}

/** Each element once: a name asked of the subject and of each row is one element. */
const elementsOf = ({ fields, rowSets = [] }: Pick<Form, 'fields' | 'rowSets'>): string[] => [
  ...new Set([...fields, ...rowSets.flatMap((r) => r.fields)].map((f) => f.element)),
]

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&')

async function impactOf(db: Database, { draft, added }: BoundForm, before: Form | null): Promise<LaunchImpact> {
  const elements = elementsOf(draft)
  const others = await formsInForce(db)
  const asked = new Set(others.flatMap(({ body }) => (body.id === draft.id ? [] : elementsOf(body))))
  const had = before ? elementsOf(before) : []
  return {
    fields: [draft, ...(draft.rowSets ?? [])].reduce((n, { fields }) => n + fields.length, 0),
    shared: elements.filter((e) => asked.has(e)).length,
    newElements: added.length,
    currentVersion: before?.version ?? null,
    added: elements.filter((e) => !had.includes(e)),
    removed: had.filter((e) => !elements.includes(e)),
    openRequests: others.find((o) => o.body.id === draft.id)?.open ?? 0,
  }
}
