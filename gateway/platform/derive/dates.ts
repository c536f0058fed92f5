// Ages and distances of calendar dates.
import { isCalendarDate } from '../../../schema/index.ts'

export function asDate(text: string): string | null {
  const date = /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : ''
  return isCalendarDate(date) ? date : null
}

export function ageAt(born: string, on: string): number | null {
  if (!isCalendarDate(born) || !isCalendarDate(on) || born > on) return null
  return Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0)
}

export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** Null beyond the years that a date can have. */
export function daysAfter(from: string, days: number): string | null {
  const at = Date.parse(from) + days * 86_400_000
  const text = Math.abs(at) < 8.64e15 ? new Date(at).toISOString().slice(0, 10) : ''
  return isCalendarDate(text) ? text : null
}
