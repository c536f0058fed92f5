// The last reports of counted figures: a count far from its last report is questioned before it is used.
import {
  type Element,
  type ElementId,
  type Fact,
  isPersonal,
  joinElementId,
  splitElementId,
  type Value,
} from '../../../../schema/index.ts'
import { periodDays } from '../../../asking/index.ts'
import type { Database, Seal } from '../../../platform/index.ts'

const DAY_MS = 86_400_000
/** A report older than a year says little about today. */
const REPORTED_DAYS = 400
/** The place where submissions/content.ts seals the value of a fact. */
const FACT = 'fact.value'

/** A figure of a current population. For arrivals and departures, one month says nothing about the next. */
export const isStock = ({ counted }: Element): boolean => counted !== undefined && counted.within === undefined

export interface ReportedInput {
  county: string
  subjectId: string
  /** The period of the wanted figures; only earlier periods are read. */
  period: string
  elements: readonly Element[]
  now: Date
}

/** The figure of the latest earlier period, from any worker. */
export async function reportedBefore(db: Database, seal: Seal, input: ReportedInput): Promise<Map<ElementId, Fact>> {
  const { county, subjectId, now } = input
  const elements = new Map(input.elements.filter(isStock).map((e) => [e.id, e]))
  const asked = periodDays(input.period)
  const found = new Map<ElementId, Fact>()
  if (elements.size === 0 || !asked) return found
  const rows = await db
    .selectFrom('fact')
    .select(['element_id', 'breakdown', 'period', 'submission_id', 'value', 'value_sealed', 'as_of'])
    .where('county', '=', county)
    .where('subject_id', '=', subjectId)
    .where('element_id', 'in', [...new Set([...elements.keys()].map((id) => splitElementId(id).base))])
    .where('as_of', '>=', new Date(now.getTime() - REPORTED_DAYS * DAY_MS))
    .orderBy('as_of', 'desc')
    .execute()
  const ended = (period: string) => periodDays(period)?.last ?? ''
  const before = rows.filter((r) => ended(r.period) !== '' && ended(r.period) < asked.last)
  // A stable sort: within one period the newest report comes first.
  for (const row of before.sort((a, b) => (ended(a.period) < ended(b.period) ? 1 : ended(a.period) > ended(b.period) ? -1 : 0))) {
    const element = elements.get(joinElementId(row.element_id, row.breakdown))
    if (!element || found.has(element.id)) continue
    const value = row.value_sealed ? seal.openJson<Value | null>(row.value_sealed, FACT) : (row.value as Value | null)
    if (value === null || !Number.isFinite(Number(value)) || (!row.value_sealed && isPersonal(element.classification))) continue
    found.set(element.id, {
      element: element.id,
      value,
      source: { kind: 'SUBMISSION', submission: row.submission_id, period: row.period },
      asOf: row.as_of.toISOString(),
      classification: element.classification,
    })
  }
  return found
}
