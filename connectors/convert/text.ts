// Text, cleaned: trimmed, with optional half-width and upper-case conversion. Text longer than the department's column is a
// problem, never cut.
import { z } from 'zod'
import { converted, type NamedConversion, problem } from './conversion.ts'
import { foldWidth, raiseWidth } from './fold-width.ts'

const options = z.strictObject({
  trim: z.boolean().default(true),
  /** Full-width letters, digits and signs to half-width. */
  fold: z.boolean().default(false),
  /** Writes full-width letters, digits and signs, for systems that store nothing else. */
  wide: z.boolean().default(false),
  /** Upper case: the last character of an id number is often sent as a small x. */
  upper: z.boolean().default(false),
  /** Size of the department's column in characters. */
  maxLength: z.number().int().min(1).optional(),
})
type Options = z.infer<typeof options>

function tidy(value: unknown, { trim, fold, wide, upper }: Options): string {
  const folded = fold || wide ? foldWidth(String(value)) : String(value)
  const trimmed = trim ? folded.trim() : folded
  return upper ? trimmed.toUpperCase() : trimmed
}

export const text: NamedConversion<Options> = {
  name: 'text',
  options,
  read(raw, chosen) {
    const tidied = tidy(raw, chosen)
    return converted(tidied === '' ? null : tidied)
  },
  write(value, chosen) {
    const plain = tidy(value, chosen)
    const tidied = chosen.wide ? raiseWidth(plain) : plain
    return chosen.maxLength !== undefined && [...tidied].length > chosen.maxLength
      ? problem(`longer than the ${chosen.maxLength} characters that the department holds`)
      : converted(tidied)
  },
}
