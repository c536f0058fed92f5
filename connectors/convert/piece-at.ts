// One piece of a text that is split at a separator.
import { type Converted, converted, problem } from './conversion.ts'

export function pieceAt(text: string, separator: string, at: number, of: number | undefined): Converted {
  const pieces = text.split(separator).map((piece) => piece.trim())
  if (of !== undefined && pieces.length !== of) return problem(`not ${of} pieces`)
  return converted(pieces[at - 1] || null)
}
