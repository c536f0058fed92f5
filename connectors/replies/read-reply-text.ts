// Parses a department's JSON or XML text. In a bounded process it returns the value in pieces.
import type { Tools } from '../bounded/index.ts'
import { parseJson } from '../mapping/index.ts'
import { readXml } from '../xml/index.ts'
import { inPieces, type Left } from './pieces.ts'

export interface ReplyText {
  text: string
  format: 'json' | 'xml'
  /** Places of lists in XML. */
  lists: ReadonlySet<string>
}

/** Undefined: invalid. */
export function readReplyText({ text, format, lists }: ReplyText): unknown {
  if (format === 'xml') return readXml(text, lists)
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}

export const readApart = (said: ReplyText, { report }: Pick<Tools, 'report'>): Left => inPieces(readReplyText(said), report)
