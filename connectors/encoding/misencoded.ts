// Finds invalid bytes of an encoding in a stream, with line and offset. UTF-8 follows RFC 3629; GBK and GB 18030 use their byte
// ranges. A line feed is never part of a character in any of them.

export interface Misencoded {
  /** Counted from 1. */
  line: number
  /** Counted from 0, from the start of the file. */
  byte: number
}

export interface EncodingWatch {
  take(bytes: Uint8Array): void
  /** The last character is complete. */
  end(): void
  /** The first one after this line, up to and including that one. */
  between(after: number, upTo: number): Misencoded | undefined
}

const MOST_KEPT = 1000

/** The state of a character; null: this byte cannot follow. */
type Step = (before: readonly number[], byte: number) => 'more' | 'whole' | null

export function watchEncoding(encoding: string): EncodingWatch {
  const step = encoding === 'UTF-8' ? utf8 : encoding === 'GBK' ? gbk : gb18030
  const found: Misencoded[] = []
  let character: number[] = []
  let line = 1
  let at = 0
  const wrong = (byte: number) => {
    if (found.length < MOST_KEPT) found.push({ line, byte })
  }
  return {
    take(bytes) {
      for (const byte of bytes) {
        if (byte < 0x80 && character.length === 0) {
          if (byte === 0x0a) line += 1
        } else {
          const came = step(character, byte)
          if (came === 'more') character.push(byte)
          else {
            if (came === null) wrong(at - character.length)
            character = []
            if (came === null && byte === 0x0a) line += 1
          }
        }
        at += 1
      }
    },
    end() {
      if (character.length > 0) wrong(at - character.length)
    },
    between: (after, upTo) => found.find((one) => one.line > after && one.line <= upTo),
  }
}

/** Whether all these bytes are characters of the encoding; with `cut`, the last may be incomplete. */
export function isEncoded(bytes: Uint8Array, encoding: string, cut = false): boolean {
  const watch = watchEncoding(encoding)
  watch.take(bytes)
  if (!cut) watch.end()
  return watch.between(0, Number.POSITIVE_INFINITY) === undefined
}

const utf8: Step = (before, byte) => {
  const [first] = before
  if (first === undefined) return byte >= 0xc2 && byte <= 0xf4 ? 'more' : null
  if (byte < 0x80 || byte > 0xbf) return null
  if (before.length === 1) {
    // Not overlong, no surrogate, nothing beyond U+10FFFF.
    const tooLow = (first === 0xe0 && byte < 0xa0) || (first === 0xf0 && byte < 0x90)
    const tooHigh = (first === 0xed && byte > 0x9f) || (first === 0xf4 && byte > 0x8f)
    if (tooLow || tooHigh) return null
  }
  return before.length + 1 === (first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4) ? 'whole' : 'more'
}

const isLead = (byte: number) => byte >= 0x81 && byte <= 0xfe
const isTrail = (byte: number) => byte >= 0x40 && byte <= 0xfe && byte !== 0x7f

const gbk: Step = ([first], byte) => {
  if (first === undefined) return byte === 0x80 ? 'whole' : isLead(byte) ? 'more' : null
  return isTrail(byte) ? 'whole' : null
}

const gb18030: Step = (before, byte) => {
  const isDigit = byte >= 0x30 && byte <= 0x39
  switch (before.length) {
    case 0:
      return byte === 0x80 ? 'whole' : isLead(byte) ? 'more' : null
    case 1:
      return isDigit ? 'more' : isTrail(byte) ? 'whole' : null
    case 2:
      return isLead(byte) ? 'more' : null
    default:
      return isDigit ? 'whole' : null
  }
}
