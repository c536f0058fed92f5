// A text as a department sent it, JSON or XML, as a value. In a bounded process it hands the value back in pieces.
import type { Tools } from '../bounded/index.ts'
import { parseJson } from '../mapping/index.ts'
import { readXml } from '../xml/index.ts'
import { inPieces, type Left } from './pieces.ts'

export interface ReplyText {
  text: string
  format: 'json' | 'xml'
  /** Places in XML that hold lists. */
  lists: ReadonlySet<string>
}

/** Undefined: it is not what it should be. */
export function readReplyText({ text, format, lists }: ReplyText): unknown {
  if (format === 'xml') return readXml(text, lists)
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}

export const readApart = (said: ReplyText, { report }: Pick<Tools, 'report'>): Left => inPieces(readReplyText(said), report)
