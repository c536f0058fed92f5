// Settles a decision, or the undoing of one, without matching everything anew: only the groups that it concerns, the clusters like
// them and the questions about these change. The result is the same as that of a full run (run-match.ts).
import { sql } from 'kysely'
import { DECIDED, pairOf, type Settlement, type Standing, settle } from '../../catalogue/index.ts'
import type { Database } from '../../platform/index.ts'
import { askTouched } from './ask-touched.ts'
import { bindTouchedParts } from './bind-touched-parts.ts'
import { insertRows } from './insert-rows.ts'
import type { Known } from './match-intake.ts'
import { clusterRow } from './match-rows.ts'
import { pairTouchedForms } from './pair-touched-forms.ts'

interface Stored extends Standing {
  unit: string
  moved: string | null
  said: boolean
  label: string
  form_id: string | null
  object_class: string
}

/** A field of the groups concerned, and its cluster before and after. */
export interface Place {
  field: Stored
  before: string
  now: string
}

/** `fields`: both of each decision that was made or undone. The caller holds the lock of the matching. */
export async function settleDecisions(trx: Database, catalogue: Known, fields: readonly string[]): Promise<void> {
  const { groups, decisions } = await concerned(trx, fields)
  if (groups.length === 0) return
  const [decided, stored, units] = await Promise.all([
    trx
      .selectFrom('match_decision')
      .select(['a', 'b', 'same'])
      .where('id', '=', sql<string>`any(${decisions}::uuid[])`)
      .orderBy('at')
      .orderBy('id')
      .execute(),
    sql<Stored>`select field as id, form, at, "group", probability, unit, moved, said is not null as said, label, form_id, object_class
      from match_field where "group" = any(${groups}) order by at`
      .execute(trx)
      .then((r) => r.rows),
    trx.selectFrom('match_unit').selectAll().where('group', '=', sql<number>`any(${groups})`).execute(),
  ])
  const settlement = settle(stored, decided)
  const clusterBefore = new Map(units.map((u) => [u.unit, u.cluster]))
  const clusterNow = new Map(settlement.units.map((u) => [u.name, u.cluster]))
  /** Clusters that are not what they were. */
  const touched = new Set<string>()
  const changed: Stored[] = []
  const places: Place[] = []
  for (const field of stored) {
    const own = settlement.fields.get(field.id) as { unit: string; moved: string | null; said: boolean }
    const before = field.moved ?? clusterBefore.get(field.unit) ?? ''
    const now = own.moved ?? clusterNow.get(own.unit) ?? ''
    places.push({ field, before, now })
    const stays = own.unit === field.unit && own.moved === field.moved && own.said === field.said
    if (!stays) changed.push({ ...field, ...own })
    if (!stays || before !== now) touched.add(before).add(now)
  }
  const apartBefore = await saidApart(trx, [...new Set(places.map((p) => p.before))])
  for (const pair of [...apartBefore, ...settlement.apart])
    if (!apartBefore.has(pair) || !settlement.apart.has(pair)) for (const name of pair.split(' ')) touched.add(name)
  if (touched.size === 0) return
  const names = [...touched]
  const ask = await askTouched(trx, names)
  await writeFields(trx, changed)
  await writeUnits(trx, units, settlement)
  const labels = new Map(stored.map((f) => [f.id, f.label]))
  const clusters = names.map((name) => settlement.clusters.get(name)).filter((c) => c !== undefined)
  const rows = clusters.map((c) => clusterRow(c, (id) => labels.get(id) ?? ''))
  const gone = await trx
    .deleteFrom('match_cluster')
    .where('cluster', '=', sql<string>`any(${names})`)
    .returning(['cluster', 'known'])
    .execute()
  await insertRows(trx, 'match_cluster', rows)
  await ask(settlement)
  const rebound = reboundForms(
    places,
    new Map(gone.map((c) => [c.cluster, c.known])),
    new Map(rows.map((c) => [c.cluster, c.known])),
  )
  await bindTouchedParts(trx, catalogue, { clusters: names, rebound })
  await pairTouchedForms(trx, places, touched)
}

/** Forms with a field that asks for another element of the catalogue now, or for none. */
function reboundForms(places: readonly Place[], ...[was, is]: ReadonlyMap<string, Readonly<Record<string, string>>>[]): string[] {
  const forms = new Set<string>()
  for (const { field, before, now } of places) {
    const { form_id, object_class } = field
    if (form_id !== null && was?.get(before)?.[object_class] !== is?.get(now)?.[object_class]) forms.add(form_id)
  }
  return [...forms]
}

/** Both clusters of a pair held apart are tied by the decision that says so, so both are among these. */
async function saidApart(trx: Database, clusters: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ one: string; two: string }>`
    select one, two from review_item where apart and one = any(${[...clusters]})`.execute(trx)
  return new Set(rows.map((r) => pairOf(r.one, r.two)))
}

/** Groups tied to these fields by decisions, and those decisions. */
async function concerned(trx: Database, fields: readonly string[]): Promise<{ groups: number[]; decisions: string[] }> {
  const groups = new Set<number>()
  const decisions = new Set<string>()
  for (let next = [...fields]; next.length > 0; ) {
    const found = await sql<{ group: number }>`select distinct "group" from match_field
      where field = any(${next}) and "group" is not null`.execute(trx)
    const fresh = found.rows.map((r) => r.group).filter((group) => !groups.has(group))
    for (const group of fresh) groups.add(group)
    if (fresh.length === 0) break
    const tied = await sql<{ id: string; a: string; b: string }>`
      select d.id, d.a, d.b from match_field f join match_decision d on d.a = f.field and d.undone_at is null where f."group" = any(${fresh})
      union select d.id, d.a, d.b from match_field f join match_decision d on d.b = f.field and d.undone_at is null where f."group" = any(${fresh})
    `.execute(trx)
    next = tied.rows.flatMap((d) => (decisions.has(d.id) ? [] : [d.a, d.b]))
    for (const { id } of tied.rows) decisions.add(id)
  }
  return { groups: [...groups], decisions: [...decisions] }
}

async function writeFields(trx: Database, changed: readonly Stored[]): Promise<void> {
  if (changed.length === 0) return
  const rows = JSON.stringify(
    changed.map(({ id, unit, moved, said }) => ({ field: id, unit, moved, said: said ? [DECIDED] : null })),
  )
  await sql`update match_field f set unit = v.unit, moved = v.moved, said = v.said
    from jsonb_to_recordset(${rows}::jsonb) v(field text, unit text, moved text, said jsonb) where f.field = v.field`.execute(trx)
}

async function writeUnits(
  trx: Database,
  before: readonly { unit: string; group: number | null; cluster: string; opener: string }[],
  { units }: Settlement,
): Promise<void> {
  const was = new Map(before.map((u) => [u.unit, `${u.cluster} ${u.opener}`]))
  const now = new Set(units.map((u) => u.name))
  const fresh = units.filter((u) => was.get(u.name) !== `${u.cluster} ${u.opener}`)
  const gone = [...before.filter((u) => !now.has(u.unit)).map((u) => u.unit), ...fresh.map((u) => u.name)]
  if (gone.length > 0) await sql`delete from match_unit where unit = any(${gone})`.execute(trx)
  await insertRows(
    trx,
    'match_unit',
    fresh.map(({ name, ...unit }) => ({ unit: name, ...unit })),
  )
}
