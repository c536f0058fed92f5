// Walks the tags of a workbook's XML in one pass, without a tree or recursion: a sheet has many cells and a form needs few.
// Prefixes of names are dropped (x:row is row). A document type is refused: expanding entities have no place in a workbook.

export interface Tag {
  name: string
  /** As written; see `attribute`. */
  attributes: string
  kind: 'open' | 'close' | 'empty'
  /** Text between the previous tag and this one. */
  text: string
}

/** Attributes up to the end of the tag; a quoted value may hold ">". */
const REST = /[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>/y

/** No part of a workbook is nested deeper. A document may be. */
const DEEPEST = 64

/** `visit` returns false to stop. */
export function eachTag(xml: string, visit: (tag: Tag) => unknown, deepest = DEEPEST): void {
  let text = ''
  const open: string[] = []
  for (let at = 0; ; ) {
    const start = xml.indexOf('<', at)
    // What follows the place where a file was cut off would be missing without a word.
    if (start < 0 && open.length > 0) throw new Error(`${open.at(-1)} without an end`)
    if (start < 0) return
    text += unescaped(xml.slice(at, start))
    const skipped = xml.startsWith('<!--', start) ? '-->' : xml.startsWith('<?', start) ? '?>' : null
    if (skipped) at = endOf(xml, skipped, start)
    else if (xml.startsWith('<![CDATA[', start)) {
      at = endOf(xml, ']]>', start)
      text += xml.slice(start + 9, at - 3)
    } else if (xml.startsWith('<!', start)) throw new Error('a document type')
    else {
      REST.lastIndex = start + 1
      const inside = REST.exec(xml)?.[0]
      if (inside === undefined) throw new Error('a tag without an end')
      at = start + 1 + inside.length
      const bare = inside.slice(0, -1)
      const isEnd = bare.startsWith('/')
      const isEmpty = bare.endsWith('/')
      const [whole = '', name = ''] = /^\/?(?:[^\s:/>]+:)?([^\s:/>]+)/.exec(bare) ?? []
      const kind = isEnd ? 'close' : isEmpty ? 'empty' : 'open'
      if (kind === 'open') open.push(name)
      else if (kind === 'close' && open.pop() !== name) throw new Error(`the end of ${name} without its start`)
      if (open.length > deepest) throw new Error('tags too deep')
      if (visit({ name, attributes: bare.slice(whole.length), kind, text }) === false) return
      text = ''
    }
  }
}

function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from)
  if (end < 0) throw new Error(`no ${mark}`)
  return end + mark.length
}

const patterns = new Map<string, RegExp>()

/** Value of the attribute, with any prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  const pattern = patterns.get(name) ?? new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  patterns.set(name, pattern)
  const found = pattern.exec(attributes)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? undefined : unescaped(value)
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g, (whole, decimal, hex, name) => {
        if (name !== undefined) return NAMED[name] ?? whole
        const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
        return point <= 0x10ffff ? String.fromCodePoint(point) : ''
      })
    : text
