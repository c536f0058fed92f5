// Converts a figure between the department's unit and the hub's, exactly. `digits` declares rounding of infinite results.
import { z } from 'zod'
import { asNumber } from './as-number.ts'
import { converted, type NamedConversion, problem } from './conversion.ts'
import { formatDecimal, parseDecimal } from './exact-decimal.ts'
import { scaleByRatio } from './scale-by-ratio.ts'
import { ratioBetween, UNITS } from './units.ts'

const options = z
  .strictObject({
    /** The department's unit. */
    department: z.enum(UNITS as [string, ...string[]]),
    /** The hub's unit, from the element's domain. */
    hub: z.enum(UNITS as [string, ...string[]]),
    digits: z.number().int().min(0).max(12).optional(),
    as: z.enum(['text', 'number']).default('text'),
  })
  .refine(({ department, hub }) => ratioBetween(department, hub) !== null, 'the two units do not measure the same thing')
type Options = z.infer<typeof options>

function convert(value: unknown, from: string, to: string, digits: number | undefined) {
  const decimal = parseDecimal(String(value))
  const ratio = ratioBetween(from, to)
  if (!decimal || !ratio) return problem('not a number')
  const result = scaleByRatio(decimal, ratio, digits)
  return result
    ? converted(formatDecimal(result))
    : problem(`cannot be written exactly in ${to}; the manifest declares no rounding`)
}

export const unit: NamedConversion<Options> = {
  name: 'unit',
  options,
  read: (raw, { department, hub, digits }) => convert(raw, department, hub, digits),
  write(value, { department, hub, digits, as }) {
    const result = convert(value, hub, department, digits)
    return result.ok && as === 'number' ? asNumber(String(result.value)) : result
  },
}
