// Text in the department's encoding, without loss: a character that the encoding does not have, or bytes that are none of its
// characters, are told, never replaced.
import iconv from 'iconv-lite'

/** The text as bytes, or null when a character cannot be written. */
export function encodeExactly(text: string, encoding: string): Buffer | null {
  const bytes = iconv.encode(text, encoding)
  return iconv.decode(bytes, encoding) === text ? bytes : null
}

/** What decoders put in place of bytes that are no character. */
export const REPLACEMENT = '\ufffd'
