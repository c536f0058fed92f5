// Streams rows of an XML file: the elements at a path (`list.row`, from the root; `$` is the root itself).
import type { SourceRow } from '../../capabilities/index.ts'
import { REPLACEMENT, readText } from '../../encoding/index.ts'
import { parsePath } from '../../mapping/index.ts'
import { createReplyReader } from '../../replies/index.ts'
import { type Reading, type Source, unreadable } from './reading.ts'
import { splitXml, XmlCut } from './split-xml.ts'

export async function* readXmlRows(source: Source, { encoding, rows, apart }: Reading): AsyncIterable<SourceRow> {
  if (source.size === 0) return yield unreadable(source, 1, 'the file is empty')
  const { text, wrongBetween, rather, ...used } = readText(source.bytes(), encoding)
  const path = (parsePath(rows) ?? []).map(String)
  const read = createReplyReader(apart?.bounded, apart?.bounded, apart?.account ?? '')
  let last = 0
  try {
    for await (const part of splitXml(declared(text, used.encoding), path)) {
      const ends = part.line + (part.text.match(/\n/g)?.length ?? 0)
      if (part.text.includes(REPLACEMENT)) {
        const byte = wrongBetween(last, ends)?.byte
        const other = rather()
        const problem = `bytes that are not ${used.encoding()}${byte === undefined ? '' : `, first at byte ${byte}`}`
        yield unreadable(source, part.line, `${problem}${other ? `; it reads as ${other}` : ''}`)
      } else {
        const tree = await read({ text: part.text, format: 'xml', lists: NONE })
        const value = 'value' in tree && tree.value !== undefined ? Object.values(tree.value as object)[0] : undefined
        if ('problem' in tree) yield unreadable(source, part.line, `the row ${tree.problem}`)
        else if (value === undefined) yield unreadable(source, part.line, 'not XML that can be read')
        else yield { value, where: `${source.name}:${part.line}` }
      }
      last = ends
    }
  } catch (error) {
    if (!(error instanceof XmlCut)) throw error
    yield unreadable(source, error.line, error.message)
  }
}

const NONE: ReadonlySet<string> = new Set()

const FAMILY: Readonly<Record<string, string>> = { GB2312: 'GB', GBK: 'GB', GB18030: 'GB', 'UTF-8': 'UTF-8', UTF8: 'UTF-8' }

/** The file's declared encoding must match the one used. */
async function* declared(text: AsyncIterable<string>, used: () => string): AsyncIterable<string> {
  let first = true
  for await (const part of text) {
    const said = first ? /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(part)?.[1]?.toUpperCase() : undefined
    first = false
    if (said && FAMILY[said] !== FAMILY[used()]) throw new XmlCut(`the file says that it is ${said}, it is read as ${used()}`, 1)
    yield part
  }
}
