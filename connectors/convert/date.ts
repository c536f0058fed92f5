// A calendar date in the department's own format. The hub's format is "YYYY-MM-DD" (ISO 8601, GB/T 7408).
import { z } from 'zod'
import { converted, type NamedConversion, problem } from './conversion.ts'
import { DAY_FORMS, type DayFormName, readDay } from './day-forms.ts'
import { foldWidth } from './fold-width.ts'
import { isCalendarDate, offsetMinutes, zoneOption } from './zone.ts'

const DAY = 86_400_000
/** Day 0 of Excel's calendar as it counts from March 1900 on. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30)

/** A day from a column with a clock time: 1988/5/1 0:00:00. Any other time is not a calendar day. */
const MIDNIGHT = /(?<=\d[日号]?)(?:\s+|T)0?0:00(?::00(?:\.0+)?)?$/

const options = z.strictObject({
  /** `any` reads every unambiguous form and writes the form of `write`. */
  format: z.enum([...Object.keys(DAY_FORMS), 'any', 'epoch', 'epochMillis', 'excel'] as unknown as [Format, ...Format[]]),
  write: z.enum(Object.keys(DAY_FORMS) as [DayFormName, ...DayFormName[]]).optional(),
  zone: zoneOption,
})
type Format = DayFormName | 'any' | 'epoch' | 'epochMillis' | 'excel'
type Options = z.infer<typeof options>

export const date: NamedConversion<Options> = {
  name: 'date',
  options,
  read(raw, { format, zone }) {
    const text = foldWidth(String(raw)).trim()
    if (format === 'epoch' || format === 'epochMillis') return ofEpoch(text, format === 'epoch' ? 1000 : 1, zone)
    if (format === 'excel') {
      // Before March 1900 Excel counts a day that did not exist (29 February 1900).
      const serial = /^\d{2,7}$/.test(text) ? Number(text) : 0
      return serial >= 61
        ? valid(new Date(EXCEL_EPOCH + serial * DAY).toISOString().slice(0, 10))
        : problem('not a day number of Excel')
    }
    const moment = format === 'any' ? instantIn(text) : null
    if (moment !== null) return ofMoment(moment, zone)
    const iso = readDay(text.replace(MIDNIGHT, '').replace(/\s+/g, ''), format)
    return iso === null ? problem(format === 'any' ? 'not a date of any known form' : `not a date written ${format}`) : valid(iso)
  },
  write(value, { format, write, zone }) {
    if (typeof value !== 'string' || !isCalendarDate(value)) return problem('not a date written YYYY-MM-DD')
    const start = Date.parse(`${value}T00:00:00Z`)
    if (format === 'epoch') return converted(start / 1000 - offsetMinutes(zone) * 60)
    if (format === 'epochMillis') return converted(start - offsetMinutes(zone) * 60_000)
    if (format === 'excel') return converted((start - EXCEL_EPOCH) / DAY)
    const form = write ?? (format === 'any' ? 'yyyy-MM-dd' : format)
    const [year = '', month = '', day = ''] = value.split('-')
    return converted(DAY_FORMS[form].write(year, month, day))
  },
}

/** Programs write a day as the instant at which it began: 2026-11-27T16:00:00.000Z. */
function instantIn(text: string): number | null {
  const written = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/.test(text)
  const moment = written ? Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : Number.NaN
  return Number.isNaN(moment) ? null : moment
}

function ofEpoch(text: string, unit: number, zone: string) {
  if (!/^-?\d{1,15}$/.test(text)) return problem(`not a whole number of ${unit === 1 ? 'milliseconds' : 'seconds'} since 1970`)
  return ofMoment(Number(text) * unit, zone)
}

function ofMoment(moment: number, zone: string) {
  const local = localDay(moment, zone)
  if (local === null) return problem('an instant within a day, not a calendar date')
  return Math.abs(local) < 8.64e15 ? valid(new Date(local).toISOString().slice(0, 10)) : problem('outside the years 0001 to 9999')
}

/** The date if the moment is midnight on the department's clock; otherwise null. */
function localDay(moment: number, zone: string): number | null {
  const local = moment + offsetMinutes(zone) * 60_000
  if (local % DAY === 0) return local
  // In the summers of 1986 to 1991, and of some years before 1950, clocks in the whole country were an hour ahead.
  const summer = local + 3_600_000
  return zone === '+08:00' && summer % DAY === 0 && stoodAhead(moment) ? summer : null
}

const shanghai = new Intl.DateTimeFormat('en-US', { timeZone: 'Asia/Shanghai', hour: 'numeric', hourCycle: 'h23' })
const stoodAhead = (moment: number): boolean => Math.abs(moment) < 8.64e15 && shanghai.format(moment) === '00'

const valid = (iso: string) => (isCalendarDate(iso) ? converted(iso) : problem('a day that is not in the calendar'))
