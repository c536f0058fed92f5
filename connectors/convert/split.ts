// One field of the department, several elements of the hub: each element takes its own piece (`at`). Writing takes the same
// piece, for a department that wants a part of the hub's value.
import { z } from 'zod'
import type { NamedConversion } from './conversion.ts'
import { pieceAt } from './piece-at.ts'

const options = z.strictObject({
  separator: z.string().min(1),
  /** The piece; 1 is the first. */
  at: z.number().int().min(1).max(20),
  /** The required number of pieces. */
  of: z.number().int().min(2).max(20).optional(),
})
type Options = z.infer<typeof options>

export const split: NamedConversion<Options> = {
  name: 'split',
  options,
  read: (raw, { separator, at, of }) => pieceAt(String(raw), separator, at, of),
  write: (value, { separator, at, of }) => pieceAt(String(value), separator, at, of),
}
