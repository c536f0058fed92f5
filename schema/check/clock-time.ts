// Time of day and date with time (ISO 8601, GB/T 7408), in one text each. A date with time is Beijing time, as people write it.
import { isCalendarDate } from './calendar-date.ts'

const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?$/

/** "8:30:00" -> "08:30"; seconds stay where there are any. Null: no time of day. */
export function clockTime(text: string): string | null {
  const [, hour = '', minute = '', second = '00'] = CLOCK.exec(text) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  return `${hour.padStart(2, '0')}:${minute}${second === '00' ? '' : `:${second}`}`
}

const OFFSET = /\s*(Z|[+-]\d{2}:?\d{2})$/i
const BEIJING_MINUTES = 8 * 60

/** "2026-11-29 8:30" -> "2026-11-29T08:30"; another offset is converted to Beijing time. Null: not a date with a time. */
export function localDateTime(text: string): string | null {
  const offset = OFFSET.exec(text)?.[1]
  const plain = offset === undefined || !/[T ].*:/i.test(text) ? text : text.replace(OFFSET, '')
  const [, day = '', time = ''] = /^(\d{4}-\d{2}-\d{2})[T ]+(.+)$/i.exec(plain) ?? []
  const clock = clockTime(time)
  if (!isCalendarDate(day) || clock === null) return null
  if (plain === text || offset === undefined) return `${day}T${clock}`
  const at = Date.parse(`${day}T${clock.length === 5 ? `${clock}:00` : clock}Z`) + (BEIJING_MINUTES - minutesOf(offset)) * 60_000
  const [movedDay = '', movedTime = ''] = new Date(at).toISOString().split('T')
  return isCalendarDate(movedDay) ? `${movedDay}T${clockTime(movedTime.slice(0, 8))}` : null
}

function minutesOf(offset: string): number {
  if (/^z$/i.test(offset)) return 0
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

export const isClockTime = (text: string): boolean => clockTime(text) === text
export const isLocalDateTime = (text: string): boolean => localDateTime(text) === text
