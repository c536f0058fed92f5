// Calendar and clock rules of date and instant. Zones are fixed offsets: China has one, +08:00, all year.
import { z } from 'zod'

export const zoneOption = z
  .string()
  .regex(/^[+-](0\d|1[0-4]):[0-5]\d$/)
  .default('+08:00')

export function offsetMinutes(zone: string): number {
  const sign = zone.startsWith('-') ? -1 : 1
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6)))
}

/** True for an existing day: 2026-02-30 does not exist. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}
