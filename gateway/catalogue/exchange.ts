// The catalogue as a file, in the terms of ISO/IEC 11179: object class, property, value domain. Another hub can import it. An
// import reports each entry that it refused and takes the others.
import { type CodeList, type Element, elementSchema } from '../../schema/index.ts'
import type { Catalogue } from './catalogue.ts'
import { elementFault } from './element-fault.ts'

export interface CatalogueFile {
  format: 'yibiao-catalogue'
  version: 1
  elements: Element[]
  codeLists: CodeList[]
}

export const exportCatalogue = (catalogue: Catalogue): CatalogueFile => ({
  format: 'yibiao-catalogue',
  version: 1,
  elements: [...catalogue.elements.values()],
  codeLists: [...catalogue.codeLists.values()],
})

export interface ReadCatalogueFile {
  elements: Element[]
  codeLists: CodeList[]
  problems: { entry: string; message: string }[]
}

/** Maximum number of elements (elementSchema). */
const MOST = 500
const isWords = (text: unknown): boolean => typeof text === 'string' && text !== '' && text.length <= MOST

export function readCatalogueFile(raw: unknown, present: Catalogue): ReadCatalogueFile {
  const file = (typeof raw === 'object' && raw !== null ? raw : {}) as Partial<Record<keyof CatalogueFile, unknown>>
  const read: ReadCatalogueFile = { elements: [], codeLists: [], problems: [] }
  if (file.format !== 'yibiao-catalogue' || file.version !== 1 || !Array.isArray(file.elements)) {
    read.problems.push({
      entry: 'file',
      message: 'not a catalogue file: {"format": "yibiao-catalogue", "version": 1, "elements": [...]}',
    })
    return read
  }
  for (const list of Array.isArray(file.codeLists) ? (file.codeLists as CodeList[]) : []) {
    if (
      typeof list?.id === 'string' &&
      Array.isArray(list.codes) &&
      list.codes.every((c) => typeof c?.code === 'string' && isWords(c.label?.zh) && isWords(c.label?.en)) &&
      isWords(list.label?.zh) &&
      isWords(list.label?.en)
    )
      read.codeLists.push(list)
    else
      read.problems.push({
        entry: String(list?.id ?? '?'),
        message: `a code list has an id, a label and codes with labels, in both languages, of at most ${MOST} characters each`,
      })
  }
  const lists = new Set([...present.codeLists.keys(), ...read.codeLists.map((l) => l.id)])
  for (const element of file.elements as Element[]) {
    const entry = String(element?.id ?? '?')
    const fault = elementFault(element)
    const wanted = fault
      ? []
      : [element.domain, ...(element.breakdowns ?? [])].flatMap((d) => ('codes' in d && d.codes ? d.codes : []))
    const missing = wanted.find((list) => !lists.has(list))
    if (fault) read.problems.push({ entry, message: fault })
    else if (missing) read.problems.push({ entry, message: `there is no code list ${missing}` })
    else read.elements.push(elementSchema.parse(element) as Element)
  }
  return read
}
