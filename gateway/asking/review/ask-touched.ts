// The questions about clusters that a decision touched: who is like them now, in what order, and what waits.
import { sql } from 'kysely'
import {
  clusterOfField,
  LIKELY,
  type Likeness,
  orderWaiting,
  type Settlement,
  type Waiting,
  waitingOf,
} from '../../catalogue/index.ts'
import type { Database } from '../../platform/index.ts'
import { insertRows } from './insert-rows.ts'
import { itemRow } from './match-rows.ts'
import { weighSingles } from './weigh-single.ts'

/** To be called before the clusters change; the result after. */
export async function askTouched(trx: Database, touched: readonly string[]): Promise<(settlement: Settlement) => Promise<void>> {
  const tied = await tiedTo(trx, touched)
  const before = await likeThem(trx, touched)
  return async (settlement) => {
    const now = touched.filter((name) => settlement.clusters.has(name))
    const waiting = await waitingNow(trx, settlement, now)
    await sql`delete from review_item where one = any(${[...touched]})`.execute(trx)
    await sql`delete from review_item where two = any(${[...touched]})`.execute(trx)
    const departments = await departmentsOf(
      trx,
      waiting.flatMap((w) => w.fields),
    )
    const rows = waiting.map((item) => itemRow({ item, later: false }, (id) => departments.get(id) ?? null))
    await insertRows(trx, 'review_item', rows)
    await orderTied(trx, await tiedTo(trx, [...new Set([...tied, ...touched])]))
    await weighSingles(trx, [...new Set([...now, ...before, ...(await likeThem(trx, now))])])
  }
}

/** Clusters that likely pairs tie to these, with these: the order of one's questions depends on all of them. */
async function tiedTo(trx: Database, clusters: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ cluster: string }>`
    with recursive tied(cluster) as (
      select unnest(${[...clusters]}::text[])
      union
      select next.cluster from tied, lateral (
        select two as cluster from review_item where one = tied.cluster and probability >= ${LIKELY} and not apart
        union all
        select one from review_item where two = tied.cluster and probability >= ${LIKELY} and not apart
      ) next
    ) select cluster from tied`.execute(trx)
  return rows.map((r) => r.cluster)
}

async function likeThem(trx: Database, clusters: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ cluster: string }>`
    select two as cluster from review_item where one = any(${[...clusters]})
    union select one from review_item where two = any(${[...clusters]})`.execute(trx)
  return rows.map((r) => r.cluster)
}

async function waitingNow(trx: Database, settlement: Settlement, touched: readonly string[]): Promise<Waiting[]> {
  const concerns = new Set(touched)
  const homes = new Map<number, Set<string>>()
  const lives = (group: number, cluster: string) => homes.set(group, (homes.get(group) ?? new Set()).add(cluster))
  for (const { group, cluster } of settlement.units) lives(group, cluster)
  const groups = [...new Set(settlement.units.filter((u) => concerns.has(u.cluster)).map((u) => u.group))]
  const likenesses = (
    await sql<Likeness>`
      select * from match_likeness where "group" = any(${groups})
      union all select * from match_likeness where other = any(${groups}) and "group" <> all(${groups})`.execute(trx)
  ).rows
  const others = [...new Set(likenesses.flatMap((l) => [l.group, l.other]))].filter((group) => !homes.has(group))
  const own = clusterOfField(settlement)
  const elsewhere = likenesses.map((l) => l.field).filter((field) => own(field) === undefined)
  const [units, places] = await Promise.all([
    trx.selectFrom('match_unit').select(['group', 'cluster']).where('group', '=', sql<number>`any(${others})`).execute(),
    sql<{ field: string; cluster: string }>`select f.field, coalesce(f.moved, u.cluster) as cluster
      from match_field f join match_unit u on u.unit = f.unit where f.field = any(${elsewhere})`.execute(trx),
  ])
  for (const { group, cluster } of units) if (group !== null) lives(group, cluster)
  const clusterOf = new Map(places.rows.map((r) => [r.field, r.cluster]))
  const outside = [...new Set([...homes.values()].flatMap((all) => [...all]))].filter((name) => !settlement.clusters.has(name))
  const sizes = await trx
    .selectFrom('match_cluster')
    .select(['cluster', 'size', 'first'])
    .where('cluster', '=', sql<string>`any(${outside})`)
    .execute()
  const sized = new Map(sizes.map((c) => [c.cluster, { name: c.cluster, size: c.size, first: c.first }]))
  for (const { name, fields } of settlement.clusters.values())
    sized.set(name, { name, size: fields.length, first: fields[0]?.id ?? '' })
  const near = {
    homes: (group: number) => [...(homes.get(group) ?? [])],
    cluster: (name: string) => sized.get(name) ?? { name, size: 0, first: '' },
    clusterOf: (field: string) => own(field) ?? clusterOf.get(field),
    apart: settlement.apart,
  }
  return waitingOf(likenesses, near, (name) => concerns.has(name))
}

async function departmentsOf(trx: Database, fields: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await trx
    .selectFrom('match_field')
    .select(['field', 'department'])
    .where('field', '=', sql<string>`any(${[...new Set(fields)]})`)
    .execute()
  return new Map(rows.map((r) => [r.field, r.department]))
}

/** The order of all pairs between these clusters. */
async function orderTied(trx: Database, clusters: readonly string[]): Promise<void> {
  const items = await sql<{
    one: string
    two: string
    a: string
    b: string
    probability: number
    gain: number
    apart: boolean
    later: boolean
  }>`
    select one, two, a, b, probability, gain, apart, later from review_item
    where one = any(${[...clusters]}) and two = any(${[...clusters]})`.execute(trx)
  const waiting = items.rows.map((r) => ({ ...r, clusters: [r.one, r.two] as const, fields: [r.a, r.b] as const, reasons: [] }))
  const changed = orderWaiting(waiting).filter(({ item, later }) => item.later !== later)
  if (changed.length === 0) return
  const rows = JSON.stringify(changed.map(({ item: { one, two }, later }) => ({ one, two, later })))
  await sql`update review_item r set later = v.later
    from jsonb_to_recordset(${rows}::jsonb) v(one text, two text, later boolean)
    where r.one = v.one and r.two = v.two`.execute(trx)
}
