// Dates in the usual local form: 2026-11-20 in both languages; the browser's own time zone.
const two = (n: number): string => String(n).padStart(2, '0')

export const isoDay = (d: Date): string => `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`

export const clock = (d: Date): string => `${two(d.getHours())}:${two(d.getMinutes())}`

/** "2026-11-20" of an instant; a date without time stays as it is. */
export const dayOf = (iso: string): string => (iso.length === 10 ? iso : isoDay(new Date(iso)))

/** "2026-11-20 09:30". */
export const minuteOf = (iso: string): string => {
  const d = new Date(iso)
  return `${isoDay(d)} ${clock(d)}`
}

export const secondOf = (iso: string): string => `${minuteOf(iso)}:${two(new Date(iso).getSeconds())}`

/** "09:30" for today, otherwise with the date. */
export const shortTime = (iso: string, now: Date = new Date()): string =>
  dayOf(iso) === isoDay(now) ? clock(new Date(iso)) : minuteOf(iso)

export const addDays = (d: Date, days: number): Date => new Date(d.getFullYear(), d.getMonth(), d.getDate() + days)

/** Whole calendar days from today to the day of `iso`: 0 today, negative when past. */
export const daysUntil = (iso: string, now: Date = new Date()): number => {
  const due = new Date(iso.length === 10 ? `${iso}T00:00:00` : iso)
  const day = (d: Date) => Date.UTC(d.getFullYear(), d.getMonth(), d.getDate())
  return Math.round((day(due) - day(now)) / 86_400_000)
}
