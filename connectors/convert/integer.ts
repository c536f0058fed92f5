// A whole number: a JSON number in the hub; the department may write it as text.
import { z } from 'zod'
import { converted, type NamedConversion, problem } from './conversion.ts'
import { formatDecimal, parseDecimal } from './exact-decimal.ts'

const options = z.strictObject({ as: z.enum(['number', 'text']).default('number') })
type Options = z.infer<typeof options>

function whole(value: unknown) {
  const parsed = typeof value === 'boolean' ? null : parseDecimal(String(value))
  if (!parsed) return problem('not a number')
  if (parsed.scale > 0) return problem('not a whole number')
  const number = Number(formatDecimal(parsed))
  return Number.isSafeInteger(number) ? converted(number) : problem('too large for a whole number')
}

export const integer: NamedConversion<Options> = {
  name: 'integer',
  options,
  read: (raw) => whole(raw),
  write(value, { as }) {
    const result = whole(value)
    return result.ok && as === 'text' ? converted(String(result.value)) : result
  },
}
