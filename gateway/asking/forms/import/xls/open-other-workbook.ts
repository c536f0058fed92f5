// Opens workbooks in the formats other than .xlsx (.xls, .et in the same format, XML of 2003, a web page by the name
// .xls) in the shape that .xlsx has, so that the same recogniser reads them. Hidden sheets stay hidden, formulas are computed cells.
import { type CellObject, CFB, read, SSF, set_cptable, utils, type WorkBook, type WorkSheet } from '@e965/xlsx'
import iconv from 'iconv-lite'
import type { Label } from '../../../../../schema/index.ts'
import { ADVICE } from '../files/advice.ts'
import type { Sheet, Workbook } from '../xlsx/open-workbook.ts'
import { type Cell, type Cells, CHOICES } from '../xlsx/read-cells.ts'
import { cellName, type Range } from '../xlsx/reference.ts'
import { type BiffSheet, biffSheets } from './biff-records.ts'

// Workbooks older than Excel 97 are in the code page of their country.
set_cptable({
  utils: {
    decode: (page: number, bytes: Uint8Array | string) => {
      const name =
        page === 65_001 ? 'utf8' : page === 1200 ? 'utf16le' : iconv.encodingExists(`cp${page}`) ? `cp${page}` : 'gb18030'
      return iconv.decode(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : Buffer.from(bytes), name)
    },
  },
})

/** Larger sheets are data, not forms: as for .xlsx. */
const MOST_ROWS = 2000
const MOST_COLUMNS = 400
const MOST_PROBLEMS = 20

export function openOtherWorkbook(bytes: Uint8Array, isMarkup = false): Workbook | { problem: Label } {
  let book: WorkBook
  try {
    book = read(isMarkup ? new TextEncoder().encode(decoded(bytes)) : bytes, {
      type: 'array',
      cellStyles: true,
      cellNF: true,
      cellText: false,
      sheetStubs: true,
      sheetRows: MOST_ROWS,
      cellHTML: false,
    })
  } catch (error) {
    return { problem: /password|encrypt|cipher/i.test(String(error)) ? ADVICE.locked : BROKEN }
  }
  const known = biffOf(bytes)
  const names = book.Workbook?.Names ?? []
  const sheets = book.SheetNames.flatMap((name, i): Sheet[] => {
    const sheet = book.Sheets[name]
    if (!sheet || sheet['!type'] === 'chart') return []
    let cells: Cells | undefined
    const isVisible = !book.Workbook?.Sheets?.[i]?.Hidden
    const own = () => {
      cells ??= cellsOf(sheet, known?.get(name), book.Workbook?.WBProps?.date1904 === true)
      return cells
    }
    return [{ name, isVisible, cells: own, notes: () => notesOf(sheet) }]
  })
  if (sheets.length === 0) return { problem: BROKEN }
  return {
    sheets,
    nameOf: (name, sheet) => {
      const own = names.filter((n) => n.Name.toLowerCase() === name.toLowerCase())
      const at = book.SheetNames.indexOf(sheet)
      return (own.find((n) => n.Sheet === at) ?? own.find((n) => n.Sheet === undefined))?.Ref
    },
    isBordered: (style) => style === BORDERED,
    from1904: book.Workbook?.WBProps?.date1904 === true,
  }
}

const [PLAIN, BORDERED] = [0, 1]

function cellsOf(sheet: WorkSheet, known: BiffSheet | undefined, from1904: boolean): Cells {
  const rows = new Map<number, Map<number, Cell>>()
  const whole = utils.decode_range(sheet['!ref'] ?? 'A1')
  const problems: Cells['problems'] = []
  let [width, height] = [0, 0]
  let isCut = false
  for (const [name, cell] of Object.entries(sheet)) {
    if (name.startsWith('!')) continue
    const { r, c } = utils.decode_cell(name)
    if (r >= MOST_ROWS || c >= MOST_COLUMNS) {
      isCut ||= (cell as CellObject).t !== 'z'
      continue
    }
    const style = (known ? known.bordered.has(name) : (cell as CellObject).t === 'z') ? BORDERED : PLAIN
    const tell = (zh: string, en: string) => {
      if (problems.length < MOST_PROBLEMS) problems.push({ cell: name, message: { zh, en } })
    }
    const at = rows.get(r + 1) ?? new Map<number, Cell>()
    rows.set(r + 1, at.set(c + 1, cellOf(cell as CellObject, style, from1904, tell)))
    ;[width, height] = [Math.max(width, c + 1), Math.max(height, r + 1)]
  }
  const merges = (sheet['!merges'] ?? []).map(
    ({ s, e }): Range => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }),
  )
  return {
    rows,
    // Without word of lines, a blank cell within the table counts as one to fill.
    styleOf: (row, column) => (!known || known.bordered.has(cellName(row, column)) ? BORDERED : undefined),
    width,
    height: Math.max(height, Math.min(MOST_ROWS, known ? 0 : whole.e.r + 1)),
    merges,
    validations: (known?.rules ?? []).map((rule) => ({ ...CHOICES, ...rule })),
    problems,
    hidden: { rows: unseen(sheet['!rows']), columns: unseen(sheet['!cols']) },
    isCut,
  }
}

const unseen = (all: readonly ({ hidden?: boolean } | undefined)[] = []): Set<number> =>
  new Set(Array.from(all, (one, i) => (one?.hidden ? i + 1 : 0)).filter((n) => n > 0))

function cellOf(cell: CellObject, style: number, from1904: boolean, tell: (zh: string, en: string) => void): Cell {
  const computed = cell.f !== undefined && { isComputed: true as const, formula: cell.f }
  const words = (text: string): Cell => ({ text, style, isData: false, ...computed })
  const data = (text: string): Cell => ({ text, style, isData: true, ...computed })
  if (cell.t === 'z' || cell.v === undefined || cell.v === '') return computed ? { ...data('='), isUnknown: true } : words('')
  if (cell.t === 's') return words(String(cell.v).normalize('NFC').replaceAll('\0', '').trim())
  if (cell.t === 'b') return data(cell.v ? 'true' : 'false')
  if (cell.t === 'e') {
    tell('此格是错误值，按空白读取。', 'This cell holds an error; read as blank.')
    return words('')
  }
  if (cell.v instanceof Date) return data(cell.v.toISOString().slice(0, 10))
  const number = Number(cell.v)
  if (!SSF.is_date(String(cell.z ?? 'General'))) return data(String(number))
  const day = SSF.parse_date_code(number, { date1904: from1904 }) as { y: number; m: number; d: number } | null
  return data(day ? `${day.y}-${String(day.m).padStart(2, '0')}-${String(day.d).padStart(2, '0')}` : String(number))
}

/** Comments, without the name of who wrote them. */
function notesOf(sheet: WorkSheet): Map<string, string> {
  const notes = new Map<string, string>()
  for (const [name, cell] of Object.entries(sheet)) {
    if (name.startsWith('!')) continue
    const [first] = (cell as CellObject).c ?? []
    if (!first?.t) continue
    const author = first.a ?? ''
    // What follows a NUL is not text: some programs write more than the comment.
    const said = (first.t.split('\0')[0] ?? '').trim()
    notes.set(name, (author !== '' && said.startsWith(author) ? said.slice(author.length) : said).replace(/^\s*[:：]/, '').trim())
  }
  return notes
}

/** UTF-16 with its mark, UTF-8, or else GB 18030, whatever the page says of itself. */
function decoded(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return iconv.decode(Buffer.from(bytes), 'gb18030')
  }
}

function biffOf(bytes: Uint8Array): Map<string, BiffSheet> | undefined {
  if (bytes[0] !== 0xd0) return undefined
  const entry = CFB.find(CFB.read(Buffer.from(bytes), { type: 'buffer' }), '/Workbook')
  const sheets = entry ? biffSheets(Uint8Array.from(entry.content)) : undefined
  return sheets?.size ? sheets : undefined
}

const BROKEN: Label = {
  zh: '工作簿残缺，读不出工作表：请在 Excel 或 WPS 中打开，另存为 .xlsx 再导入。',
  en: 'The workbook is broken and no sheet could be read: open it in Excel or WPS, save it as .xlsx and import that.',
}
