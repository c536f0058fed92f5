// Dry run of launching a form (step 6): the form bound to elements, what prevents the launch, and what it changes.
import type { FormDraft } from '../../../connectors/index.ts'
import type { CodeList, Element, Form, FormField, Label, ObjectClass, PeriodKind } from '../../../schema/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import type { Database } from '../../platform/index.ts'
import { formsInForce } from '../forms/forms-in-force.ts'
import { askedAs, emptyRowSet } from '../forms/import/bind-form.ts'
import { newCodeList, newElement } from '../forms/import/new-element.ts'
import type { FormLayout, RawForm } from '../forms/import/raw-form.ts'
import { readForm } from '../forms/read-form.ts'
import { type ConversionProposal, NO_CONVERSION, proposeConversion } from './propose-conversion.ts'

export interface LaunchPlan {
  draft: FormDraft
  department: string
  connector: string
  newElements: Element[]
  codeLists: CodeList[]
  conversions: Map<string, ConversionProposal>
  file: { sha256: string; layout: FormLayout } | null
  /** What must be done first; empty: it may be launched. */
  obstacles: Label[]
  impact: LaunchImpact
}

export interface LaunchImpact {
  fields: number
  /** Fields whose element is asked by another form already: filled once for both. */
  shared: number
  newElements: number
  /** The version in force; null: the form is new. */
  currentVersion: number | null
  added: string[]
  removed: string[]
  /** Open requests that will be asked by the new version from the next sheet on. */
  openRequests: number
}

export async function planLaunch(db: Database, catalogue: Catalogue, id: string): Promise<LaunchPlan | null> {
  const form = await db.selectFrom('intake_form').selectAll().where('id', '=', id).executeTakeFirst()
  if (!form || form.state === 'DROPPED') return null
  const raw = form.body as RawForm
  const rows = await db.selectFrom('intake_field').selectAll().where('form_id', '=', id).orderBy('position').execute()
  const byCode = new Map(raw.fields.map((f) => [f.code, f]))
  const objectClass = (form.object_class ?? '') as ObjectClass
  const before = await readForm(db, id)
  const rowSets = (raw.rowSets ?? []).map((r) => emptyRowSet(r, before))
  const rowsOf = new Map((raw.rowSets ?? []).flatMap((r, i) => r.fields.map((code) => [code, rowSets[i]])))
  const plan: LaunchPlan = {
    draft: {
      id,
      title: { zh: form.title, en: form.title },
      objectClass,
      period: form.period as PeriodKind,
      fields: [],
      rules: [],
      source: form.source,
      ...(rowSets.length > 0 && { rowSets }),
    },
    department: form.department_id,
    connector: form.connector_id,
    newElements: [],
    codeLists: [],
    conversions: new Map(),
    file: form.sha256 && form.layout ? { sha256: form.sha256, layout: form.layout as FormLayout } : null,
    obstacles: [],
    impact: {
      fields: rows.length,
      shared: 0,
      newElements: 0,
      currentVersion: null,
      added: [],
      removed: [],
      openRequests: 0,
    },
  }
  const stop = (zh: string, en: string) => plan.obstacles.push({ zh, en })
  if (!form.object_class) stop('还没有说明此表填报的对象。', 'It is not said what the form is about.')
  if (rows.length === 0) stop('还没有匹配过，请先运行匹配。', 'It was not matched yet; run the matching first.')
  const waiting = rows.filter((r) => r.decision === 'REVIEW').length
  if (waiting > 0) stop(`还有 ${waiting} 个字段待审核。`, `${waiting} fields still wait for a decision.`)
  const unconfirmed = await confirmationsMissing(db, id)
  for (const department of unconfirmed)
    stop(`合并尚待部门“${nameOf(catalogue, department)}”确认。`, `Merges wait for ${department} to confirm.`)
  const inForm = new Set<string>()
  const inRows = new Map(rowSets.map((r) => [r, new Set<string>()]))
  for (const row of rows) {
    const field = byCode.get(row.code)
    if (!field) continue
    const rowSet = rowsOf.get(row.code)
    const taken = (rowSet && inRows.get(rowSet)) ?? inForm
    // Two fields of one form that ask for the same are one item of the sheet, and only one of them can carry its name.
    const known = row.is_known && !taken.has(row.element_id) ? catalogue.elements.get(row.element_id) : undefined
    const shared = catalogue.elements.get(row.element_id)
    const element =
      known ??
      (shared && !taken.has(shared.id) ? shared : newElementFor(row.element_id, taken, rowSet?.of ?? objectClass, raw, field))
    taken.add(element.id)
    if (!catalogue.elements.has(element.id) && !plan.newElements.some((e) => e.id === element.id)) {
      plan.newElements.push(element)
      const list = newCodeList(raw, field, element)
      if (list) plan.codeLists.push(list)
    }
    const list = element.domain.codes ? catalogue.codeLists.get(element.domain.codes) : undefined
    // A new element is made after the field, so nothing between them needs converting.
    const conversion = catalogue.elements.has(element.id) ? proposeConversion(field, element, list) : NO_CONVERSION
    if (conversion.convert) plan.conversions.set(field.code, conversion)
    for (const problem of conversion.problems) stop(`${field.label}：${problem.zh}`, `${field.label}: ${problem.en}`)
    ;(rowSet ?? plan.draft).fields.push(fieldOf(field, element, known !== undefined, conversion))
  }
  await addImpact(db, plan, before)
  return plan
}

function newElementFor(
  id: string,
  taken: ReadonlySet<string>,
  objectClass: ObjectClass,
  form: RawForm,
  field: RawForm['fields'][number],
): Element {
  const made = newElement(objectClass, form, field)
  const property = id.slice(id.indexOf('.') + 1)
  // The cluster's element, which other forms will share, unless this form uses it already.
  return taken.has(id) ? made : { ...made, id, property }
}

const fieldOf = (
  field: RawForm['fields'][number],
  element: Element,
  isKnown: boolean,
  { convert }: ConversionProposal,
): FormField => ({
  code: field.code,
  label: { zh: field.label, en: isKnown ? element.label.en : field.label },
  element: element.id,
  required: field.required || element.identifier === true,
  ...askedAs(field, element),
  ...(convert && { convert }),
  ...(field.hint && { hint: { zh: field.hint, en: field.hint } }),
})

const nameOf = (catalogue: Catalogue, department: string) => catalogue.departments.get(department)?.name.zh ?? department

/** Departments that a decision about this form's fields concerns and that have not said yes. */
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

/** Once each: a name asked of the subject and of each row is one element. */
const elementsOf = ({ fields, rowSets = [] }: Pick<Form, 'fields' | 'rowSets'>): string[] => [
  ...new Set([...fields, ...rowSets.flatMap((r) => r.fields)].map((f) => f.element)),
]

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&')

async function addImpact(db: Database, { draft, impact, newElements }: LaunchPlan, before: Form | null): Promise<void> {
  const elements = elementsOf(draft)
  const others = await formsInForce(db)
  const asked = new Set(others.flatMap(({ body }) => (body.id === draft.id ? [] : elementsOf(body))))
  const had = before ? elementsOf(before) : []
  Object.assign(impact, {
    shared: elements.filter((e) => asked.has(e)).length,
    newElements: newElements.length,
    currentVersion: before?.version ?? null,
    added: elements.filter((e) => !had.includes(e)),
    removed: had.filter((e) => !elements.includes(e)),
    openRequests: others.find((o) => o.body.id === draft.id)?.open ?? 0,
  } satisfies Partial<LaunchImpact>)
}
