import type { PeriodKind } from '../../../schema/index.ts'

const PATTERN: Record<Exclude<PeriodKind, 'NONE'>, RegExp> = {
  MONTH: /^\d{4}-(0[1-9]|1[0-2])$/,
  QUARTER: /^\d{4}-Q[1-4]$/,
  YEAR: /^\d{4}$/,
}

/** True when the text is a period of the kind: 2026-11, 2026-Q4, 2026; none for NONE. */
export const isPeriod = (kind: PeriodKind, period: string | null): boolean =>
  kind === 'NONE' ? period === null : period !== null && PATTERN[kind].test(period)
