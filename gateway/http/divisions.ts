// Administrative divisions by code, batched for one request.
import DataLoader from 'dataloader'
import { HubError } from '../../schema/index.ts'
import { divisionPrefix, type Viewer } from '../identity/index.ts'
import type { Database, DivisionTable } from '../store/index.ts'

export type DivisionRow = DivisionTable

/** Of a row that outlived its division: called by its code, so that the page on which it stands is still answered. */
export const goneDivision = (code: string): DivisionRow => ({ code, parent: null, name: code, level: 'VILLAGE' })

/** A code that narrows a list: twelve digits, or BAD_INPUT. */
export function divisionAsked(code: string | null | undefined): string | undefined {
  if (code === null || code === undefined) return undefined
  if (!/^\d{12}$/.test(code))
    throw new HubError('BAD_INPUT', {
      sentence: { zh: '行政区划代码为 12 位数字。', en: 'The code of a division has twelve digits.' },
    })
  return code
}

export const divisionLoader = (db: Database): DataLoader<string, DivisionRow | null> =>
  new DataLoader(async (codes) => {
    const rows = await db
      .selectFrom('division')
      .selectAll()
      .where('code', 'in', [...codes])
      .execute()
    const byCode = new Map(rows.map((r) => [r.code, r]))
    return codes.map((code) => byCode.get(code) ?? null)
  })

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
