// The rows of a full run, table by table. Each is made when it is asked for.
import { ElementMap } from '../../../schema/index.ts'
import {
  clusterOfField,
  DECIDED,
  formsNear,
  type Ground,
  type MatchForm,
  outlineOf,
  pairOfForms,
  type SettledRun,
} from '../../catalogue/index.ts'
import { isOwnByLabel } from '../forms/import/label-words.ts'
import { propertyOf } from '../forms/import/new-element.ts'
import { mayBePart, partsIn } from './bind-parts.ts'
import type { Derived, Known } from './match-intake.ts'
import { clusterRow, cutField, itemRow, keyOf } from './match-rows.ts'
import { elementOfField } from './matched-forms.ts'
import { classOfField, isRowPart, type Matched, wholeName } from './row-parts.ts'

export interface Run {
  intake: readonly Matched[]
  forms: readonly MatchForm[]
  ground: Ground
  run: SettledRun
}

export function* rowsOfRun(all: Run, catalogue: Known): Generator<[Derived, Iterable<object>]> {
  const { intake, forms, ground } = all
  const { settlement, waiting } = all.run
  const departments = new Map(intake.map((f) => [f.id, f.department_id]))
  const labels = labelsOf(forms)
  const own = intake.flatMap(ownRows)
  yield ['match_field', fieldRows(all, labels, partsOf(all, catalogue))]
  yield ['match_field', own]
  yield ['match_unit', settlement.units.map(({ name, ...u }) => ({ unit: name, ...u }))]
  yield ['match_unit', own.map((f) => ({ unit: f.unit, group: null, cluster: f.unit, opener: f.field }))]
  const at = new Map(ground.fields.map((f, i) => [f.id, i]))
  const labelOf = (field: string) => labels[at.get(field) ?? -1] ?? ''
  yield ['match_cluster', each(settlement.clusters.values(), (c) => clusterRow(c, labelOf))]
  yield ['match_cluster', own.map(ownCluster)]
  yield ['match_likeness', ground.likenesses]
  yield ['review_item', each(waiting, (w) => itemRow(w, (id) => departments.get(cutField(id)[0]) ?? null))]
  yield* pairRows(all)
}

function* each<T>(all: Iterable<T>, row: (one: T) => object): Generator<object> {
  for (const one of all) yield row(one)
}

/** In the order of the fields. */
const labelsOf = (forms: readonly MatchForm[]): string[] =>
  forms.flatMap((form) => form.fields.map(({ label, title }) => label ?? title ?? ''))

function* fieldRows(
  { intake, ground, run }: Run,
  labels: readonly string[],
  parts: ReadonlyMap<string, string>,
): Generator<object> {
  const byId = new Map(intake.map((f) => [f.id, { form: f, positions: new Map(f.body.fields.map(({ code }, i) => [code, i])) }]))
  for (const [i, { id, form, at, group, probability, reasons }] of ground.fields.entries()) {
    const { unit, moved, said } = run.settlement.fields.get(id) ?? { unit: '', moved: null, said: false }
    const whole = byId.get(wholeName(form))
    const label = labels[i] ?? ''
    const [, code] = cutField(id)
    yield {
      ...{ field: id, at, form, group, probability: round(probability), reasons, label, unit, moved },
      ...{ said: said ? [DECIDED] : null, maybe_part: whole !== undefined && mayBePart(label), part: parts.get(id) ?? null },
      ...ofForm(whole?.form, code, whole?.positions.get(code) ?? 0),
    }
  }
}

const ofForm = (form: Matched | undefined, code: string, position: number) => ({
  ...{ form_id: form?.id ?? null, department: form?.department_id ?? null, code, position, bound: null },
  object_class: form ? classOfField(form, code) : '',
})

/** 备注, 意见, 签名: never merged with another form's field, despite any decision. */
const OF_THE_FORM = {
  zh: '只对本部门说的话，属于本表，不与其他表合并',
  en: 'said to one department: of this form alone, merged with no other',
}

const ownRows = (form: Matched) =>
  form.body.fields.flatMap(({ code, label }, position) => {
    if (!isOwnByLabel(label)) return []
    const field = `${form.id}#${code}`
    const row = { field, at: -1, form: form.id, group: null, probability: 1, reasons: [OF_THE_FORM], label, unit: field }
    return [{ ...row, moved: null, said: null, maybe_part: false, part: null, ...ofForm(form, code, position) }]
  })

const ownCluster = ({ field, label, form, code, reasons }: ReturnType<typeof ownRows>[number]) => ({
  ...{ cluster: field, size: 1, first: field, label, probability: 1, reasons, waits: false, known: {}, element: null },
  property: propertyOf(keyOf(form), code),
})

/** The part of a figure that a field asks for, by field. */
function partsOf({ intake, run }: Run, { classes, codeLists }: Known): Map<string, string> {
  const elements = new ElementMap([...classes.values()].flat(), codeLists)
  const clusterOf = clusterOfField(run.settlement)
  const known = new Map<string, string>()
  for (const { name, fields } of run.settlement.clusters.values())
    for (const { id } of fields) {
      const element = elementOfField(id)
      const key = `${name} ${element?.slice(0, element.indexOf('.'))}`
      if (element && !known.has(key)) known.set(key, element)
    }
  const parts = new Map<string, string>()
  for (const form of intake) {
    if (!form.body.fields.some(({ label }) => mayBePart(label))) continue
    const elementOf = (code: string) => {
      const cluster = clusterOf(`${form.id}#${code}`)
      return cluster === undefined ? undefined : (known.get(`${cluster} ${classOfField(form, code)}`) ?? null)
    }
    for (const [code, part] of partsIn(form.body, elementOf, elements, codeLists)) parts.set(`${form.id}#${code}`, part)
  }
  return parts
}

function* pairRows({ forms, ground, run }: Run): Generator<[Derived, Iterable<object>]> {
  const clusterOf = clusterOfField(run.settlement)
  const fieldsOf = Map.groupBy(ground.fields, (f) => f.form)
  const compared = forms.filter((f) => !f.key.startsWith('@') && !isRowPart(f.key))
  const own = compared.map((f) => fieldsOf.get(f.key) ?? [])
  const near = formsNear(
    compared,
    own.map((all) => all.map((f) => f.group)),
  )
  const outlines = compared.map((f, i) =>
    outlineOf(
      f,
      (own[i] ?? []).map((x) => clusterOf(x.id) ?? ''),
    ),
  )
  const pairs = near.flatMap((others, i) =>
    others.flatMap((other) => {
      const [later, earlier] = [outlines[i], outlines[other]]
      return (later && earlier && pairOfForms(later, earlier)) ?? []
    }),
  )
  yield ['form_pair', pairs]
  yield [
    'match_outline',
    compared.map((f, i) => ({ form_id: f.key, title: f.title ?? '', near: near[i]?.map((n) => compared[n]?.key) })),
  ]
}

const round = (n: number) => Math.round(n * 10_000) / 10_000
