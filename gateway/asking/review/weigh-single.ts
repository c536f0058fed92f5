// A field that is merged with nothing waits for a person if its cluster is like another, and shows how much it is like it.
import { sql } from 'kysely'
import { ALONE, SETTLED } from '../../catalogue/index.ts'
import type { Database } from '../../platform/index.ts'

/** `clusters`: which ones; null: all. */
export async function weighSingles(trx: Database, clusters: readonly string[] | null): Promise<void> {
  await sql`
    with weighed as (
      select c.cluster, n.probability, case when n.reasons is not null then n.reasons
        when exists (select 1 from review_item r where (r.one = c.cluster or r.two = c.cluster) and r.apart)
        then ${JSON.stringify([SETTLED])}::jsonb else ${JSON.stringify([ALONE])}::jsonb end as reasons
      from match_cluster c left join lateral (
        select r.probability, r.reasons from review_item r where (r.one = c.cluster or r.two = c.cluster) and not r.apart
        order by r.probability desc, r.one collate "C", r.two collate "C" limit 1
      ) n on true
      where c.size = 1 and position('#' in c.cluster) = 0 ${clusters === null ? sql`` : sql`and c.cluster = any(${[...clusters]})`}
    )
    update match_cluster c set waits = w.probability is not null, probability = coalesce(w.probability, 1), reasons = w.reasons
    from weighed w where w.cluster = c.cluster
      and (c.waits, c.probability, c.reasons) is distinct from (w.probability is not null, coalesce(w.probability, 1), w.reasons)
  `.execute(trx)
}
