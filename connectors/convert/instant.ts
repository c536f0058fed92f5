// A moment in the department's own format; in the hub an ISO 8601 instant in UTC. A bare day (a due date) means its last second
// unless the manifest says otherwise.
import { z } from 'zod'
import { converted, type NamedConversion, problem } from './conversion.ts'
import { foldWidth } from './fold-width.ts'
import { MOMENT_FORMS, type MomentForm, readMoment, writeMoment } from './moment-forms.ts'
import { isCalendarDate, offsetMinutes, zoneOption } from './zone.ts'

const options = z.strictObject({
  format: z.enum(['iso', 'epoch', 'epochMillis', ...MOMENT_FORMS]),
  zone: zoneOption,
  /** Clock time of a bare day. */
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/)
    .default('23:59:59'),
})
type Options = z.infer<typeof options>

const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/

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
      const millis = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
      return Number.isNaN(millis) ? problem('not an ISO 8601 instant with its zone') : converted(new Date(millis).toISOString())
    }
    const found = readMoment(text, format as MomentForm)
    if (!found) return problem(`not a moment written ${format}`)
    const millis = isCalendarDate(found.day) ? Date.parse(`${found.day}T${found.clock ?? at}${zone}`) : Number.NaN
    return Number.isNaN(millis) ? problem('a moment that is not in the calendar') : converted(new Date(millis).toISOString())
  },
  write(value, { format, zone }) {
    const millis = typeof value === 'string' && isoInstant.test(value) ? Date.parse(value) : Number.NaN
    if (Number.isNaN(millis)) return problem('not an ISO 8601 instant with its zone')
    if (format === 'epochMillis') return converted(millis)
    if (format === 'iso') return converted(new Date(millis).toISOString())
    // A department's clock has whole seconds; fractions are the hub's own and not part of the request.
    if (format === 'epoch') return converted(Math.floor(millis / 1000))
    return converted(writeMoment(new Date(millis + offsetMinutes(zone) * 60_000).toISOString(), format as MomentForm))
  },
}
