// "2026-11", "2026-Q4", "2026" in words.
import type { TFunction } from 'i18next'

export function periodText(t: TFunction<'words'>, period: string | null | undefined): string | null {
  if (!period) return null
  const year = period.slice(0, 4)
  if (/^\d{4}-\d{2}$/.test(period)) return t('period.month', { year, month: Number(period.slice(5)) })
  if (/^\d{4}-Q[1-4]$/.test(period)) return t('period.quarter', { year, quarter: period.slice(6) })
  return /^\d{4}$/.test(period) ? t('period.year', { year: period }) : period
}
