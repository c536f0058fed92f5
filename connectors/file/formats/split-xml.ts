// Cuts the elements at a path out of streamed XML, each with its line, so that a large file is never in memory. Throws XmlCut for
// invalid XML, a document type declaration, or an early end.

export interface XmlPart {
  text: string
  line: number
}

export class XmlCut extends Error {
  readonly line: number
  constructor(problem: string, line: number) {
    super(problem)
    this.line = line
  }
}

const MOST_IN_ROW = 1_000_000
const NAME = /^<\/?([^\s/>]+)/

/** `path` names elements from the root, without prefixes; empty is the root itself. */
export async function* splitXml(text: AsyncIterable<string>, path: readonly string[]): AsyncIterable<XmlPart> {
  const open: string[] = []
  let buffer = ''
  let at = 0
  let from = -1
  let line = 1
  let counted = 0
  let ended = false
  const isHere = () =>
    path.length === 0 ? open.length === 1 : open.length === path.length && path.every((p, i) => p === open[i])
  // Positions increase, so each character is counted once; otherwise many short rows would take quadratic time.
  const lineAt = (place: number) => {
    line += count(buffer, counted, place)
    counted = place
    return line
  }

  for await (const part of text) {
    buffer += part
    for (;;) {
      const start = buffer.indexOf('<', at)
      if (start < 0) {
        at = buffer.length
        break
      }
      const end = tagEnd(buffer, start)
      if (end < 0) {
        at = start
        break
      }
      at = end
      if (/^<[!?]/.test(buffer.slice(start, start + 2))) {
        if (/^<!(DOCTYPE|ENTITY)/i.test(buffer.slice(start, start + 9)))
          throw new XmlCut('a document type is not read', lineAt(start))
        continue
      }
      const tag = buffer.slice(start, end)
      const name = (NAME.exec(tag)?.[1] ?? '').replace(/^[^:]*:/, '')
      if (name === '' || ended) throw new XmlCut('not XML from this line on', lineAt(start))
      const closes = tag.startsWith('</')
      if (!closes) {
        open.push(name)
        if (from < 0 && isHere()) from = start
      }
      if (closes || tag.endsWith('/>')) {
        if (from >= 0 && isHere()) {
          yield { text: buffer.slice(from, end), line: lineAt(from) }
          from = -1
        }
        if (open.pop() !== name) throw new XmlCut('not XML from this line on', lineAt(start))
        ended = open.length === 0
      }
    }
    const keep = from >= 0 ? from : at
    lineAt(keep)
    counted = 0
    buffer = buffer.slice(keep)
    at -= keep
    if (from >= 0) from = 0
    if (buffer.length > MOST_IN_ROW) throw new XmlCut('a row longer than it may be', line)
  }
  if (!ended) throw new XmlCut('the file ends in the middle', lineAt(buffer.length))
}

/** The end of what begins here, or -1 if it is incomplete. */
function tagEnd(text: string, start: number): number {
  for (const [begins, ends] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const) {
    if (text.startsWith(begins, start)) {
      const end = text.indexOf(ends, start + begins.length)
      return end < 0 ? -1 : end + ends.length
    }
    // Too little text to recognise it.
    if (text.length - start < begins.length && begins.startsWith(text.slice(start))) return -1
  }
  let quote = ''
  for (let i = start + 1; i < text.length; i++) {
    const c = text[i] as string
    if (quote) quote = c === quote ? '' : quote
    else if (c === '"' || c === "'") quote = c
    else if (c === '>') return i + 1
  }
  return -1
}

function count(text: string, from: number, upTo: number): number {
  let lines = 0
  for (let i = text.indexOf('\n', from); i >= 0 && i < upTo; i = text.indexOf('\n', i + 1)) lines += 1
  return lines
}
