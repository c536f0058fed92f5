// The conformance report, as far as the portal shows it. JSON from the hub: missing parts are not shown.
export interface Words {
  zh: string
  en: string
}

export interface CaseOf {
  id: string
  title: Words
  state: 'passed' | 'skipped' | 'failed'
  because: Words | null
  notes: Words[]
}

export interface ReportOf {
  connector: string
  kind: string | null
  manifest: string
  at: string
  milliseconds: number
  wrote: boolean
  passed: boolean
  counts: Record<CaseOf['state'], number>
  cases: CaseOf[]
}

export function asReport(json: unknown): ReportOf | null {
  const report = json as Partial<ReportOf> | null
  return report && typeof report === 'object' && Array.isArray(report.cases) && report.counts ? (report as ReportOf) : null
}
