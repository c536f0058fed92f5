// Opens a workbook (ECMA-376) for reading: its sheets in order, each read on demand. Only the parts that describe the form are
// unpacked, within a bound; pictures, charts and macros stay packed.
import { strFromU8 } from 'fflate'
import { unpackZip } from '../../../../../connectors/zip/index.ts'
import type { Label } from '../../../../../schema/index.ts'
import { type Cells, readCells, type Shared } from './read-cells.ts'
import { readStyles } from './styles.ts'
import { attribute, eachTag } from './xml-tags.ts'

export interface Sheet {
  name: string
  isVisible: boolean
  cells(): Cells
  /** Comments by cell name. */
  notes(): ReadonlyMap<string, string>
}

export interface Workbook {
  sheets: Sheet[]
  /** What a defined name refers to; a sheet's own name takes precedence over the workbook's. */
  nameOf(name: string, sheet: string): string | undefined
  isBordered(style: number): boolean
  /** Days count from 1904, as on old Macs. */
  from1904?: boolean
}

/** Far more than a form has. A workbook compresses about tenfold. */
const MOST_UNPACKED = 64_000_000
const WANTED = /^(?:_rels\/\.rels|.*\.xml\.rels|.*\.xml)$/
const UNWANTED = /\/(?:drawings|charts|media|theme|pivot\w*|externalLinks|customXml|diagrams|printerSettings)\//

export function openWorkbook(bytes: Uint8Array): Workbook | { problem: Label } {
  const unreadable = {
    zh: '文件已损坏，或不是可以读取的 .xlsx 工作簿：请用表格软件打开并另存为 .xlsx，再导入。',
    en: 'The file is broken, or not an .xlsx workbook that can be read: open it in a spreadsheet program, save it as .xlsx and import that.',
  }
  // The old binary format, which also wraps an encrypted workbook.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return {
      problem: {
        zh: '工作簿设有打开密码，或其实是旧的 .xls 格式：请取消密码，另存为 .xlsx。',
        en: 'The workbook has a password, or is an old .xls by another name: take the password off and save it as .xlsx.',
      },
    }
  let unpacked = 0
  try {
    const files = unpackZip(bytes, (entry) => {
      if (!WANTED.test(entry.name) || UNWANTED.test(`/${entry.name}`)) return false
      unpacked += entry.unpacked
      return unpacked <= MOST_UNPACKED
    })
    if (unpacked > MOST_UNPACKED)
      return {
        problem: {
          zh: '工作簿解开后超过 64 MB，不像是报表：请删去数据，只留空白表。',
          en: 'The workbook unpacks to more than 64 MB, which no form does: take the data out and leave the blank form.',
        },
      }
    return workbookOf((path) => (files[path] ? strFromU8(files[path] as Uint8Array) : undefined)) ?? { problem: unreadable }
  } catch {
    return { problem: unreadable }
  }
}

type Part = (path: string) => string | undefined

function workbookOf(part: Part): Workbook | null {
  const path = [...relationsOf(part, '').values()].find((r) => r.type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml'
  const xml = part(path)
  if (xml === undefined) return null
  const relations = relationsOf(part, path)
  const named = (type: string) => {
    const target = [...relations.values()].find((r) => r.type.endsWith(`/${type}`))?.target
    return target === undefined ? undefined : part(target)
  }
  const listed: { name: string; id: string; state: string }[] = []
  const names = new Map<string, string>()
  let isOf = ''
  let from1904 = false
  eachTag(xml, ({ name, attributes, kind, text }) => {
    if (name === 'sheet' && kind !== 'close')
      listed.push({
        name: attribute(attributes, 'name') ?? '',
        id: attribute(attributes, 'id') ?? '',
        state: attribute(attributes, 'state') ?? 'visible',
      })
    else if (name === 'definedName' && kind === 'open')
      isOf = `${attribute(attributes, 'localSheetId') ?? ''}!${(attribute(attributes, 'name') ?? '').toLowerCase()}`
    else if (name === 'definedName' && kind === 'close') names.set(isOf, text.trim())
    else if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? '')
  })
  const styles = readStyles(named('styles'))
  let strings: string[] | undefined
  const shared = (): Shared => {
    strings ??= stringsOf(named('sharedStrings'))
    return { strings, styles, from1904 }
  }
  const sheets = listed.flatMap(({ name, id, state }): Sheet[] => {
    const target = relations.get(id)
    // A sheet of a chart or a dialog is no form.
    if (target && !target.type.endsWith('/worksheet')) return []
    const own = target && part(target.target)
    if (!target || own === undefined) throw new Error('a sheet that is not in the file')
    let cells: Cells | undefined
    return [
      {
        name,
        isVisible: state === 'visible',
        cells: () => {
          cells ??= readCells(own, shared())
          return cells
        },
        notes: () => notesOf(part, target.target),
      },
    ]
  })
  if (sheets.length === 0) return null
  return {
    sheets,
    nameOf: (name, sheet) =>
      names.get(`${listed.findIndex((s) => s.name === sheet)}!${name.toLowerCase()}`) ?? names.get(`!${name.toLowerCase()}`),
    isBordered: styles.isBordered,
    from1904,
  }
}

/** The parts that a part refers to, by id, with paths from the root of the archive. */
function relationsOf(part: Part, path: string): Map<string, { type: string; target: string }> {
  const at = path.lastIndexOf('/') + 1
  const folder = path.slice(0, at)
  const found = new Map<string, { type: string; target: string }>()
  const xml = part(`${folder}_rels/${path.slice(at)}.rels`)
  if (xml !== undefined)
    eachTag(xml, ({ name, attributes }) => {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return
      const target = attribute(attributes, 'Target') ?? ''
      const steps: string[] = []
      for (const step of (target.startsWith('/') ? target : folder + target).split('/'))
        if (step === '..') steps.pop()
        else if (step !== '' && step !== '.') steps.push(step)
      found.set(attribute(attributes, 'Id') ?? '', { type: attribute(attributes, 'Type') ?? '', target: steps.join('/') })
    })
  return found
}

/** Texts that cells share, without the guides to their pronunciation. */
function stringsOf(xml: string | undefined): string[] {
  const strings: string[] = []
  let [own, isSpoken] = ['', false]
  if (xml !== undefined)
    eachTag(xml, ({ name, kind, text }) => {
      if (name === 'si' && kind !== 'close') own = ''
      if (name === 'si' && kind !== 'open') strings.push(own)
      else if (name === 'rPh') isSpoken = kind === 'open'
      else if (name === 't' && kind === 'close' && !isSpoken) own += text
    })
  return strings
}

/** Comments as written, without the author's name. */
function notesOf(part: Part, sheet: string): Map<string, string> {
  const notes = new Map<string, string>()
  const target = [...relationsOf(part, sheet).values()].find((r) => r.type.endsWith('/comments'))?.target
  const xml = target === undefined ? undefined : part(target)
  const authors: string[] = []
  let [cell, author, note] = ['', '', '']
  if (xml !== undefined)
    eachTag(xml, ({ name, attributes, kind, text }) => {
      if (name === 'author' && kind === 'close') authors.push(text.trim())
      else if (name === 'comment' && kind === 'open') {
        cell = attribute(attributes, 'ref') ?? ''
        author = authors[Number(attribute(attributes, 'authorId'))] ?? ''
        note = ''
      } else if (name === 't' && kind === 'close') note += text
      else if (name === 'comment' && kind === 'close') {
        const said = note.trim()
        const own = author !== '' && new RegExp(`^${author.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*[:：]?`).exec(said)?.[0]
        notes.set(cell, (own ? said.slice(own.length) : said).trim())
      }
    })
  return notes
}
