/** First and last day of "2026-11", "2026-Q4", "2026"; null for anything else. */
export function periodDays(period: string): { first: string; last: string } | null {
  const match = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(period)
  if (!match) return null
  const [, year, quarter, month] = match
  const begin = month ? Number(month) : quarter ? Number(quarter) * 3 - 2 : 1
  const months = month ? 1 : quarter ? 3 : 12
  const day = (monthNumber: number, of: number) =>
    new Date(Date.UTC(Number(year), monthNumber - 1, of)).toISOString().slice(0, 10)
  return { first: day(begin, 1), last: day(begin + months, 0) }
}
