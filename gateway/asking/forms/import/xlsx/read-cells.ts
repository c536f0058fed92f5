// Reads the cells of one sheet from its XML. A cell that cannot be read (no date where a date is shown, an error, a text missing
// from the workbook) is reported with its place; the others are read.
import type { Label } from '../../../../../schema/index.ts'
import { cellName, columnOf, type Range, rangeOf } from './reference.ts'
import type { Styles } from './styles.ts'
import { attribute, eachTag } from './xml-tags.ts'

export interface Cell {
  text: string
  style: number
  /** A number, a date or a yes, not words. */
  isData: boolean
  /** A formula gives it; nobody fills it in. */
  isComputed?: true
  /** The formula, where it is written out in this cell. */
  formula?: string
  /** A formula without a stored value. */
  isUnknown?: true
}

/** What Excel checks when somebody types. */
export interface Validation {
  type: string
  ranges: Range[]
  formula: string
  /** The upper bound. */
  second: string
  operator: string
  /** What Excel does with what does not pass: it refuses it, asks whether to keep it, or says nothing. */
  onFault: 'refused' | 'asked' | 'kept'
  message: string
}

/** Choices to pick from, and nothing else. */
export const CHOICES = { type: 'list', second: '', operator: '', onFault: 'kept' as const, message: '' }

export interface Cells {
  /** By row, then by column. */
  rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>
  /** Style of a cell that is not written out, from its row or its column. */
  styleOf(row: number, column: number): number | undefined
  width: number
  height: number
  merges: Range[]
  validations: Validation[]
  problems: { cell: string; message: Label }[]
  /** Rows and columns that nobody sees. */
  hidden: { rows: Set<number>; columns: Set<number> }
  /** Columns further right were left out. */
  isCut: boolean
}

export interface Shared {
  strings: readonly string[]
  styles: Styles
  /** Days count from 1904, as on old Macs. */
  from1904: boolean
}

/** Larger sheets are data, not forms. */
const MOST_ROWS = 2000
const MOST_COLUMNS = 400
const MOST_RANGES = 20_000
const MOST_PROBLEMS = 20

export function readCells(xml: string, shared: Shared): Cells {
  const rows = new Map<number, Map<number, Cell>>()
  const rowStyles = new Map<number, number>()
  const columnStyles: number[] = []
  const cells: Cells = {
    rows,
    styleOf: (row, column) => rowStyles.get(row) ?? columnStyles[column],
    width: 0,
    height: 0,
    merges: [],
    validations: [],
    problems: [],
    hidden: { rows: new Set(), columns: new Set() },
    isCut: false,
  }
  const start = /<(?:[\w.-]+:)?sheetData\b/.exec(xml)?.index ?? xml.length
  const last = xml.lastIndexOf('sheetData>')
  const end = last < start ? start : last + 'sheetData>'.length
  // Apart, so that rows beyond the limit are skipped and what follows them is not.
  eachTag(xml.slice(0, start) + xml.slice(end), outsideOf(cells, columnStyles))
  eachTag(xml.slice(start, end), insideOf(cells, rows, rowStyles, shared))
  return cells
}

function insideOf(cells: Cells, rows: Map<number, Map<number, Cell>>, rowStyles: Map<number, number>, shared: Shared) {
  let [row, column] = [0, 0]
  let own = ''
  let [value, inline, isFormula, isSpoken, formula] = ['', '', false, false, '']
  const close = () => {
    if (column > MOST_COLUMNS) {
      cells.isCut ||= value !== '' || inline !== ''
      return
    }
    const cell = cellOf(own, attribute(own, 't') === 'inlineStr' ? inline : value, isFormula, shared, (zh, en) => {
      if (cells.problems.length < MOST_PROBLEMS) cells.problems.push({ cell: cellName(row, column), message: { zh, en } })
    })
    const at = rows.get(row) ?? new Map<number, Cell>()
    if (formula !== '') cell.formula = formula
    rows.set(row, at.set(column, cell))
    cells.width = Math.max(cells.width, column)
  }
  return ({ name, attributes, kind, text }: { name: string; attributes: string; kind: string; text: string }) => {
    if (kind === 'close') {
      if (name === 'v') value += text
      else if (name === 'f') formula = text.trim()
      else if (name === 't' && !isSpoken) inline += text
      else if (name === 'rPh') isSpoken = false
      else if (name === 'c') close()
    } else if (name === 'row') {
      row = Number(attribute(attributes, 'r') ?? row + 1)
      column = 0
      if (!(row <= MOST_ROWS)) return false
      cells.height = Math.max(cells.height, row)
      if (isUnseen(attributes, 'ht')) cells.hidden.rows.add(row)
      const style = attribute(attributes, 's')
      if (style !== undefined) rowStyles.set(row, Number(style))
    } else if (name === 'c') {
      own = attributes
      column = columnOf(/^[A-Z]{1,3}/.exec(attribute(attributes, 'r') ?? '')?.[0] ?? '') || column + 1
      ;[value, inline, isFormula, isSpoken, formula] = ['', '', false, false, '']
      if (kind === 'empty') close()
    } else if (name === 'f') isFormula = true
    else if (name === 'rPh') isSpoken = kind === 'open'
    return true
  }
}

function cellOf(
  attributes: string,
  value: string,
  isFormula: boolean,
  { strings, styles, from1904 }: Shared,
  tell: (zh: string, en: string) => void,
): Cell {
  const style = Number(attribute(attributes, 's') ?? 0)
  const type = attribute(attributes, 't') ?? 'n'
  const computed = isFormula && { isComputed: true as const }
  const words = (text: string): Cell => ({ text: tidied(text), style, isData: false, ...computed })
  const data = (text: string): Cell => ({ text, style, isData: true, ...computed })
  if (value === '') return isFormula ? { ...data('='), isUnknown: true } : words('')
  if (type === 's') {
    const text = strings[Number(value)]
    if (text === undefined) tell('此格的文字在文件中缺失。', 'The text of this cell is missing in the file.')
    return words(text ?? '')
  }
  if (type === 'str' || type === 'inlineStr') return words(value)
  if (type === 'b') return data(value === '1' ? 'true' : 'false')
  if (type === 'd') return data(value.slice(0, 10))
  if (type === 'e') {
    tell(`此格是错误值 ${value.slice(0, 20)}，按空白读取。`, `This cell holds an error (${value.slice(0, 20)}); read as blank.`)
    return words('')
  }
  const number = Number(value)
  if (Number.isNaN(number)) {
    tell('此格应是数字，却不是，按空白读取。', 'This cell should hold a number and does not; read as blank.')
    return words('')
  }
  if (!styles.isDate(style)) return data(String(number))
  const day = dayOf(number, from1904)
  if (day === null)
    tell(
      '此格按日期显示，但其数值不是日期，按数字读取。',
      'This cell is shown as a date, but its number is none; read as a number.',
    )
  return data(day ?? String(number))
}

const DAY = 86_400_000

/** Excel's calendar ends with the year 9999. */
export function dayOf(serial: number, from1904: boolean): string | null {
  if (!(serial >= 0 && serial < 2_958_466)) return null
  return new Date((from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)) + serial * DAY).toISOString().slice(0, 10)
}

/** A workbook writes characters that XML cannot hold as _x000D_. */
const tidied = (text: string): string =>
  text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => (/^00(?:0[9AaDd])$/.test(code) ? '\n' : ''))
    .normalize('NFC')
    .trim()

/** The parts before and after the cells: styles of columns, merged cells, choices. */
function outsideOf(cells: Cells, columnStyles: number[]) {
  let validation: (Omit<Validation, 'ranges'> & { sqref: string }) | null = null
  let isSecond = false
  const keep = () => {
    if (validation && cells.validations.length < MOST_RANGES) {
      const { sqref, ...said } = validation
      cells.validations.push({ ...said, ranges: rangesOf(sqref) })
    }
    validation = null
  }
  return ({ name, attributes, kind, text }: { name: string; attributes: string; kind: string; text: string }) => {
    if (kind === 'close') {
      if (validation && name === 'dataValidation') keep()
      // Choices from another sheet are in an extension, one level deeper.
      else if (validation && (isSecond ? /^(?:formula2|f)$/ : /^(?:formula1|f)$/).test(name))
        validation[isSecond ? 'second' : 'formula'] ||= text.trim()
      else if (validation && name === 'sqref') validation.sqref = text
    } else if (name === 'dataValidation') {
      const said = (key: string) => attribute(attributes, key) ?? ''
      validation = {
        ...{ type: said('type'), sqref: said('sqref'), formula: '', second: '', operator: said('operator') || 'between' },
        onFault: onFault(said('showErrorMessage'), said('errorStyle')),
        message: said('error').trim(),
      }
      isSecond = false
      if (kind === 'empty') keep()
    } else if (name === 'formula1' || name === 'formula2') {
      isSecond = name === 'formula2'
    } else if (name === 'mergeCell') {
      const range = rangeOf(attribute(attributes, 'ref') ?? '')
      if (range && cells.merges.length < MOST_RANGES) cells.merges.push(range)
    } else if (name === 'col') {
      const style = attribute(attributes, 'style')
      const last = Math.min(Number(attribute(attributes, 'max')), MOST_COLUMNS)
      for (let n = Number(attribute(attributes, 'min')); n <= last; n++) {
        if (style !== undefined) columnStyles[n] = Number(style)
        if (isUnseen(attributes, 'width')) cells.hidden.columns.add(n)
      }
    }
    return true
  }
}

const onFault = (isShown: string, style: string): Validation['onFault'] => {
  if (!/^(?:1|true)$/.test(isShown)) return 'kept'
  return /^(?:stop)?$/.test(style) ? 'refused' : style === 'warning' ? 'asked' : 'kept'
}

const isUnseen = (attributes: string, size: string): boolean =>
  /^(?:1|true)$/.test(attribute(attributes, 'hidden') ?? '') || Number(attribute(attributes, size) ?? 1) === 0

const rangesOf = (sqref: string): Range[] =>
  sqref
    .trim()
    .split(/\s+/)
    .slice(0, MOST_RANGES)
    .flatMap((text) => rangeOf(text) ?? [])
