// A decimal figure. In the hub it is text without exponent or superfluous zeros. The department may need a number or fixed digits.
import { z } from 'zod'
import type { Value } from '../../schema/index.ts'
import { asNumber } from './as-number.ts'
import { converted, type NamedConversion, problem } from './conversion.ts'
import { formatDecimal, parseDecimal } from './exact-decimal.ts'

const options = z.strictObject({
  /** Digits after the point: the maximum when reading, the exact number when writing text. */
  scale: z.number().int().min(0).max(12).optional(),
  as: z.enum(['text', 'number']).default('text'),
  /** The department writes a percent sign, and the hub keeps 12.5 (`figure`) or 0.125 (`ratio`). */
  percent: z.enum(['figure', 'ratio']).optional(),
})
type Options = z.infer<typeof options>

export const decimal: NamedConversion<Options> = {
  name: 'decimal',
  options,
  read(raw, { scale, percent }) {
    const [, figure] = /^(.*?)\s*[%％]$/.exec(String(raw).trim()) ?? []
    if (figure !== undefined && !percent) return problem('a percent sign: say with percent whether 12.5% is 12.5 or 0.125')
    const value = figure === undefined ? figureIn(raw) : figureIn(percent === 'ratio' ? `${figure}e-2` : figure)
    if (!value) return problem('not a number')
    if (scale !== undefined && value.scale > scale) return problem(`more than ${scale} digits after the point`)
    return converted(formatDecimal(value))
  },
  write(value, { scale, as, percent }) {
    const parsed = figureIn(percent === 'ratio' ? `${value}e2` : value)
    if (!parsed) return problem('not a number')
    if (scale !== undefined && parsed.scale > scale) return problem(`more than ${scale} digits after the point`)
    const text = formatDecimal(parsed)
    if (as === 'number') return asNumber(text)
    const [whole, fraction = ''] = text.split('.')
    return converted(`${scale ? `${whole}.${fraction.padEnd(scale, '0')}` : text}${percent ? '%' : ''}`)
  },
}

const figureIn = (value: Value) => (typeof value === 'boolean' ? null : parseDecimal(String(value)))
