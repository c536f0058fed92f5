// Administrative divisions by code, and those below others.
import { type RawBuilder, sql } from 'kysely'
import { divisionPrefix, type Viewer } from '../identity/viewer.ts'
import type { Database } from '../store/database.ts'
import { inParts } from '../store/in-parts.ts'
import type { DivisionTable } from '../tables.ts'

export type DivisionRow = DivisionTable

/** Those that exist, in no order. */
export async function readDivisions(db: Database, codes: Iterable<string>): Promise<DivisionRow[]> {
  const all = [...new Set(codes)]
  return all.length === 0 ? [] : db.selectFrom('division').selectAll().where('code', 'in', all).execute()
}

/** More than any county has; whoever works above a county chooses a level, or looks within one division. */
const MOST = 1000

/** Divisions below those of a viewer's assignments, by code. */
export async function listDivisions(
  db: Database,
  { assignments }: Pick<Viewer, 'assignments'>,
  wished: { level?: DivisionRow['level'] | null; within?: string | null },
): Promise<DivisionRow[]> {
  const everywhere = assignments.some((a) => a.division === null)
  const own = assignments.flatMap((a) => (a.division === null ? [] : [`${divisionPrefix(a.division)}%`]))
  if (!everywhere && own.length === 0) return []
  return db
    .selectFrom('division')
    .selectAll()
    .$if(!everywhere, (q) => q.where((eb) => eb.or(own.map((below) => eb('code', 'like', below)))))
    .$if(Boolean(wished.level), (q) => q.where('level', '=', wished.level as DivisionRow['level']))
    .$if(Boolean(wished.within), (q) => q.where('code', 'like', `${divisionPrefix(wished.within as string)}%`))
    .orderBy('code')
    .limit(MOST)
    .execute()
}

/** All that the hub knows, by code. */
export const allDivisions = (db: Database): Promise<DivisionRow[]> =>
  db.selectFrom('division').selectAll().orderBy('code').execute()

/** Codes of the divisions right below one, as part of another statement: `division_code in ${codesBelow(division)}`. */
export const codesBelow = (division: string): RawBuilder<string> => sql`(select code from division where parent = ${division})`

/** Counties, townships and villages whose codes lie within these ranges; columns `county` and `code`. */
export const placesWithin = (ranges: readonly (readonly [first: string, last: string])[]): RawBuilder<unknown> =>
  sql`(select left(code, 6) as county, code from division where level in ('COUNTY', 'TOWNSHIP', 'VILLAGE')
    and (${sql.join(
      ranges.map(([first, last]) => sql`code between ${first} and ${last}`),
      sql` or `,
    )}))`

/** Counties whose codes lie within a range; column `county`. */
export const countiesWithin = ([first, last]: readonly [first: string, last: string]): RawBuilder<unknown> =>
  sql`(select left(code, 6) as county from division where level = 'COUNTY' and code between ${first} and ${last})`

/** Adds those that are not known yet. */
export async function addDivisions(db: Database, divisions: readonly DivisionRow[]): Promise<void> {
  for (const part of inParts(divisions))
    await db
      .insertInto('division')
      .values(part)
      .onConflict((c) => c.column('code').doNothing())
      .execute()
}
