/** The previous period: "2026-10" for "2026-11", "2025-Q4" for "2026-Q1", "2025" for "2026"; null for anything else. */
export function previousPeriod(period: string): string | null {
  const match = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(period)
  if (!match) return null
  const year = Number(match[1])
  if (match[2]) return match[2] === '1' ? `${year - 1}-Q4` : `${year}-Q${Number(match[2]) - 1}`
  if (match[3]) return match[3] === '01' ? `${year - 1}-12` : `${year}-${String(Number(match[3]) - 1).padStart(2, '0')}`
  return String(year - 1)
}
