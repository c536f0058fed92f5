// Pairs of forms that ask for more or less of the same after a decision.
import { sql } from 'kysely'
import { outlineOf, pairOfForms } from '../../catalogue/index.ts'
import type { Database } from '../../platform/index.ts'
import { insertRows } from './insert-rows.ts'
import type { Place } from './settle-decisions.ts'

export async function pairTouchedForms(trx: Database, places: readonly Place[], touched: ReadonlySet<string>): Promise<void> {
  // The columns of a list are no form of their own.
  const whole = places.filter(({ field }) => field.form_id === field.form)
  const pairs = new Map<string, Compared>()
  for (const between of toCompare(kindsOf(whole, touched))) {
    for (const pair of await comparedBetween(trx, between)) pairs.set(`${pair.later} ${pair.earlier}`, pair)
    await dropPairs(trx, between)
  }
  if (pairs.size === 0) return
  const forms = [...new Set([...pairs.values()].flatMap((p) => [p.later, p.earlier]))]
  const outlines = await sql<{ key: string; title: string; clusters: string[] }>`
    select o.form_id as key, o.title, asked.clusters from match_outline o join (
      select f.form_id, array_agg(coalesce(f.moved, u.cluster)) as clusters from match_field f join match_unit u on u.unit = f.unit
      where f.form_id = any(${forms}) and f.form = f.form_id and f."group" is not null group by f.form_id
    ) asked on asked.form_id = o.form_id`.execute(trx)
  const outlineOfForm = new Map(outlines.rows.map((o) => [o.key, outlineOf(o, o.clusters)]))
  const found = [...pairs.values()].flatMap(({ later, earlier }) => {
    const [one, other] = [outlineOfForm.get(later), outlineOfForm.get(earlier)]
    return (one && other && pairOfForms(one, other)) ?? []
  })
  await insertRows(trx, 'form_pair', found)
}

/** Forms that ask for the same of the clusters that changed, before and now. How two forms relate depends only on how many things
 * each asks for and how many of them are in common, so kinds of forms are compared, not forms. */
interface Kind {
  before: ReadonlySet<string>
  now: ReadonlySet<string>
  forms: string[]
}

function kindsOf(places: readonly Place[], touched: ReadonlySet<string>): Kind[] {
  const asked = new Map<string, { before: Set<string>; now: Set<string> }>()
  for (const { field, before, now } of places) {
    if (!touched.has(before) && !touched.has(now)) continue
    const own = asked.get(field.form) ?? { before: new Set(), now: new Set() }
    asked.set(field.form, own)
    own.before.add(before)
    own.now.add(now)
  }
  const kinds = new Map<string, Kind>()
  for (const [form, { before, now }] of asked) {
    const name = `${[...before].sort().join(' ')}, ${[...now].sort().join(' ')}`
    const kind = kinds.get(name)
    if (kind) kind.forms.push(form)
    else kinds.set(name, { before, now, forms: [form] })
  }
  return [...kinds.values()]
}

/** More or less is asked by both than before. */
const isOtherShare = (one: Kind, other: Kind): boolean => common(one.before, other.before) !== common(one.now, other.now)

const common = (some: ReadonlySet<string>, others: ReadonlySet<string>) => [...some].filter((one) => others.has(one)).length

/** Pairs of one of these forms with one of the others; null: with any other. */
interface Between {
  forms: string[]
  others: string[] | null
}

function toCompare(kinds: readonly Kind[]): Between[] {
  const others = new Map<Kind, Kind[]>()
  const same = kinds.filter((kind) => kind.now.size === kind.before.size)
  for (const [i, one] of same.entries())
    for (const other of same.slice(i + 1))
      if (isOtherShare(one, other)) {
        const [few, many] = one.forms.length <= other.forms.length ? [one, other] : [other, one]
        others.set(few, [...(others.get(few) ?? []), many])
      }
  const more = kinds.filter((kind) => !same.includes(kind)).flatMap((kind) => kind.forms)
  return [
    ...(more.length > 0 ? [{ forms: more, others: null }] : []),
    ...[...others].map(([{ forms }, many]) => ({ forms, others: many.flatMap((kind) => kind.forms) })),
  ]
}

interface Compared {
  later: string
  earlier: string
}

/** Forms are joined, not compared with a list of them: a cluster may hold thousands, and each is like forty others. */
async function comparedBetween(trx: Database, { forms, others }: Between): Promise<Compared[]> {
  const isOther = (form: string) => (others ? sql`${sql.ref(form)} in (select unnest(${others}::text[]))` : sql`true`)
  // `offset 0`: one form after another by the index on `near`; else each is looked for in the list of each.
  const { rows } = await sql<Compared>`
    select o.form_id as later, n.form as earlier from match_outline o, unnest(o.near) n(form)
    where o.form_id = any(${forms}) and ${isOther('n.form')}
    union all
    select l.form_id, f.form from unnest(${forms}::text[]) f(form),
      lateral (select form_id from match_outline where near @> array[f.form] offset 0) l where ${isOther('l.form_id')}
  `.execute(trx)
  return rows
}

async function dropPairs(trx: Database, { forms, others }: Between): Promise<void> {
  const isOther = (form: 'a' | 'b') => (others ? sql`${sql.ref(form)} in (select unnest(${others}::text[]))` : sql`true`)
  await sql`delete from form_pair where a = any(${forms}) and ${isOther('b')}`.execute(trx)
  await sql`delete from form_pair where b = any(${forms}) and ${isOther('a')}`.execute(trx)
}
