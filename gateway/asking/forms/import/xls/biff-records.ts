// What the library does not read of an .xls workbook (MS-XLS, BIFF8): which cells have lines, and the choices offered in them. Records
// are walked once, without a tree; a record that is cut off ends the walk.
import { cellName, type Range } from '../xlsx/reference.ts'
import { charactersOf, createTokens, type Tokens } from './biff-tokens.ts'

export interface BiffSheet {
  /** Names of cells with a line at any edge. */
  bordered: ReadonlySet<string>
  rules: { ranges: Range[]; formula: string }[]
}

const EOF = 0x0a
const BOUNDSHEET = 0x85
const XF = 0xe0
const MULBLANK = 0xbe
const MULRK = 0xbd
const DV = 0x1be
/** BLANK, NUMBER, LABEL, BOOLERR, FORMULA, RSTRING, LABELSST, RK: each begins with row, column and style. */
const CELLS = new Set([0x201, 0x203, 0x204, 0x205, 0x06, 0xd6, 0xfd, 0x27e])
const LIST = 3
const MOST_CELLS = 200_000
const MOST_RULES = 5000

/** By the sheet's name. Empty for versions before Excel 97. */
export function biffSheets(stream: Uint8Array): Map<string, BiffSheet> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const found = new Map<string, BiffSheet>()
  if (stream.length < 8 || view.getUint16(4, true) !== 0x0600) return found
  const sheets: { name: string; at: number }[] = []
  const borders: boolean[] = []
  const tokens = createTokens(sheets)
  eachRecord(view, 0, (type, at, length) => {
    if (type === BOUNDSHEET) sheets.push({ at: view.getUint32(at, true), name: textOf(view, at + 6, true).text })
    else if (type === XF && length >= 18) borders.push((view.getUint32(at + 10, true) & 0xffff) !== 0)
    else tokens.note(view, type, at, length)
  })
  for (const { name, at } of sheets) found.set(name, sheetOf(view, at, borders, tokens))
  return found
}

function sheetOf(view: DataView, from: number, borders: readonly boolean[], tokens: Tokens): BiffSheet {
  const bordered = new Set<string>()
  const rules: BiffSheet['rules'] = []
  const cell = (row: number, column: number, style: number) => {
    if (borders[style] && bordered.size < MOST_CELLS) bordered.add(cellName(row + 1, column + 1))
  }
  eachRecord(view, from, (type, at, length) => {
    if (CELLS.has(type)) cell(view.getUint16(at, true), view.getUint16(at + 2, true), view.getUint16(at + 4, true))
    else if (type === MULBLANK || type === MULRK) {
      const [row, first, step] = [view.getUint16(at, true), view.getUint16(at + 2, true), type === MULRK ? 6 : 2]
      for (let i = 0; 4 + i * step + 2 <= length - 2; i++) cell(row, first + i, view.getUint16(at + 4 + i * step, true))
    } else if (type === DV && rules.length < MOST_RULES) {
      const rule = ruleOf(view, at, tokens)
      if (rule) rules.push(rule)
    }
  })
  return { bordered, rules }
}

/** Null: a rule that offers no choices. */
function ruleOf(view: DataView, start: number, tokens: Tokens): BiffSheet['rules'][number] | null {
  if ((view.getUint32(start, true) & 0x0f) !== LIST) return null
  let at = start + 4
  // Titles and texts of its prompt and its error.
  for (let i = 0; i < 4; i++) at = textOf(view, at, false).end
  const size = view.getUint16(at, true)
  const formula = tokens.formulaOf(view, at + 4, size)
  at += 4 + size
  at += 4 + view.getUint16(at, true)
  const count = view.getUint16(at, true)
  const ranges = Array.from({ length: count }, (_, i): Range => {
    const place = at + 2 + i * 8
    return {
      top: view.getUint16(place, true) + 1,
      bottom: view.getUint16(place + 2, true) + 1,
      left: view.getUint16(place + 4, true) + 1,
      right: view.getUint16(place + 6, true) + 1,
    }
  })
  return { ranges, formula: formula ?? '?' }
}

/** A text with its length before it, in one byte or two. */
function textOf(view: DataView, at: number, isShort: boolean): { text: string; end: number } {
  const length = isShort ? view.getUint8(at) : view.getUint16(at, true)
  const start = at + (isShort ? 2 : 3)
  return charactersOf(view, start, length, (view.getUint8(start - 1) & 1) === 1)
}

/** Up to the end of the stream that begins there; a chart within a sheet has its own beginning and end. */
function eachRecord(view: DataView, from: number, visit: (type: number, at: number, length: number) => void): void {
  let deep = 0
  for (let at = from; at + 4 <= view.byteLength; ) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)]
    if (at + 4 + length > view.byteLength) return
    if (type === 0x0809) deep++
    else if (type === EOF) deep--
    else if (deep === 1)
      try {
        visit(type, at + 4, length)
      } catch (error) {
        // A record that is shorter than it says.
        if (!(error instanceof RangeError)) throw error
      }
    if (deep === 0) return
    at += 4 + length
  }
}
