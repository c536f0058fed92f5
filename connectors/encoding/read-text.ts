// Decodes a stream of bytes and detects invalid characters. A UTF-8 byte order mark overrides the declared encoding.
import iconv from 'iconv-lite'
import { type EncodingWatch, isEncoded, type Misencoded, watchEncoding } from './misencoded.ts'

export interface TextReading {
  text: AsyncIterable<string>
  /** Invalid characters on the lines after the first and up to the second of these. */
  wrongBetween(after: number, upTo: number): Misencoded | undefined
  encoding(): string
  /** Another encoding in which the beginning is valid, if it is not in this one. */
  rather(): string | null
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf])
const MOST_PROBED = 65_536

export function readText(bytes: AsyncIterable<Buffer>, declared: string): TextReading {
  let encoding = declared
  let watch: EncodingWatch = watchEncoding(declared)
  let beginning: Buffer = Buffer.alloc(0)
  async function* text(): AsyncIterable<string> {
    let decoder: ReturnType<typeof iconv.getDecoder> | undefined
    let waiting: Buffer = Buffer.alloc(0)
    const decode = (part: Buffer): string => {
      if (!decoder) {
        beginning = Buffer.from(part.subarray(0, MOST_PROBED))
        if (part.subarray(0, 3).equals(MARK)) encoding = 'UTF-8'
        watch = watchEncoding(encoding)
        decoder = iconv.getDecoder(encoding, { stripBOM: true })
      }
      watch.take(part)
      return decoder.write(part)
    }
    for await (const part of bytes) {
      waiting = waiting.length > 0 ? Buffer.concat([waiting, part]) : part
      if (!decoder && waiting.length < MARK.length) continue
      yield decode(waiting)
      waiting = Buffer.alloc(0)
    }
    if (waiting.length > 0) yield decode(waiting)
    watch.end()
    yield decoder?.end() ?? ''
  }
  return {
    text: text(),
    wrongBetween: (after, upTo) => watch.between(after, upTo),
    encoding: () => encoding,
    rather: () =>
      isEncoded(beginning, encoding, true) ? null : (['UTF-8', 'GB18030'].find((one) => isEncoded(beginning, one, true)) ?? null),
  }
}
