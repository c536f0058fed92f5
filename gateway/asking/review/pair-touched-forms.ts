// Pairs of forms that ask for more or less of the same after a decision.
import { sql } from 'kysely'
import { outlineOf, pairOfForms } from '../../catalogue/index.ts'
import type { Database } from '../../platform/index.ts'
import { insertRows } from './insert-rows.ts'
import type { Place } from './settle-decisions.ts'

export async function pairTouchedForms(trx: Database, places: readonly Place[], touched: ReadonlySet<string>): Promise<void> {
  // The columns of a list are no form of their own.
  const whole = places.filter(({ field }) => field.form_id === field.form)
  const moved = [...new Set(whole.filter((p) => p.before !== p.now).map(({ field }) => field.form))]
  if (moved.length === 0) return
  const compared = await sql<{ later: string; earlier: string }>`
    select o.form_id as later, n as earlier from match_outline o, unnest(o.near) n where o.form_id = any(${moved})
    union
    select o.form_id, n from match_outline o, unnest(o.near) n where o.near && ${moved}::text[] and n = any(${moved})`.execute(
    trx,
  )
  const asksOther = formsThatAskMoreOrLess(whole, new Set(moved))
  const inTouched = new Set(whole.filter((p) => touched.has(p.now)).map(({ field }) => field.form))
  // What two forms have in common changes only if both are in a cluster that changed.
  const pairs = compared.rows.filter(
    ({ later, earlier }) => asksOther.has(later) || asksOther.has(earlier) || (inTouched.has(later) && inTouched.has(earlier)),
  )
  if (pairs.length === 0) return
  const outlines = await sql<{ key: string; title: string; clusters: string[] }>`
    select o.form_id as key, o.title, array(
      select distinct coalesce(f.moved, u.cluster) from match_field f join match_unit u on u.unit = f.unit
      where f.form_id = o.form_id and f.form = o.form_id and f."group" is not null) as clusters
    from match_outline o where o.form_id = any(${[...new Set(pairs.flatMap((p) => [p.later, p.earlier]))]})`.execute(trx)
  const outlineOfForm = new Map(outlines.rows.map((o) => [o.key, outlineOf(o, o.clusters)]))
  await sql`with v as (select * from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as r(later text, earlier text))
    delete from form_pair p using (select later as a, earlier as b from v union all select earlier, later from v) x
    where p.a = x.a and p.b = x.b`.execute(trx)
  const found = pairs.flatMap(({ later, earlier }) => {
    const [one, other] = [outlineOfForm.get(later), outlineOfForm.get(earlier)]
    return (one && other && pairOfForms(one, other)) ?? []
  })
  await insertRows(trx, 'form_pair', found)
}

/** Forms that ask for another number of things: two fields of one became one question, or no longer are. */
function formsThatAskMoreOrLess(places: readonly Place[], forms: ReadonlySet<string>): Set<string> {
  const before = new Map<string, Set<string>>()
  const now = new Map<string, Set<string>>()
  for (const p of places)
    if (forms.has(p.field.form)) {
      before.set(p.field.form, (before.get(p.field.form) ?? new Set()).add(p.before))
      now.set(p.field.form, (now.get(p.field.form) ?? new Set()).add(p.now))
    }
  return new Set([...forms].filter((form) => before.get(form)?.size !== now.get(form)?.size))
}
