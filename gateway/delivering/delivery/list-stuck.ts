// Deliveries that wait for a person, oldest first: stuck ones, and acknowledged ones that the department stores differently.
import { sql } from 'kysely'
import { type Database, type Page, type PageQuestion, pageByInstant } from '../../platform/index.ts'
import { type DeliveryView, viewDelivery } from './read-deliveries.ts'

/** `departments`: only these, each limited to its county if it has one; null for all (administrators). */
export async function listStuck(
  db: Database,
  {
    departments,
    language = 'zh',
  }: { departments: readonly { id: string; county: string | null }[] | null; language?: 'zh' | 'en' },
  page: PageQuestion,
): Promise<Page<DeliveryView>> {
  const { key, beyond, limit, cut } = pageByInstant('updated_at', page, { order: 'asc' })
  const rows = await db
    .selectFrom('delivery')
    .selectAll()
    .select(key)
    .where(
      sql<boolean>`(county, id) in (
        select county, id from delivery where state = 'STUCK'
        union all select county, delivery_id from read_back where state in ('DIFFERENT', 'ABSENT')
      )`,
    )
    .$if(departments !== null, (q) =>
      q.where((eb) =>
        eb.or(
          (departments ?? []).map(({ id, county }) =>
            eb.and([eb('department_id', '=', id), ...(county ? [eb('county', '=', county)] : [])]),
          ),
        ),
      ),
    )
    .where(beyond)
    .orderBy('updated_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return cut(rows, (r) => viewDelivery(r, language))
}
