// Pairs of forms of which one has a field that a decision moved to another cluster.
import { sql } from 'kysely'
import { outlineOf, pairOfForms } from '../../catalogue/index.ts'
import type { Database } from '../../platform/index.ts'
import { insertRows } from './insert-rows.ts'

export async function pairTouchedForms(trx: Database, moved: readonly { form: string; form_id: string | null }[]): Promise<void> {
  const touched = [...new Set(moved.filter((f) => f.form_id === f.form).map((f) => f.form))]
  if (touched.length === 0) return
  const compared = await sql<{ later: string; earlier: string }>`
    select o.form_id as later, n as earlier from match_outline o, unnest(o.near) n where o.form_id = any(${touched})
    union select o.form_id, n from match_outline o, unnest(o.near) n where o.near && ${touched}::text[] and n = any(${touched})`.execute(
    trx,
  )
  const forms = [...new Set(compared.rows.flatMap((p) => [p.later, p.earlier]))]
  const outlines = await sql<{ key: string; title: string; clusters: string[] }>`
    select o.form_id as key, o.title, array(
      select distinct coalesce(f.moved, u.cluster) from match_field f join match_unit u on u.unit = f.unit
      where f.form_id = o.form_id and f.form = o.form_id and f."group" is not null) as clusters
    from match_outline o where o.form_id = any(${forms})`.execute(trx)
  const outlineOfForm = new Map(outlines.rows.map((o) => [o.key, outlineOf(o, o.clusters)]))
  await sql`delete from form_pair where a = any(${touched}) or b = any(${touched})`.execute(trx)
  const pairs = compared.rows.flatMap(({ later, earlier }) => {
    const [one, other] = [outlineOfForm.get(later), outlineOfForm.get(earlier)]
    return (one && other && pairOfForms(one, other)) ?? []
  })
  await insertRows(trx, 'form_pair', pairs)
}
