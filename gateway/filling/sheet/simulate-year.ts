// How many sheets of a form a year: as many as were requested in the year before; of a form that nobody was asked for yet, one for
// each known subject and period.
import type { Form } from '../../../schema/index.ts'
import type { SheetDeps } from './sheet-deps.ts'

export interface YearlySheets {
  sheets: number
  /** What the number was taken from. */
  basis: 'REQUESTS' | 'SUBJECTS'
}

const YEAR_MS = 365 * 86_400_000
const PERIODS: Record<Form['period'], number> = { NONE: 1, MONTH: 12, QUARTER: 4, YEAR: 1 }

export async function sheetsAYear(
  { db, clock }: Pick<SheetDeps, 'db' | 'clock'>,
  { id, objectClass, period }: Pick<Form, 'id' | 'objectClass' | 'period'>,
  county: string | null,
): Promise<YearlySheets> {
  const requested = await db
    .selectFrom('task')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('form_id', '=', id)
    .where('source_updated_at', '>=', new Date(clock().getTime() - YEAR_MS))
    .$if(county !== null, (q) => q.where('county', '=', county as string))
    .executeTakeFirstOrThrow()
  if (Number(requested.n) > 0) return { sheets: Number(requested.n), basis: 'REQUESTS' }
  const known = await db
    .selectFrom('subject')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('object_class', '=', objectClass)
    .where('division_code', 'is not', null)
    .$if(county !== null, (q) => q.where('county', '=', county as string))
    .executeTakeFirstOrThrow()
  return { sheets: Number(known.n) * PERIODS[period], basis: 'SUBJECTS' }
}
