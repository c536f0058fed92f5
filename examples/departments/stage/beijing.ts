// Departments use Beijing time (UTC+8, no summer time), each in its own format.

const shifted = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString()

/** "2026-11-21T10:30:00.000+08:00" */
export const beijingIso = (at: Date): string => shifted(at).replace('Z', '+08:00')

/** "20261121103000" */
export const compactTime = (at: Date): string => shifted(at).replace(/[-:T]/g, '').slice(0, 14)

/** "2026-11-21 10:30:00" */
export const plainTime = (at: Date): string => shifted(at).replace('T', ' ').slice(0, 19)

/** The date in Beijing, with this separator. */
export const beijingDate = (at: Date, separator: string): string => shifted(at).slice(0, 10).replaceAll('-', separator)

/** The last millisecond of the day in Beijing that is this many days from now. */
export function endOfDay(now: Date, days: number): Date {
  const day = shifted(new Date(now.getTime() + days * 86_400_000)).slice(0, 10)
  return new Date(`${day}T23:59:59.999+08:00`)
}
