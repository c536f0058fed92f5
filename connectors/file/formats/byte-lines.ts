// Lines as bytes, without their ends. A line feed is never part of a character in UTF-8, GBK and GB 18030.

const MOST_IN_LINE = 1_000_000

export interface ByteLine {
  /** Counted from 1. */
  line: number
  /** The offset of its first byte in the file. */
  at: number
  /** Null: longer than allowed; nothing follows. */
  bytes: Buffer | null
}

export async function* byteLines(bytes: AsyncIterable<Buffer>): AsyncIterable<ByteLine> {
  let rest: Buffer = Buffer.alloc(0)
  let line = 0
  let at = 0
  for await (const part of bytes) {
    rest = rest.length > 0 ? Buffer.concat([rest, part]) : part
    let from = 0
    for (let end = rest.indexOf(0x0a, from); end >= 0; end = rest.indexOf(0x0a, from)) {
      line += 1
      yield { line, at: at + from, bytes: withoutReturn(withoutMark(rest.subarray(from, end), line)) }
      from = end + 1
    }
    rest = rest.subarray(from)
    at += from
    if (rest.length > MOST_IN_LINE) return yield { line: line + 1, at, bytes: null }
  }
  if (rest.length > 0) yield { line: line + 1, at, bytes: withoutReturn(withoutMark(rest, line + 1)) }
}

const withoutReturn = (bytes: Buffer) => (bytes.at(-1) === 0x0d ? bytes.subarray(0, -1) : bytes)

const withoutMark = (bytes: Buffer, line: number) =>
  line === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
