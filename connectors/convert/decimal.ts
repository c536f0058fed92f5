// A decimal figure. In the hub it is text without exponent or superfluous zeros. The department may need a number or fixed digits.
import { z } from 'zod'
import { asNumber } from './as-number.ts'
import { converted, type NamedConversion, problem } from './conversion.ts'
import { formatDecimal, parseDecimal } from './exact-decimal.ts'

const options = z.strictObject({
  /** Digits after the point: the maximum when reading, the exact number when writing text. */
  scale: z.number().int().min(0).max(12).optional(),
  as: z.enum(['text', 'number']).default('text'),
})
type Options = z.infer<typeof options>

export const decimal: NamedConversion<Options> = {
  name: 'decimal',
  options,
  read(raw, { scale }) {
    const value = typeof raw === 'boolean' ? null : parseDecimal(String(raw))
    if (!value) return problem('not a number')
    if (scale !== undefined && value.scale > scale) return problem(`more than ${scale} digits after the point`)
    return converted(formatDecimal(value))
  },
  write(value, { scale, as }) {
    const parsed = typeof value === 'boolean' ? null : parseDecimal(String(value))
    if (!parsed) return problem('not a number')
    if (scale !== undefined && parsed.scale > scale) return problem(`more than ${scale} digits after the point`)
    const text = formatDecimal(parsed)
    if (as === 'number') return asNumber(text)
    if (!scale) return converted(text)
    const [whole, fraction = ''] = text.split('.')
    return converted(`${whole}.${fraction.padEnd(scale, '0')}`)
  },
}
