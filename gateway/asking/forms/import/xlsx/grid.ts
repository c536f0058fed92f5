// A sheet as a grid of areas: merged cells are one area; each knows its text and its place.
import type { Label } from '../../../../../schema/index.ts'
import { type Choices, choicesOf } from './choices.ts'
import type { Sheet, Workbook } from './open-workbook.ts'
import { type Cell, dayOf, type Validation } from './read-cells.ts'
import { cellName, holds, type Range } from './reference.ts'

export interface Area extends Range {
  text: string
  /** A comment on the cell. */
  note?: string
  /** The value is a number, a date or a formula, not words. */
  isData: boolean
  /** A formula gives it; nobody fills it in. */
  isComputed?: boolean
  /** A formula without a stored value. */
  isUnknown?: boolean
  /** Neither text nor lines: nothing is drawn there. */
  isBare?: true
}

export interface Grid {
  sheet: string
  rows: number
  /** The next row below that people see. */
  below(n: number): number
  /** Areas that touch the row, from left to right; blank cells within the form's width are areas too. None in a hidden row. */
  row(n: number): Area[]
  /** The choices that Excel offers there. */
  choicesAt: Choices['at']
  /** What else Excel checks there; it allows one check a cell. */
  checkAt(row: number, column: number): Validation | undefined
  /** The formula that is written there. */
  formulaAt(row: number, column: number): string | undefined
  /** The day of a number, as this workbook counts days. */
  dayOf(serial: number): string | null
  /** The parts of the sheet that could not be read, so far. */
  problems(): { cell?: string; message: Label }[]
}

/** Merged cells never overlap. A workbook in which they do is not worth the time. */
const MOST_PLACES = 2_000_000

export function gridOf(workbook: Workbook, sheet: Sheet): Grid | null {
  const cells = sheet.cells()
  const notes = sheet.notes()
  const choices = choicesOf(workbook, sheet)
  const areas: (Area | undefined)[][] = []
  const height = cells.height
  const width = Math.max(cells.width, ...cells.merges.filter((m) => m.right <= cells.width + 50).map((m) => m.right))
  const { hidden } = cells
  const checks = cells.validations.filter((v) => CHECKS.has(v.type) && v.onFault !== 'kept')
  let isUsed = false
  const masters = new Map(cells.merges.map((m) => [cellName(m.top, m.left), m]))
  let [rows, columns, places] = [0, 0, 0]
  let hasLines = false
  for (const [r, row] of [...new Map([...emptyRows(height), ...cells.rows])].sort(([a], [b]) => a - b))
    for (let c = 1; c <= width; c++) {
      const cell = row.get(c)
      const merged = masters.get(cellName(r, c))
      if (areas[r]?.[c] !== undefined) continue
      const isHidden = hidden.rows.has(r) || hidden.columns.has(c)
      if (isHidden && !merged) {
        isUsed ||= (cell?.text ?? '') !== ''
        continue
      }
      const style = cell?.style ?? cells.styleOf(r, c)
      const bordered = style !== undefined && workbook.isBordered(style)
      const given = withoutSlots(cell?.text ?? '')
      const place = merged ?? { top: r, left: c, bottom: r, right: c }
      // What to write is said in the place to write it in.
      const beside = areas[r]?.[c - 1]?.text ?? ''
      const said = beside !== '' && !/^\s*[（([【]/.test(beside) ? instructionIn(given) : undefined
      const text = said !== undefined || (beside !== '' && PLACE_OF_DATE.test(given)) ? '' : given
      if (text === '' && !merged && !bordered && !said) continue
      hasLines ||= bordered
      const note = notes.get(cellName(r, c)) ?? said
      const { isData = false, isComputed, isUnknown } = cell ?? {}
      const area: Area = {
        text,
        ...place,
        isData,
        ...(isComputed && { isComputed }),
        ...(isUnknown && { isUnknown }),
        ...(note && { note }),
      }
      for (let y = place.top; y <= Math.min(place.bottom, height) && places < MOST_PLACES; y++) {
        areas[y] ??= []
        const line = areas[y] as (Area | undefined)[]
        for (let x = place.left; x <= Math.min(place.right, width); x++, places++) line[x] ??= area
      }
      if (text !== '' || bordered) {
        rows = Math.max(rows, Math.min(place.bottom, height))
        columns = Math.max(columns, Math.min(place.right, width))
      }
    }
  if (rows === 0) return null
  const known = new Map<number, Area[]>()
  const rowOf = (n: number): Area[] => {
    const found: Area[] = []
    if (hidden.rows.has(n)) return found
    for (let c = 1; c <= columns; c++) {
      if (hidden.columns.has(c)) continue
      const area = areas[n]?.[c] ?? { text: '', top: n, left: c, bottom: n, right: c, isData: false, isBare: true }
      if (found.at(-1) !== area) found.push(area)
    }
    // If a form is drawn with lines, cells to the right of them are not part of it.
    while (hasLines && found.at(-1)?.text === '' && areas[n]?.[(found.at(-1) as Area).left] === undefined) found.pop()
    return found
  }
  return {
    sheet: sheet.name,
    rows,
    row(n) {
      const row = known.get(n) ?? rowOf(n)
      known.set(n, row)
      return row
    },
    below(n) {
      let next = n + 1
      while (next <= rows && hidden.rows.has(next)) next++
      return next
    },
    choicesAt: choices.at,
    checkAt: (row, column) => checks.find((v) => v.ranges.some((range) => holds(range, row, column))),
    formulaAt: (row, column) => cells.rows.get(row)?.get(column)?.formula,
    dayOf: (serial) => dayOf(serial, workbook.from1904 ?? false),
    problems: () => [...cells.problems, ...choices.problems, ...(cells.isCut ? [CUT] : []), ...(isUsed ? [HIDDEN] : [])],
  }
}

const CHECKS = new Set(['whole', 'decimal', 'date', 'time', 'textLength', 'custom'])

/** ${name} and {.name}: a program fills in such a slot, and so may a person. */
const withoutSlots = (text: string): string =>
  text.includes('{') ? text.replace(/[$#]?\{+[^{}]*\}+/g, '____').replace(/^[_\s]+$/, '') : text

/** Where a date or a time is to be written. */
const PLACE_OF_DATE = /^[\s_＿]*年[\s_＿]*月(?:[\s_＿]*日)?(?:[\s_＿]*[时点](?:[\s_＿]*分)?)?[\s_＿]*$/
const SAYS_HOW = /^(?:必填|选填)[，,；;：:、]|^(?:请|如|例如|比如|填写|格式|可附)|填写$/
/** （必填，无需真实姓名） beside a label. */
const instructionIn = (text: string): string | undefined => {
  const inside = /^\s*[（([【]([^（()）[\]【】]{4,80})[)）\]】]\s*$/.exec(text)?.[1]
  return inside && SAYS_HOW.test(inside) && !/勿|不(?:用|必|需|要)?填/.test(inside) ? inside : undefined
}

const emptyRows = (height: number): [number, ReadonlyMap<number, Cell>][] =>
  Array.from({ length: height }, (_, i) => [i + 1, new Map<number, Cell>()])

const HIDDEN = {
  message: {
    zh: '隐藏的行或列未读入：需要填报的，请取消隐藏。',
    en: 'Hidden rows and columns were not read: unhide those that are to be filled in.',
  },
}
const CUT = {
  message: {
    zh: '表格宽于 400 列，只读取了前 400 列。',
    en: 'The sheet is wider than 400 columns; only the first 400 were read.',
  },
}
