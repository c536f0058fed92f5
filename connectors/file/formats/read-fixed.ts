// Streams rows of fixed width, one per line. Columns are cut by bytes, as GB 18030 systems count them, or by characters. A line
// of another length, or a cut inside a character, is a problem of that line.
import iconv from 'iconv-lite'
import type { SourceRow } from '../../capabilities/index.ts'
import { isEncoded } from '../../encoding/index.ts'
import type { FileLayout } from '../../language/index.ts'
import { byteLines } from './byte-lines.ts'
import { type Reading, type Source, unreadable } from './reading.ts'

export async function* readFixed(source: Source, { encoding, layout = [], measure, skip }: Reading): AsyncIterable<SourceRow> {
  const need = Math.max(...layout.map(({ start, length }) => start + length - 1))
  let any = false
  for await (const { line, at, bytes } of byteLines(source.bytes())) {
    any = true
    if (line <= skip || bytes?.length === 0) continue
    if (bytes === null) yield unreadable(source, line, 'a line without an end')
    else {
      const cut = measure === 'bytes' ? cutBytes(bytes, at, need, layout, encoding) : cutText(bytes, at, need, layout, encoding)
      if (typeof cut === 'string') yield unreadable(source, line, cut)
      else yield { value: cut, where: `${source.name}:${line}` }
    }
  }
  if (!any) yield unreadable(source, 1, 'the file is empty')
}

type Cut = Record<string, string> | string

function cutBytes(bytes: Buffer, at: number, need: number, layout: FileLayout, encoding: string): Cut {
  const wrong = length(
    bytes.length,
    need,
    bytes.subarray(need).every((byte) => byte === 0x20),
    'bytes',
  )
  if (wrong) return wrong
  const row: Record<string, string> = {}
  for (const { name, start, length: size } of layout) {
    const part = bytes.subarray(start - 1, start - 1 + size)
    if (!isEncoded(part, encoding)) return `bytes that are not ${encoding} in ${name}, from byte ${at + start - 1} on`
    row[name] = trimmed(iconv.decode(part, encoding))
  }
  return row
}

function cutText(bytes: Buffer, at: number, need: number, layout: FileLayout, encoding: string): Cut {
  if (!isEncoded(bytes, encoding)) return `bytes that are not ${encoding}, after byte ${at}`
  const characters = [...iconv.decode(bytes, encoding)]
  const wrong = length(characters.length, need, trimmed(characters.slice(need).join('')) === '', 'characters')
  if (wrong) return wrong
  return Object.fromEntries(
    layout.map(({ name, start, length: size }) => [name, trimmed(characters.slice(start - 1, start - 1 + size).join(''))]),
  )
}

function length(have: number, need: number, restIsBlank: boolean, what: string): string | null {
  return have < need || !restIsBlank ? `${have} ${what} where the columns take ${need}` : null
}

/** Padded with blanks, including full-width ones. */
const trimmed = (text: string) => text.replace(/^[ \u3000]+|[ \u3000]+$/g, '')
