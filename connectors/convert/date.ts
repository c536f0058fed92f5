// A calendar date in the department's own format. In the hub it is "YYYY-MM-DD" (ISO 8601, GB/T 7408).
import { z } from 'zod'
import { converted, type NamedConversion, problem } from './conversion.ts'
import { foldWidth } from './fold-width.ts'
import { isCalendarDate, offsetMinutes, zoneOption } from './zone.ts'

const options = z.strictObject({
  format: z.enum(['yyyyMMdd', 'yyyy-MM-dd', 'yyyy/MM/dd', 'yyyy.MM.dd', 'yyyy年MM月dd日', 'epoch']),
  zone: zoneOption,
})
type Options = z.infer<typeof options>

const patterns: Record<Exclude<Options['format'], 'epoch'>, RegExp> = {
  yyyyMMdd: /^(\d{4})(\d{2})(\d{2})$/,
  'yyyy-MM-dd': /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  'yyyy/MM/dd': /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  'yyyy.MM.dd': /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  yyyy年MM月dd日: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
}

export const date: NamedConversion<Options> = {
  name: 'date',
  options,
  read(raw, { format, zone }) {
    const text = foldWidth(String(raw)).trim()
    if (format === 'epoch') {
      if (!/^-?\d{1,12}$/.test(text)) return problem('not a whole number of seconds since 1970')
      const local = new Date((Number(text) + offsetMinutes(zone) * 60) * 1000)
      if (local.getTime() % 86_400_000 !== 0) return problem('an instant within a day, not a calendar date')
      const iso = local.toISOString().slice(0, 10)
      return isCalendarDate(iso) ? converted(iso) : problem('outside the years 0001 to 9999')
    }
    const parts = patterns[format].exec(text)
    if (!parts) return problem(`not a date written ${format}`)
    const iso = `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`
    return isCalendarDate(iso) ? converted(iso) : problem('a day that is not in the calendar')
  },
  write(value, { format, zone }) {
    if (typeof value !== 'string' || !isCalendarDate(value)) return problem('not a date written YYYY-MM-DD')
    if (format === 'epoch') return converted(Date.parse(`${value}T00:00:00Z`) / 1000 - offsetMinutes(zone) * 60)
    const [year = '', month = '', day = ''] = value.split('-')
    return converted(format.replace('yyyy', year).replace('MM', month).replace('dd', day))
  },
}
