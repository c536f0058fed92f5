// The smallest division that contains everybody this hub serves. A connector serves all of them. An officer may change it only
// with an assignment that wide: a department's branch in one of several counties may not.
import { sql } from 'kysely'
import type { Database } from '../store/database.ts'

export async function servedDivision(db: Database): Promise<string> {
  const ends = await db
    .selectFrom('division')
    .select([sql<string | null>`min(code)`.as('first'), sql<string | null>`max(code)`.as('last')])
    .where('level', 'in', ['TOWNSHIP', 'VILLAGE'])
    .executeTakeFirst()
  const { first, last } = ends ?? {}
  const digits = [6, 4, 2].find((n) => first && last && first.slice(0, n) === last.slice(0, n)) ?? 0
  return (first ?? '').slice(0, digits).padEnd(12, '0')
}
