// How many sheets of a form per year: as many as were requested in the past year. For a form without requests: one per known
// subject and period.

import type { Form } from '../../../schema/index.ts'
import { countRequests } from '../../asking/index.ts'
import { countSubjects } from '../../platform/index.ts'
import type { SheetDeps } from './sheet-deps.ts'

export interface YearlySheets {
  sheets: number
  /** The source of the number. */
  basis: 'REQUESTS' | 'SUBJECTS'
}

const YEAR_MS = 365 * 86_400_000
const PERIODS: Record<Form['period'], number> = { NONE: 1, MONTH: 12, QUARTER: 4, YEAR: 1 }

export async function sheetsAYear(
  { db, clock }: Pick<SheetDeps, 'db' | 'clock'>,
  { id, objectClass, period }: Pick<Form, 'id' | 'objectClass' | 'period'>,
  county: string | null,
): Promise<YearlySheets> {
  const requested = await countRequests(db, id, new Date(clock().getTime() - YEAR_MS), county)
  if (requested > 0) return { sheets: requested, basis: 'REQUESTS' }
  return { sheets: (await countSubjects(db, objectClass, county)) * PERIODS[period], basis: 'SUBJECTS' }
}
