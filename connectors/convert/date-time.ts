// A date with its time in the department's own format; in the hub Beijing time without an offset ("2026-11-29T08:30"), as people
// write it. An instant of the department's clock or of epoch seconds is the same moment.
import { z } from 'zod'
import { localDateTime } from '../../schema/index.ts'
import { converted, type NamedConversion, problem } from './conversion.ts'
import { foldWidth } from './fold-width.ts'
import { instant } from './instant.ts'
import { MOMENT_FORMS } from './moment-forms.ts'
import { zoneOption } from './zone.ts'

const options = z.strictObject({
  /** `iso` reads any offset and writes that of `zone`; `local` has no offset. */
  format: z.enum(['iso', 'local', 'epoch', 'epochMillis', ...MOMENT_FORMS.filter((form) => /HH/.test(form))]),
  zone: zoneOption,
})
type Options = z.infer<typeof options>

const NOT = 'not a date with a time'

export const dateTime: NamedConversion<Options> = {
  name: 'dateTime',
  options,
  read(raw, { format, zone }) {
    const text = foldWidth(String(raw)).trim()
    if (format === 'iso' || format === 'local') {
      const local = localDateTime(text)
      return local === null || (format === 'iso' && !/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text)) ? problem(NOT) : converted(local)
    }
    const moment = instant.read(text, { format, zone, at: '00:00:00' })
    if (!moment.ok || moment.value === null) return moment
    const local = localDateTime(String(moment.value))
    return local === null ? problem(NOT) : converted(local)
  },
  write(value, { format, zone }) {
    const local = localDateTime(String(value))
    if (local === null) return problem(NOT)
    if (format === 'local') return converted(withSeconds(local))
    const moment = `${withSeconds(local)}+08:00`
    if (format !== 'iso') return instant.write(moment, { format, zone, at: '00:00:00' })
    const there = instant.write(moment, { format: 'yyyy-MM-ddTHH:mm:ss', zone, at: '00:00:00' })
    return there.ok ? converted(`${there.value}${zone}`) : there
  },
}

const withSeconds = (local: string) => (local.length === 16 ? `${local}:00` : local)
