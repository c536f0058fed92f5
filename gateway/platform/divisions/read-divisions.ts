// Administrative divisions by code, and those below others.
import { divisionPrefix, type Viewer } from '../identity/viewer.ts'
import type { Database } from '../store/database.ts'
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
