// Text in the department's encoding, without loss. Characters missing from the encoding, or invalid bytes, are reported, never
// replaced.
import iconv from 'iconv-lite'

/** The text as bytes, or null when a character cannot be written. */
export function encodeExactly(text: string, encoding: string): Buffer | null {
  const bytes = iconv.encode(text, encoding)
  return iconv.decode(bytes, encoding) === text ? bytes : null
}

/** The decoders' replacement for invalid bytes. */
export const REPLACEMENT = '\ufffd'
