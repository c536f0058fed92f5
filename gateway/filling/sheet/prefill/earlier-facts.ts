// Facts from earlier submissions about some subjects of one county, inside each element's freshness window: the worker's own first, then the newest.
// A monthly figure counts only for its own period; that of the period before is kept apart, to be offered and never filled in unasked.
import {
  type Element,
  type ElementId,
  type Fact,
  isPersonal,
  joinElementId,
  splitElementId,
  type Value,
} from '../../../../schema/index.ts'
import type { Database, Seal } from '../../../platform/index.ts'
import { previousPeriod } from './previous-period.ts'

const DAY_MS = 86_400_000
/** Where submissions/content.ts seals the value of a fact. */
const FACT = 'fact.value'

export interface EarlierFactsInput {
  county: string
  subjectIds: readonly string[]
  /** "" where there is none. */
  period: string
  elements: readonly Element[]
  workerId: string
  now: Date
}

export interface EarlierFacts {
  /** Of the subject itself, or of this period. */
  facts: Map<ElementId, Fact>
  /** Of the period before. */
  last: Map<ElementId, Fact>
}

/** What is measured anew each time is shown as "last time", however long ago that was. */
const LAST_TIME_DAYS = 3650
const windowOf = (e: Element): number => (e.onSpot ? LAST_TIME_DAYS : (e.freshnessDays ?? 0))

export async function earlierFacts(db: Database, seal: Seal, input: EarlierFactsInput): Promise<Map<string, EarlierFacts>> {
  const { county, subjectIds, period, workerId, now } = input
  const elements = new Map(input.elements.filter((e) => windowOf(e) > 0).map((e) => [e.id, e]))
  const bySubject = new Map(subjectIds.map((id): [string, EarlierFacts] => [id, { facts: new Map(), last: new Map() }]))
  if (elements.size === 0 || subjectIds.length === 0) return bySubject
  const before = previousPeriod(period)
  const longest = Math.max(...[...elements.values()].map(windowOf))
  const rows = await db
    .selectFrom('fact')
    .select(['subject_id', 'element_id', 'breakdown', 'period', 'submission_id', 'worker_id', 'value', 'value_sealed', 'as_of'])
    .where('county', '=', county)
    .where('subject_id', 'in', [...subjectIds])
    .where('element_id', 'in', [...new Set([...elements.keys()].map((id) => splitElementId(id).base))])
    .where('as_of', '>=', new Date(now.getTime() - longest * DAY_MS))
    .orderBy('as_of', 'desc')
    .execute()
  // A stable sort: own before others', and within each the newest first, as the rows come.
  for (const row of rows.sort((a, b) => Number(b.worker_id === workerId) - Number(a.worker_id === workerId))) {
    const element = elements.get(joinElementId(row.element_id, row.breakdown))
    const found = bySubject.get(row.subject_id)
    if (!element || !found) continue
    const ofBefore = element.perPeriod === true && row.period === before && before !== null
    if (element.perPeriod && row.period !== period && !ofBefore) continue
    const into = ofBefore ? found.last : found.facts
    const kept = into.get(element.id)
    // One's own answer comes first; of what is only shown as "last time", the newest does.
    if (kept && !(element.onSpot && (kept.asOf ?? '') < row.as_of.toISOString())) continue
    if (now.getTime() - row.as_of.getTime() > windowOf(element) * DAY_MS) continue
    const value = row.value_sealed ? seal.openJson<Value | null>(row.value_sealed, FACT) : (row.value as Value | null)
    // Left empty then: that says nothing about now. An open value of a class that is personal today is not trusted to be one.
    if (value === null || (!row.value_sealed && isPersonal(element.classification))) continue
    into.set(element.id, {
      element: element.id,
      value,
      source: { kind: 'SUBMISSION', submission: row.submission_id, ...(ofBefore && { period: row.period }) },
      asOf: row.as_of.toISOString(),
      classification: element.classification,
    })
  }
  return bySubject
}
