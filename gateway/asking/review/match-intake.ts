// Steps 1 and 2, as pure functions: which forms ask the same, which element each field asks for, what waits for a person. With
// many forms this takes seconds, so a hub runs it in a bounded process. The command line, for one person, runs it in its own.
import { type Bounded, job, type Tools } from '../../../connectors/index.ts'
import { ElementMap } from '../../../schema/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import { type MatchOutcome, matchForms } from '../../catalogue/index.ts'
import { isOwnByLabel } from '../forms/import/label-words.ts'
import { propertyOf } from '../forms/import/new-element.ts'
import { partOfWhole } from '../forms/import/part-of-whole.ts'
import type { IntakeFieldTable, KeptCandidate } from '../tables.ts'
import { catalogueForms, elementOfField, matchForm } from './matched-forms.ts'
import { classOfField, type Matched, rowParts } from './row-parts.ts'

export interface CameIn {
  intake: readonly Matched[]
  decided: readonly { a: string; b: string; same: boolean }[]
}

export type Known = Pick<Catalogue, 'classes' | 'codeLists'>

type FieldRow = Omit<IntakeFieldTable, 'reasons' | 'candidates'> & { reasons: string; candidates: string }

/** The table rows that a run rebuilds. */
export type Matches = ReturnType<typeof derive>

export type Match = (came: CameIn, catalogue: Known) => Promise<Matches>

export const matchHere: Match = async (came, catalogue) => matchIntake(came, catalogue)

const MB = 1024 * 1024
const ROWS_AT_ONCE = 500
const MATCH = job<typeof matchInParts>('matchInParts', new URL('./match-intake.ts', import.meta.url), {
  cpuMs: 100_000,
  inputBytes: 256 * MB,
})

/** Rejects with TOO_HEAVY. This is the hub's own work: it waits, and one run follows the other. */
export const matchIn =
  (bounded: Bounded): Match =>
  async (came, { classes, codeLists }) => {
    const made: Matches = { fields: [], items: [], pairs: [] }
    const part = ({ table, rows }: { table: keyof Matches; rows: never[] }) => void made[table].push(...rows)
    await bounded.run(MATCH, { came, known: { classes, codeLists } }, { account: 'matching', patient: true, part })
    return made
  }

/** In a bounded process: returns the rows in parts, so that receiving them blocks no other work. */
export function matchInParts({ came, known }: { came: CameIn; known: Known }, { report }: Pick<Tools, 'report'>): null {
  for (const [table, rows] of Object.entries(matchIntake(came, known)))
    for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) report({ table, rows: rows.slice(i, i + ROWS_AT_ONCE) })
  return null
}

function matchIntake({ intake, decided }: CameIn, catalogue: Known) {
  const known = catalogueForms(catalogue)
  const parts = rowParts(intake)
  const forms = [...known.forms, ...parts.forms.map((f) => matchForm(f))]
  const decisions = decided.map((d) => ({ ...d, a: parts.inPart(d.a), b: parts.inPart(d.b) }))
  const outcome = parts.joined(matchForms(forms, { decisions: [...known.decisions, ...decisions] }))
  return derive(intake, withoutDecided(outcome, decided), catalogue)
}

/** If a person has said that two clusters differ, their other fields do not bring the pair up again. */
function withoutDecided(outcome: MatchOutcome, decided: readonly { a: string; b: string; same: boolean }[]): MatchOutcome {
  const clusterOf = new Map(outcome.fields.map((o) => [`${o.form}#${o.field}`, o.cluster]))
  const pair = (a: string, b: string) => [a, b].sort().join(' ')
  const apart = new Set(decided.filter((d) => !d.same).map((d) => pair(clusterOf.get(d.a) ?? d.a, clusterOf.get(d.b) ?? d.b)))
  if (apart.size === 0) return outcome
  const fields = outcome.fields.map((o) => {
    const candidates = o.candidates.filter((c) => !apart.has(pair(o.cluster, c.cluster)))
    const settled = o.decision === 'review' && candidates.length === 0
    return { ...o, candidates, ...(settled && { decision: 'new' as const, probability: 1, reasons: [SETTLED] }) }
  })
  return { ...outcome, fields, review: outcome.review.filter((r) => !apart.has(pair(...r.clusters))) }
}

/** 备注, 意见, 签名: never merged with another form's field, despite any earlier decision. */
const OF_THE_FORM = {
  zh: '只对本部门说的话，属于本表，不与其他表合并',
  en: 'said to one department: of this form alone, merged with no other',
}
const SETTLED = { zh: '人工已确认与相近字段不同', en: 'a person said that it differs from what is like it' }

function derive(intake: readonly Matched[], { fields: outcomes, review, forms: pairs }: MatchOutcome, catalogue: Known) {
  const byId = new Map(intake.map((f) => [f.id, f]))
  const elements = new Map<string, string[]>()
  const faces = new Map<string, { field: string; label: string }>()
  const first = new Map<string, { form: string; field: string }>()
  for (const o of outcomes) {
    const id = `${o.form}#${o.field}`
    const element = elementOfField(id)
    if (element) elements.set(o.cluster, [...(elements.get(o.cluster) ?? []), element])
    else if (!first.has(o.cluster)) first.set(o.cluster, { form: o.form, field: o.field })
    if (!faces.has(o.cluster)) faces.set(o.cluster, { field: id, label: o.label })
  }
  /** An element has the class of its form; one of another class is about someone else. */
  const elementFor = (cluster: string, objectClass: string): string | undefined =>
    elements.get(cluster)?.find((e) => e.startsWith(`${objectClass}.`))
  const fields: FieldRow[] = []
  const positions = new Map(intake.flatMap((f) => f.body.fields.map(({ code }, i) => [`${f.id}#${code}`, i] as const)))
  for (const o of outcomes) {
    const form = byId.get(o.form)
    if (!form) continue
    const objectClass = classOfField(form, o.field)
    const known = elementFor(o.cluster, objectClass)
    const opener = first.get(o.cluster) ?? o
    const candidates = o.candidates.map((c): KeptCandidate => {
      const face = faces.get(c.cluster)
      return { ...c, field: face?.field ?? '', label: face?.label ?? '', element: elements.get(c.cluster)?.[0] ?? null }
    })
    // A field may be rightly merged with a field about something else, but this form needs an element of its own class.
    const decision = o.decision === 'review' ? 'REVIEW' : o.decision === 'auto' ? 'AUTO' : 'NEW'
    fields.push({
      form_id: o.form,
      code: o.field,
      position: positions.get(`${o.form}#${o.field}`) ?? 0,
      cluster: o.cluster,
      decision,
      probability: o.probability,
      reasons: JSON.stringify(o.reasons),
      candidates: JSON.stringify(candidates),
      element_id: known ?? `${objectClass}.${propertyOf(keyOf(opener.form), opener.field)}`,
      is_known: known !== undefined,
    })
  }
  bindParts(intake, fields, catalogue)
  for (const form of intake)
    for (const [position, field] of form.body.fields.entries())
      if (isOwnByLabel(field.label))
        fields.push({
          ...{
            form_id: form.id,
            code: field.code,
            position,
            cluster: `${form.id}#${field.code}`,
            decision: 'NEW',
            probability: 1,
          },
          ...{ reasons: JSON.stringify([OF_THE_FORM]), candidates: '[]', is_known: false },
          element_id: `${classOfField(form, field.code)}.${propertyOf(keyOf(form.id), field.code)}`,
        })
  const departmentOf = (field: string) => byId.get(field.slice(0, field.indexOf('#')))?.department_id
  const items = review
    .filter((r) => r.fields.some((f) => departmentOf(f) !== undefined))
    .map((r, position) => ({
      position,
      a: r.fields[0],
      b: r.fields[1],
      probability: r.probability,
      gain: r.gain,
      reasons: JSON.stringify(r.reasons),
      departments: [...new Set(r.fields.map(departmentOf).filter((d) => d !== undefined))],
    }))
  const between = pairs
    .filter((p) => byId.has(p.a) && byId.has(p.b))
    .map((p) => ({ a: p.a, b: p.b, relation: p.relation, share: p.share, reasons: JSON.stringify(p.reasons) }))
  return { fields, items, pairs: between }
}

const PART = {
  zh: '是上一项的一部分，数据元目录有此细分',
  en: 'a part of the figure before it, which the catalogue breaks down so',
}

/**
 * Binds 其中：女 to that part of the figure before it, as an import by name does. Fields that the matcher holds for the same stay
 * one: they are bound only if all of them ask for one part.
 */
function bindParts(intake: readonly Matched[], fields: FieldRow[], { classes, codeLists }: Known): void {
  const elements = new ElementMap([...classes.values()].flat(), codeLists)
  const rowsOf = Map.groupBy(fields, (f) => f.form_id)
  const parts = new Map<FieldRow, string>()
  for (const form of intake) {
    const rows = new Map(rowsOf.get(form.id)?.map((r) => [r.code, r]))
    const wholes = new Map<string, Parameters<typeof partOfWhole>[2]>()
    for (const { code, label } of form.body.fields) {
      const row = rows.get(code)
      if (!row) continue
      const list = form.body.rowSets?.find((r) => r.fields.includes(code))?.code ?? ''
      const element = row.is_known ? elements.get(row.element_id) : undefined
      const part = row.is_known ? undefined : partOfWhole({ elements, codeLists }, label, wholes.get(list) ?? null)
      if (part) parts.set(row, part.id)
      else if (!element?.base) wholes.set(list, element ? { label, element } : null)
    }
  }
  const taken = new Set(fields.filter((f) => f.is_known).map((f) => `${f.form_id} ${f.element_id}`))
  for (const same of Map.groupBy(fields, (f) => f.cluster).values()) {
    const [part, ...others] = new Set(same.map((row) => parts.get(row)))
    if (part === undefined || others.length > 0 || same.some((row) => taken.has(`${row.form_id} ${part}`))) continue
    for (const row of same) {
      Object.assign(row, { element_id: part, is_known: true, reasons: JSON.stringify([PART]) })
      taken.add(`${row.form_id} ${part}`)
    }
  }
}

/** The department's own code of a form: the part after the connector's id. */
const keyOf = (form: string): string => form.slice(form.indexOf(':') + 1)
