// A time of day in the department's own format; in the hub "08:30", with seconds only where there are any (ISO 8601, GB/T 7408).
import { z } from 'zod'
import { clockTime } from '../../schema/index.ts'
import { converted, type NamedConversion, problem } from './conversion.ts'
import { foldWidth } from './fold-width.ts'
import { zoneOption } from './zone.ts'

const FORMS = ['HH:mm', 'HH:mm:ss', 'HHmm', 'HHmmss', 'HH时mm分', 'HH:mm:ssZ'] as const

const options = z.strictObject({
  /** `HH:mm:ssZ` carries the offset of `zone`. */
  format: z.enum(FORMS),
  zone: zoneOption,
})
type Options = z.infer<typeof options>

const NOT = 'not a time of day'

export const time: NamedConversion<Options> = {
  name: 'time',
  options,
  read(raw, { format, zone }) {
    const text = foldWidth(String(raw)).trim()
    const plain =
      format === 'HHmm' || format === 'HHmmss'
        ? /^\d{4}(?:\d{2})?$/.test(text.padStart(format.length, '0'))
          ? (text.padStart(format.length, '0').match(/\d{2}/g) ?? []).join(':')
          : ''
        : format === 'HH时mm分'
          ? text.replace(/^(\d{1,2})[时点](\d{1,2})分?$/, (_, h: string, m: string) => `${h}:${m.padStart(2, '0')}`)
          : format === 'HH:mm:ssZ'
            ? withoutOffset(text, zone)
            : text
    const found = clockTime(plain)
    return found === null ? problem(NOT) : converted(found)
  },
  write(value, { format, zone }) {
    const [hour, minute, second = '00'] = (clockTime(String(value)) ?? '').split(':')
    if (minute === undefined) return problem(NOT)
    if (second !== '00' && !format.includes('ss')) return problem('has seconds, which the department does not hold')
    const parts: Record<string, string> = { HH: hour ?? '', mm: minute, ss: second, Z: zone }
    return converted(format.replace(/HH|mm|ss|Z/g, (part) => parts[part] ?? part))
  },
}

/** A time of another offset may be one of another day, so it is not taken. */
const withoutOffset = (text: string, zone: string): string => (text.endsWith(zone) ? text.slice(0, -zone.length) : '')
