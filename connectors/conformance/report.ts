// The report of a conformance run, readable for departments and programs. It names fields and counts, never values.
import { inWords, type Label } from '../../schema/index.ts'

export type CaseState = 'passed' | 'skipped' | 'failed'

export interface CaseReport {
  /** Stable. */
  id: string
  title: Label
  state: CaseState
  /** Why it was skipped or failed; null if it passed. */
  because: Label | null
  notes: Label[]
  milliseconds: number
}

export interface ConformanceReport {
  /** Version of the suite. */
  suite: 1
  connector: string
  department: Label | null
  kind: string | null
  /** SHA-256 of the tested manifest. */
  manifest: string
  at: string
  milliseconds: number
  /** Whether anything was written into the system. */
  wrote: boolean
  /** No case failed; skipped cases give their reason. */
  passed: boolean
  counts: Record<CaseState, number>
  cases: CaseReport[]
}

export type Verdict =
  | { state: 'passed'; notes?: Label[] }
  | { state: 'skipped'; because: Label }
  | { state: 'failed'; because: Label; notes?: Label[] }

export const passed = (...notes: Label[]): Verdict => ({ state: 'passed', notes })
export const skipped = (zh: string, en: string): Verdict => ({ state: 'skipped', because: { zh, en } })
export const failed = (zh: string, en: string, ...notes: Label[]): Verdict => ({ state: 'failed', because: { zh, en }, notes })
export const note = (zh: string, en: string): Label => ({ zh, en })

/** How a delivery or a correction ended. */
export const outcomeWords = (outcome: { kind: string; reason?: string } | { kind: string } | null | undefined): Label => {
  if (!outcome) return { zh: 'absent', en: 'absent' }
  const { kind } = outcome
  const reason = 'reason' in outcome ? (outcome.reason ?? null) : null
  return reason === null
    ? { zh: kind, en: kind }
    : { zh: `${kind}: ${inWords(reason, 'zh')}`, en: `${kind}: ${inWords(reason, 'en')}` }
}
