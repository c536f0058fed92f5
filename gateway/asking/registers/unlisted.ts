// People whom departments have asked about in a division but who were never in its register: a second source to check the
// division's declaration. People who moved away or died have an ended line, which is no gap.
import { countyOfDivision, type Database, divisionPrefix } from '../../platform/index.ts'
import { isFarOff } from './far-off.ts'

/** People asked about longer ago may have moved away before the register was made. */
const ASKED_DAYS = 400
const DAY_MS = 86_400_000

export interface Short {
  listed: number
  /** Asked about here, and never listed. */
  unlisted: number
}

export async function unlistedIn(db: Database, division: string, objectClass: string, today: string): Promise<number> {
  const prefix = divisionPrefix(division)
  const { n } = await db
    .selectFrom('task as t')
    .select((eb) => eb.fn.count<string>('t.subject_id').distinct().as('n'))
    .where('t.county', '=', countyOfDivision(division))
    .where('t.division_code', '>=', prefix.padEnd(12, '0'))
    .where('t.division_code', '<=', prefix.padEnd(12, '9'))
    .where('t.object_class', '=', objectClass)
    .where('t.source_updated_at', '>=', new Date(Date.parse(today) - ASKED_DAYS * DAY_MS))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('register_entry as e')
            .select('e.id')
            .whereRef('e.county', '=', 't.county')
            .whereRef('e.object_class', '=', 't.object_class')
            .whereRef('e.subject_id', '=', 't.subject_id')
            .where('e.division_code', 'like', `${prefix}%`),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Null: the list may well be complete. */
export const shortBy = (listed: number, unlisted: number): Short | null =>
  isFarOff(listed, listed + unlisted) ? { listed, unlisted } : null
