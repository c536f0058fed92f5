// People's decisions about a merge: the same, or not. A decision is permanent and outranks every score. It is undone by another
// entry, never erased. Each department with a form concerned confirms it, or objects, which undoes it.
import { sql } from 'kysely'
import { HubError } from '../../../schema/index.ts'
import { elementsNamed, type ReadRegistered } from '../../catalogue/index.ts'
import type { Database } from '../../platform/index.ts'
import { elementMeant } from './matched-forms.ts'

export interface DecisionInput {
  /** Fields as `form#code`, or `@class#element` for an element of the catalogue. */
  a: string
  b: string
  same: boolean
  note?: string | null | undefined
}

export interface DecideDeps {
  db: Database
  registered: ReadRegistered
}

/** Returns the ids. The caller's transaction makes it all or nothing. */
export async function decide(deps: DecideDeps, actor: string, decisions: readonly DecisionInput[]): Promise<string[]> {
  const ids: string[] = []
  const departmentsOf = await departmentsBehind(
    deps,
    decisions.flatMap(({ a, b }) => [a, b]),
  )
  for (const { a, b, same, note } of decisions) {
    const departments = [...new Set([...departmentsOf(a), ...departmentsOf(b)])].sort()
    const { id } = await deps.db
      .insertInto('match_decision')
      .values({ a, b, same, note: note ?? null, departments, by: actor })
      .returning('id')
      .executeTakeFirstOrThrow()
    ids.push(id)
  }
  return ids
}

/** Splits a field from every field that it was merged with. */
export const decideApart = async (deps: DecideDeps, actor: string, field: string, note?: string | null): Promise<string[]> =>
  decide(deps, actor, await splitOf(deps.db, field, note))

/** The decisions that do so. */
export async function splitOf(db: Database, field: string, note?: string | null): Promise<DecisionInput[]> {
  const [form, code] = cut(field)
  const own = await db
    .selectFrom('intake_field')
    .select('cluster')
    .where('form_id', '=', form)
    .where('code', '=', code)
    .executeTakeFirst()
  if (!own) throw new HubError('NOT_FOUND', { message: `There is no field${called(field)}.` })
  const others = await db
    .selectFrom('intake_field')
    .select(['form_id', 'code', 'element_id', 'is_known'])
    .where('cluster', '=', own.cluster)
    // Named by what is indexed: the view alone would be read whole.
    .where(
      sql<boolean>`(form_id, code) in (
        select f.form_id, f.code from match_unit u join match_field f on f.unit = u.unit where u.cluster = ${own.cluster} and f.moved is null
        union all select form_id, code from match_field where moved = ${own.cluster})`,
    )
    .execute()
  const apart = new Set<string>()
  for (const o of others) {
    if (o.form_id !== form || o.code !== code) apart.add(`${o.form_id}#${o.code}`)
    if (o.is_known) apart.add(`@${o.element_id.replace('.', '#')}`)
  }
  if (apart.size === 0) throw new HubError('BAD_INPUT', { message: 'The field is not merged with another.' })
  return [...apart].map((b) => ({ a: field, b, same: false, note }))
}

/** True if the decision was in force and is now undone. */
export const undoDecision = async (db: Database, actor: string, id: string): Promise<boolean> =>
  (await undoDecisions(db, actor, [id])).length > 0

/** Those of the decisions that were in force and are now undone. */
export const undoDecisions = (
  db: Database,
  actor: string,
  ids: readonly string[],
): Promise<{ id: string; a: string; b: string }[]> =>
  db
    .updateTable('match_decision')
    .set({ undone_at: sql`now()`, undone_by: actor })
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('undone_at', 'is', null)
    .returning(['id', 'a', 'b'])
    .execute()

export interface Confirmation {
  decision: string
  department: string
  agrees: boolean
  note?: string | null | undefined
}

/** Returns the fields of the decision if the objection undid it. */
export async function confirmDecision(
  db: Database,
  actor: string,
  { decision, department, agrees, note }: Confirmation,
): Promise<readonly string[]> {
  const row = await db
    .selectFrom('match_decision')
    .select(['departments', 'undone_at'])
    .where('id', '=', decision)
    .executeTakeFirst()
  if (!row?.departments.includes(department)) throw new HubError('NOT_FOUND')
  const said = { agrees, note: note ?? null, by: actor, at: new Date() }
  await db
    .insertInto('match_confirmation')
    .values({ decision_id: decision, department_id: department, ...said })
    .onConflict((c) => c.columns(['decision_id', 'department_id']).doUpdateSet(said))
    .execute()
  return agrees ? [] : (await undoDecisions(db, actor, [decision])).flatMap(({ a, b }) => [a, b])
}

/** The department that a field concerns: that of its form, or of an element's authority. One query covers all decisions. */
async function departmentsBehind(
  { db, registered }: DecideDeps,
  fields: readonly string[],
): Promise<(field: string) => string[]> {
  const elementIds = [...new Set(fields.flatMap((f) => elementMeant(f) ?? []))]
  const formIds = [...new Set(fields.filter((f) => elementMeant(f) === null).map((f) => cut(f)[0]))]
  const [elements, connectors] = await Promise.all([elementsNamed(db, elementIds), registered()])
  const forms = await db
    .selectFrom('intake_form')
    .select(['id', 'department_id'])
    .select(sql<string[]>`array(select f ->> 'code' from jsonb_array_elements(body -> 'fields') f)`.as('codes'))
    .where('id', 'in', [...formIds, ''])
    .execute()
  const departmentOf = new Map(connectors.map((c) => [c.id, c.department]))
  const byId = new Map(forms.map((f) => [f.id, { department: f.department_id, codes: new Set(f.codes) }]))
  return (field) => {
    const element = elementMeant(field)
    if (element) {
      const known = elements.get(element)
      if (!known) throw new HubError('BAD_INPUT', { message: `There is no element${called(element)}.` })
      return [departmentOf.get(known.authority ?? '') ?? []].flat()
    }
    const [form, code] = cut(field)
    const known = byId.get(form)
    if (!known?.codes.has(code)) throw new HubError('BAD_INPUT', { message: `There is no field${called(field)}.` })
    return [known.department]
  }
}

function cut(field: string): [string, string] {
  const at = field.indexOf('#')
  return [field.slice(0, at), field.slice(at + 1)]
}

/** Repeats the text only if it is spelled like an id: any other text may be a person's name. */
const called = (id: string): string =>
  /^(?:[\w-]+:[^\s#]{1,80}#\S{1,120}|[a-z]\w{0,60}\.\w{1,80})$/.test(id) ? ` ${id}` : ' of that id'
