// What the review desk shows: forms that came in, their fields, what waits for a person, what was decided.
import { type Selectable, sql } from 'kysely'
import type { Label } from '../../../schema/index.ts'
import { SURE } from '../../catalogue/index.ts'
import type { Database } from '../../platform/index.ts'
import type { RawField, RawForm } from '../forms/import/raw-form.ts'
import type { IntakeFieldTable, MatchDecisionTable } from '../tables.ts'

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

export interface ReviewSide {
  /** `form#code`, or `@class#element`. */
  field: string
  form: { id: string; title: string; department: string } | null
  raw: RawField | null
}

export interface ReviewItem {
  a: ReviewSide
  b: ReviewSide
  probability: number
  gain: number
  /** A look is enough: may be accepted with others like it. */
  sure: boolean
  reasons: readonly Label[]
}

export interface Decided {
  id: string
  a: ReviewSide
  b: ReviewSide
  same: boolean
  note: string | null
  by: string
  at: Date
  undoneAt: Date | null
  confirmations: { department: string; agrees: boolean | null; note: string | null }[]
}

export async function listIntake(
  db: Database,
  { departments, state, id }: { departments?: readonly string[] | undefined; state?: string | null | undefined; id?: string },
): Promise<IntakeForm[]> {
  const rows = await db
    .selectFrom('intake_form')
    .selectAll()
    .select(
      sql<string>`(select count(*) from intake_field f where f.form_id = intake_form.id and f.decision = 'REVIEW')`.as('waiting'),
    )
    .$if(departments !== undefined, (q) => q.where('department_id', 'in', [...(departments ?? []), '']))
    .$if(Boolean(state), (q) => q.where('state', '=', state as 'REVIEW'))
    .$if(id !== undefined, (q) => q.where('id', '=', id as string))
    .orderBy('came_at')
    .orderBy('id')
    .execute()
  return rows.map((r) => ({
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
  }))
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

const has = (reason: Label) => sql<boolean>`reasons @> ${JSON.stringify([reason])}::jsonb`
const isSure = sql<boolean>`(probability >= ${SURE.from} and ${has(SURE.all)} and (${sql.join(SURE.any.map(has), sql` or `)}))`

export interface QueueFilter {
  departments?: readonly string[] | undefined
  /** Only those where a look is enough, or only the others. */
  sure?: boolean | null | undefined
  /** Part of a label, of a form's title, or of a field's or element's id. */
  search?: string | null | undefined
  offset: number
  limit: number
}

/** What waits, those first that save most. */
export async function reviewQueue(
  db: Database,
  { departments, sure, search, offset, limit }: QueueFilter,
): Promise<{ items: ReviewItem[]; total: number }> {
  const words = search?.trim() ?? ''
  const all = db
    .selectFrom('review_item')
    .$if(departments !== undefined, (q) => q.where(sql<boolean>`departments && ${[...(departments ?? [])]}::text[]`))
    .$if(typeof sure === 'boolean', (q) => q.where(sql<boolean>`${isSure} = ${sure}`))
    .$if(words !== '', (q) => q.where(sql<boolean>`(${speaksOf('a', words)} or ${speaksOf('b', words)})`))
  const rows = await all.selectAll().select(isSure.as('sure')).orderBy('position').offset(offset).limit(limit).execute()
  const { n } = await all.select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()
  const side = await sides(
    db,
    rows.flatMap((r) => [r.a, r.b]),
  )
  return {
    items: rows.map(({ a, b, probability, gain, sure: look, reasons }) => ({
      ...{ a: side(a), b: side(b), probability, gain, sure: look, reasons },
    })),
    total: Number(n),
  }
}

const speaksOf = (side: 'a' | 'b', words: string) => {
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`(${sql.ref(side)} ilike ${like} or exists (select 1 from intake_form f where f.id = split_part(${sql.ref(side)}, '#', 1)
    and (f.title ilike ${like} or exists (select 1 from jsonb_array_elements(f.body -> 'fields') x
      where x ->> 'code' = substr(${sql.ref(side)}, strpos(${sql.ref(side)}, '#') + 1) and x ->> 'label' ilike ${like}))))`
}

export async function listDecisions(
  db: Database,
  { departments, limit = 500, ids }: { departments?: readonly string[] | undefined; limit?: number; ids?: readonly string[] },
): Promise<Decided[]> {
  const rows = await db
    .selectFrom('match_decision')
    .selectAll()
    .$if(departments !== undefined, (q) => q.where(sql<boolean>`departments && ${[...(departments ?? [])]}::text[]`))
    .$if(ids !== undefined, (q) => q.where('id', '=', sql<string>`any(${[...(ids ?? [])]}::uuid[])`))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  const said = rows.length
    ? await db
        .selectFrom('match_confirmation')
        .selectAll()
        .where(
          'decision_id',
          'in',
          rows.map((r) => r.id),
        )
        .execute()
    : []
  const side = await sides(
    db,
    rows.flatMap((r) => [r.a, r.b]),
  )
  return rows.map((r) => decidedOf(r, said, side))
}

function decidedOf(
  r: Selectable<MatchDecisionTable>,
  said: readonly { decision_id: string; department_id: string; agrees: boolean; note: string | null }[],
  side: (field: string) => ReviewSide,
): Decided {
  const confirmations = (r.departments.length > 1 ? r.departments : []).map((department) => {
    const own = said.find((s) => s.decision_id === r.id && s.department_id === department)
    return { department, agrees: own?.agrees ?? null, note: own?.note ?? null }
  })
  const { id, same, note, by, at, undone_at } = r
  return { id, a: side(r.a), b: side(r.b), same, note, by, at, undoneAt: undone_at, confirmations }
}

async function sides(db: Database, fields: readonly string[]): Promise<(field: string) => ReviewSide> {
  const cut = (field: string): [string, string] => [field.slice(0, field.indexOf('#')), field.slice(field.indexOf('#') + 1)]
  const ids = [...new Set(fields.map((f) => cut(f)[0]))]
  const forms = ids.length
    ? await db.selectFrom('intake_form').select(['id', 'title', 'department_id', 'body']).where('id', 'in', ids).execute()
    : []
  const byId = new Map(forms.map((f) => [f.id, f]))
  return (field) => {
    const [id, code] = cut(field)
    const form = byId.get(id)
    const raw = (form?.body as RawForm | undefined)?.fields.find((f) => f.code === code) ?? null
    return { field, form: form ? { id, title: form.title, department: form.department_id } : null, raw }
  }
}

export interface FormPairView {
  a: string
  b: string
  relation: 'same' | 'near' | 'contained'
  share: number
  reasons: readonly Label[]
}

export const listPairs = (db: Database): Promise<FormPairView[]> =>
  db.selectFrom('form_pair').selectAll().orderBy('share', 'desc').orderBy('a').limit(1000).execute()
