// Administrative divisions by code, and the divisions below others.
import { type RawBuilder, sql } from 'kysely'
import { divisionPrefix, type Viewer } from '../identity/viewer.ts'
import type { Database } from '../store/database.ts'
import { inParts } from '../store/in-parts.ts'
import type { DivisionTable } from '../tables.ts'

export type DivisionRow = DivisionTable

/** Only existing divisions, in no particular order. */
export async function readDivisions(db: Database, codes: Iterable<string>): Promise<DivisionRow[]> {
  const all = [...new Set(codes)]
  return all.length === 0 ? [] : db.selectFrom('division').selectAll().where('code', 'in', all).execute()
}

/** More than any county has. Callers above a county choose a level or search within one division. */
const MOST = 1000

/** Divisions below the viewer's assignments, by code. */
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

/** All divisions of the hub, by code. */
export const allDivisions = (db: Database): Promise<DivisionRow[]> =>
  db.selectFrom('division').selectAll().orderBy('code').execute()

/** Codes of the divisions directly below one, for use in another statement: `division_code in ${codesBelow(division)}`. */
export const codesBelow = (division: string): RawBuilder<string> => sql`(select code from division where parent = ${division})`

/** Counties, townships and villages with codes in these ranges; columns `county` and `code`. */
export const placesWithin = (ranges: readonly (readonly [first: string, last: string])[]): RawBuilder<unknown> =>
  sql`(select left(code, 6) as county, code from division where level in ('COUNTY', 'TOWNSHIP', 'VILLAGE')
    and (${sql.join(
      ranges.map(([first, last]) => sql`code between ${first} and ${last}`),
      sql` or `,
    )}))`

/** Counties with codes in a range; column `county`. */
export const countiesWithin = ([first, last]: readonly [first: string, last: string]): RawBuilder<unknown> =>
  sql`(select left(code, 6) as county from division where level = 'COUNTY' and code between ${first} and ${last})`

/** Adds divisions that are not known yet. */
export async function addDivisions(db: Database, divisions: readonly DivisionRow[]): Promise<void> {
  for (const part of inParts(divisions))
    await db
      .insertInto('division')
      .values(part)
      .onConflict((c) => c.column('code').doNothing())
      .execute()
}
