// Several fields of the department, one element of the hub. Reading joins them; when writing, each field names its own piece
// (`at`). Text that does not split into exactly the agreed pieces is a problem, never a guess.
import { z } from 'zod'
import { converted, type NamedConversion, problem } from './conversion.ts'
import { pieceAt } from './piece-at.ts'

const options = z.strictObject({
  separator: z.string().default(''),
  /** The piece in the field (1 is the first), for writing. */
  at: z.number().int().min(1).max(20).optional(),
  /** The number of pieces, for writing. */
  of: z.number().int().min(2).max(20).optional(),
})
type Options = z.infer<typeof options>

export const join: NamedConversion<Options> = {
  name: 'join',
  options,
  read: (raw) => converted(raw),
  readMany(raws, { separator }) {
    const parts = raws.filter((raw) => raw !== null).map((raw) => String(raw).trim())
    const kept = parts.filter((part) => part !== '')
    if (separator !== '' && kept.some((part) => part.includes(separator)))
      return problem('a part that holds the separator itself')
    return converted(kept.length === 0 ? null : kept.join(separator))
  },
  write: (value, { separator, at, of }) =>
    at === undefined || separator === ''
      ? problem('the manifest does not say which piece')
      : pieceAt(String(value), separator, at, of),
}
