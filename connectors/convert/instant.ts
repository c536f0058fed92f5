// A moment in the department's own format; in the hub an ISO 8601 instant in UTC. A bare day (a due date) stands for its last
// second unless the manifest says otherwise.
import { z } from 'zod'
import { converted, type NamedConversion, problem } from './conversion.ts'
import { foldWidth } from './fold-width.ts'
import { isCalendarDate, offsetMinutes, zoneOption } from './zone.ts'

const options = z.strictObject({
  format: z.enum([
    'iso',
    'yyyy-MM-dd HH:mm:ss',
    'yyyy/MM/dd HH:mm:ss',
    'yyyyMMddHHmmss',
    'yyyyMMdd',
    'yyyy-MM-dd',
    'yyyy/MM/dd',
    'yyyy.MM.dd',
    'epoch',
    'epochMillis',
  ]),
  zone: zoneOption,
  /** Clock time of a bare day. */
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/)
    .default('23:59:59'),
})
type Options = z.infer<typeof options>

const daysAndClock = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[ T]?(\d{2}):?(\d{2}):?(\d{2}))?$/
const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

export const instant: NamedConversion<Options> = {
  name: 'instant',
  options,
  read(raw, { format, zone, at }) {
    const text = foldWidth(String(raw)).trim()
    if (format === 'epoch' || format === 'epochMillis') {
      const millis = /^-?\d{1,15}$/.test(text) ? Number(text) * (format === 'epoch' ? 1000 : 1) : Number.NaN
      return Math.abs(millis) <= 8.64e15 ? converted(new Date(millis).toISOString()) : problem(`not a moment written ${format}`)
    }
    if (format === 'iso') {
      if (!isoInstant.test(text) || !isCalendarDate(text.slice(0, 10))) return problem('not an ISO 8601 instant with its zone')
      const millis = Date.parse(text)
      return Number.isNaN(millis) ? problem('not an ISO 8601 instant with its zone') : converted(new Date(millis).toISOString())
    }
    const bare = !format.includes('H')
    const parts = text.length === format.length ? daysAndClock.exec(text) : null
    if (!parts || (parts[4] === undefined) !== bare) return problem(`not a moment written ${format}`)
    const day = `${parts[1]}-${parts[2]}-${parts[3]}`
    const clock = bare ? at : `${parts[4]}:${parts[5]}:${parts[6]}`
    const millis = isCalendarDate(day) ? Date.parse(`${day}T${clock}${zone}`) : Number.NaN
    return Number.isNaN(millis) ? problem('a moment that is not in the calendar') : converted(new Date(millis).toISOString())
  },
  write(value, { format, zone }) {
    const millis = typeof value === 'string' && isoInstant.test(value) ? Date.parse(value) : Number.NaN
    if (Number.isNaN(millis)) return problem('not an ISO 8601 instant with its zone')
    if (format === 'epochMillis') return converted(millis)
    if (format === 'iso') return converted(new Date(millis).toISOString())
    // A department's clock has whole seconds; fractions of one are the hub's own and are not part of what it asks for.
    if (format === 'epoch') return converted(Math.floor(millis / 1000))
    const local = new Date(millis + offsetMinutes(zone) * 60_000).toISOString()
    const filled = [
      ['yyyy', local.slice(0, 4)],
      ['MM', local.slice(5, 7)],
      ['dd', local.slice(8, 10)],
      ['HH', local.slice(11, 13)],
      ['mm', local.slice(14, 16)],
      ['ss', local.slice(17, 19)],
    ].reduce((text, [sign = '', digits = '']) => text.replace(sign, digits), format as string)
    return converted(filled)
  },
}
