// Steps 1 and 2, as pure functions: which forms ask the same, which element each field asks for, what waits for a person. With
// many forms this takes seconds, so a hub runs it in a bounded process. The command line, for one person, runs it in its own.
import { type Bounded, job, type Tools } from '../../../connectors/index.ts'
import { ElementMap } from '../../../schema/index.ts'
import {
  type Catalogue,
  clusterOfField,
  DECIDED,
  formsNear,
  type Ground,
  groundOfForms,
  type MatchForm,
  outlineOf,
  pairOfForms,
  type SettledRun,
  settleRun,
} from '../../catalogue/index.ts'
import { isOwnByLabel } from '../forms/import/label-words.ts'
import { propertyOf } from '../forms/import/new-element.ts'
import { mayBePart, partsIn } from './bind-parts.ts'
import { clusterRow, isAboutForm, itemRow, keyOf } from './match-rows.ts'
import { catalogueForms, matchForm } from './matched-forms.ts'
import { classOfField, isRowPart, type Matched, rowParts, wholeName } from './row-parts.ts'

export interface CameIn {
  intake: readonly Matched[]
  decided: readonly { a: string; b: string; same: boolean }[]
}

export type Known = Pick<Catalogue, 'classes' | 'codeLists'>

export const DERIVED = [
  'match_field',
  'match_unit',
  'match_cluster',
  'match_likeness',
  'review_item',
  'form_pair',
  'match_outline',
] as const
export type Derived = (typeof DERIVED)[number]

/** Rows of a table as a JSON list: the database reads it as it is. */
export type Rows = { table: Derived; rows: string }

/** Rejects with TOO_HEAVY. */
export type Match = (came: CameIn, catalogue: Known) => Promise<Rows[]>

export const matchHere: Match = async (came, catalogue) => {
  const made: Rows[] = []
  matchInParts({ came, known: catalogue }, { report: (part) => void (part && made.push(part as Rows)) })
  return made
}

const MB = 1024 * 1024
const ROWS_AT_ONCE = 2000
/** A report restarts the limits of time: a run that goes on is not ended. */
const FORMS_AT_ONCE = 500
const MATCH = job<typeof matchInParts>('matchInParts', new URL('./match-intake.ts', import.meta.url), {
  cpuMs: 100_000,
  inputBytes: 256 * MB,
})

/** This is the hub's own work: it waits, and one run follows the other. */
export const matchIn =
  (bounded: Bounded): Match =>
  async (came, { classes, codeLists }) => {
    const made: Rows[] = []
    const part = (rows: Rows | null) => void (rows && made.push(rows))
    await bounded.run(MATCH, { came, known: { classes, codeLists } }, { account: 'matching', patient: true, part })
    return made
  }

/** In a bounded process: returns the rows in parts, so that receiving them blocks no other work. */
export function matchInParts({ came, known }: { came: CameIn; known: Known }, { report }: Pick<Tools, 'report'>): null {
  for (const [table, rows] of matchIntake(came, known, () => report(null)))
    for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) report({ table, rows: JSON.stringify(rows.slice(i, i + ROWS_AT_ONCE)) })
  return null
}

function* matchIntake({ intake, decided }: CameIn, catalogue: Known, alive: () => void): Generator<[Derived, readonly object[]]> {
  const known = catalogueForms(catalogue)
  const forms = [...known.forms, ...rowParts(intake).map((f) => matchForm(f))]
  let placed = 0
  const onForm = () => void (++placed % FORMS_AT_ONCE === 0 && alive())
  const made = groundOfForms(forms, { given: known.decisions, onForm })
  const ground: Ground = {
    fields: made.fields.map((f) => ({ ...f, id: wholeName(f.id) })),
    likenesses: made.likenesses.map((l) => ({ ...l, field: wholeName(l.field) })),
  }
  const run = settleRun(ground, decided, isAboutForm)
  const fields = [...fieldRows(intake, forms, ground, run), ...ownRows(intake)]
  bindable(intake, fields, run, catalogue)
  const rowOf = new Map(fields.map((f) => [f.field, f]))
  yield ['match_field', fields]
  const own = fields.filter((f) => f.group === null)
  yield [
    'match_unit',
    [
      ...run.settlement.units.map(({ name, ...u }) => ({ unit: name, ...u })),
      ...own.map((f) => ({ unit: f.unit, group: null, cluster: f.unit, opener: f.field })),
    ],
  ]
  yield [
    'match_cluster',
    [
      ...[...run.settlement.clusters.values()].map((c) => clusterRow(c, (id) => rowOf.get(id)?.label ?? '')),
      ...own.map(ownCluster),
    ],
  ]
  yield ['match_likeness', ground.likenesses]
  yield ['review_item', run.waiting.map((w) => itemRow(w, (id) => rowOf.get(id)?.department ?? null))]
  yield* pairRows(forms, ground, run)
}

type FieldRow = ReturnType<typeof fieldRow>

function fieldRow(form: Matched | undefined, code: string, position: number) {
  return {
    ...{ form_id: form?.id ?? null, department: form?.department_id ?? null, code, position },
    ...{ object_class: form ? classOfField(form, code) : '', part: null as string | null, bound: null },
  }
}

function fieldRows(intake: readonly Matched[], forms: readonly MatchForm[], { fields }: Ground, { settlement }: SettledRun) {
  const byId = new Map(intake.map((f) => [f.id, f]))
  const positions = new Map<string, number>(intake.flatMap((f) => f.body.fields.map(({ code }, i) => [`${f.id}#${code}`, i])))
  const asked = forms.flatMap((f) => f.fields)
  return fields.map(({ id, form, at, group, probability, reasons }, i) => {
    const { unit, moved, said } = settlement.fields.get(id) as { unit: string; moved: string | null; said: boolean }
    const whole = byId.get(wholeName(form))
    const { label: named, title } = asked[i] ?? {}
    const label = named ?? title ?? ''
    return {
      ...{ field: id, at, form, group: group as number | null, probability: round(probability), reasons, label, unit, moved },
      ...{ said: said ? [DECIDED] : null, maybe_part: whole !== undefined && mayBePart(label) },
      ...fieldRow(whole, id.slice(id.indexOf('#') + 1), positions.get(id) ?? 0),
    }
  })
}

/** 备注, 意见, 签名: never merged with another form's field, despite any decision. */
const OF_THE_FORM = {
  zh: '只对本部门说的话，属于本表，不与其他表合并',
  en: 'said to one department: of this form alone, merged with no other',
}

const ownRows = (intake: readonly Matched[]) =>
  intake.flatMap((form) =>
    form.body.fields.flatMap(({ code, label }, position) => {
      const field = `${form.id}#${code}`
      const same = { field, at: -1, form: form.id, group: null, probability: 1, reasons: [OF_THE_FORM], label, unit: field }
      return isOwnByLabel(label)
        ? [{ ...same, moved: null, said: null, maybe_part: false, ...fieldRow(form, code, position) }]
        : []
    }),
  )

const ownCluster = ({ field, label, code, form_id, reasons }: FieldRow & { field: string; label: string; reasons: unknown }) => ({
  ...{ cluster: field, size: 1, first: field, label, probability: 1, reasons, waits: false, known: {}, element: null },
  property: propertyOf(keyOf(form_id ?? ''), code),
})

function bindable(
  intake: readonly Matched[],
  rows: readonly (FieldRow & { field: string; maybe_part: boolean })[],
  { settlement }: SettledRun,
  { classes, codeLists }: Known,
): void {
  const rowsOf = Map.groupBy(
    rows.filter((r) => r.form_id !== null),
    (r) => r.form_id,
  )
  const elements = new ElementMap([...classes.values()].flat(), codeLists)
  const clusterOf = clusterOfField(settlement)
  const known = new Map(
    [...settlement.clusters.values()].map((c) => [c.name, clusterRow(c, () => '').known as Record<string, string>]),
  )
  for (const form of intake) {
    const own = rowsOf.get(form.id) ?? []
    if (!own.some((r) => r.maybe_part)) continue
    const byCode = new Map(own.map((r) => [r.code, r]))
    const elementOf = (code: string) => {
      const row = byCode.get(code)
      return row && (known.get(clusterOf(row.field) ?? '')?.[row.object_class] ?? null)
    }
    for (const [code, part] of partsIn(form.body, elementOf, elements, codeLists)) (byCode.get(code) as FieldRow).part = part
  }
}

function* pairRows(
  forms: readonly MatchForm[],
  { fields }: Ground,
  { settlement }: SettledRun,
): Generator<[Derived, readonly object[]]> {
  const clusterOf = clusterOfField(settlement)
  const ofForm = Map.groupBy(fields, (f) => f.form)
  const compared = forms.filter((f) => !f.key.startsWith('@') && !isRowPart(f.key))
  const own = compared.map((f) => ofForm.get(f.key) ?? [])
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
