// Steps 1 and 2 over everything that came in: which forms ask the same, which element each field asks for, what waits for a person.
// Made anew from the forms, the catalogue and the decisions each time; two runs at once follow each other.
import { sql } from 'kysely'
import type { Catalogue } from '../catalogue/index.ts'
import { isOwnByLabel, propertyOf } from '../forms/index.ts'
import { type MatchOutcome, matchForms } from '../match/index.ts'
import type { Database, IntakeFieldTable, KeptCandidate } from '../store/index.ts'
import { catalogueForms, elementOfField, matchForm } from './matched-forms.ts'
import { classOfField, type Matched, rowParts } from './row-parts.ts'

export interface RunResult {
  forms: number
  fields: number
  auto: number
  review: number
  fresh: number
}

const ROWS_AT_ONCE = 1000

export async function runMatch(db: Database, catalogue: Catalogue): Promise<RunResult> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('yibiao review'))`.execute(trx)
    const intake = (await trx
      .selectFrom('intake_form')
      .select(['id', 'department_id', 'object_class', 'body'])
      .where('state', '!=', 'DROPPED')
      .orderBy('came_at')
      .orderBy('id')
      .execute()) as Matched[]
    const decided = await trx
      .selectFrom('match_decision')
      .select(['a', 'b', 'same'])
      .where('undone_at', 'is', null)
      .orderBy('at')
      .orderBy('id')
      .execute()
    const known = catalogueForms(catalogue)
    const parts = rowParts(intake)
    const forms = [...known.forms, ...parts.forms.map((f) => matchForm(f))]
    const decisions = decided.map((d) => ({ ...d, a: parts.inPart(d.a), b: parts.inPart(d.b) }))
    const outcome = parts.joined(matchForms(forms, { decisions: [...known.decisions, ...decisions] }))
    const { fields, items, pairs } = derive(intake, withoutDecided(outcome, decided))
    // Not truncated: that would show readers and a running backup empty tables.
    for (const table of ['intake_field', 'review_item', 'form_pair'] as const) await trx.deleteFrom(table).execute()
    for (const rows of inParts(fields)) await trx.insertInto('intake_field').values(rows).execute()
    for (const rows of inParts(items)) await trx.insertInto('review_item').values(rows).execute()
    for (const rows of inParts(pairs))
      await trx
        .insertInto('form_pair')
        .values(rows)
        .onConflict((c) => c.doNothing())
        .execute()
    const count = (decision: string) => fields.filter((f) => f.decision === decision).length
    return { forms: intake.length, fields: fields.length, auto: count('AUTO'), review: count('REVIEW'), fresh: count('NEW') }
  })
}

/** Two clusters of which a person has said that they differ are not offered again by way of their other fields. */
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

/** 备注, 意见, 签名: merged with no other form's, whatever was decided once. */
const OF_THE_FORM = {
  zh: '只对本部门说的话，属于本表，不与其他表合并',
  en: 'said to one department: of this form alone, merged with no other',
}
const SETTLED = { zh: '人工已确认与相近字段不同', en: 'a person said that it differs from what is like it' }

function derive(intake: readonly Matched[], { fields: outcomes, review, forms: pairs }: MatchOutcome) {
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
  /** An element is about what its form is about; one of another class is another person's. */
  const elementFor = (cluster: string, objectClass: string): string | undefined =>
    elements.get(cluster)?.find((e) => e.startsWith(`${objectClass}.`))
  const fields: (Omit<IntakeFieldTable, 'reasons' | 'candidates'> & { reasons: string; candidates: string })[] = []
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
    // Merged with a field about something else: the merge may be right, but this form needs an element of its own class.
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

/** The department's own code of a form: what follows the connector's id. */
const keyOf = (form: string): string => form.slice(form.indexOf(':') + 1)

function* inParts<T>(rows: readonly T[]): Iterable<T[]> {
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) yield rows.slice(i, i + ROWS_AT_ONCE)
}
