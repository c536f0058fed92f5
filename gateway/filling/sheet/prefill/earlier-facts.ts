// Facts of earlier submissions about subjects of one county, within each element's freshness: the worker's own first, then the
// newest. A monthly figure counts only for its period. The previous period's figure is offered, never filled in automatically.
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

const DAY_MS = 86_400_000
/** The place where submissions/content.ts seals the value of a fact. */
const FACT = 'fact.value'

export interface EarlierFactsInput {
  county: string
  subjectIds: readonly string[]
  /** "" without a period. */
  period: string
  elements: readonly Element[]
  workerId: string
  now: Date
}

export interface EarlierFacts {
  /** Facts of the subject itself, or of this period. */
  facts: Map<ElementId, Fact>
  /** Facts of the previous period. */
  last: Map<ElementId, Fact>
}

/** Values measured at each visit are shown as "last time", whatever their age. */
const LAST_TIME_DAYS = 3650
/** A file belongs to the sheet that it was taken for: it is never offered again. */
const windowOf = (e: Element): number =>
  e.domain.datatype === 'ATTACHMENT' ? 0 : e.onSpot ? LAST_TIME_DAYS : (e.freshnessDays ?? 0)

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
  // A stable sort: the worker's own before others', each newest first, as the rows come.
  for (const row of rows.sort((a, b) => Number(b.worker_id === workerId) - Number(a.worker_id === workerId))) {
    const element = elements.get(joinElementId(row.element_id, row.breakdown))
    const found = bySubject.get(row.subject_id)
    if (!element || !found) continue
    const ofBefore = element.perPeriod === true && row.period === before && before !== null
    if (element.perPeriod && row.period !== period && !ofBefore) continue
    const into = ofBefore ? found.last : found.facts
    const kept = into.get(element.id)
    // The worker's own answer comes first. For values shown only as "last time", the newest does.
    if (kept && !(element.onSpot && (kept.asOf ?? '') < row.as_of.toISOString())) continue
    if (now.getTime() - row.as_of.getTime() > windowOf(element) * DAY_MS) continue
    const value = row.value_sealed ? seal.openJson<Value | null>(row.value_sealed, FACT) : (row.value as Value | null)
    // It was left empty then, which says nothing about now. An unsealed value of a class that is personal today is not trusted.
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

/** The previous period: "2026-10" for "2026-11", "2025-Q4" for "2026-Q1", "2025" for "2026"; null for anything else. */
function previousPeriod(period: string): string | null {
  const match = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(period)
  if (!match) return null
  const year = Number(match[1])
  if (match[2]) return match[2] === '1' ? `${year - 1}-Q4` : `${year}-Q${Number(match[2]) - 1}`
  if (match[3]) return match[3] === '01' ? `${year - 1}-12` : `${year}-${String(Number(match[3]) - 1).padStart(2, '0')}`
  return String(year - 1)
}
