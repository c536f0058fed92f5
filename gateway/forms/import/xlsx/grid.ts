// A sheet as a grid of areas: merged cells are one area; each knows its text, its place, and what may be chosen in it.

import type { CellValue, Workbook, Worksheet } from 'exceljs'
import ExcelJS from 'exceljs'

export interface Area {
  text: string
  top: number
  left: number
  bottom: number
  right: number
  /** What Excel lets one choose there. */
  options?: string[]
  /** A comment on the cell. */
  note?: string
  /** The value is a number or a date, not words. */
  isData: boolean
}

export interface Grid {
  sheet: string
  rows: number
  /** Areas that touch the row, from left to right; blank cells within the form's width are areas too. */
  row(n: number): Area[]
}

/** Larger sheets are data, not forms. */
const MOST_ROWS = 2000
const MOST_COLUMNS = 400

export async function readWorkbook(bytes: Uint8Array): Promise<Workbook | null> {
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer)
    return workbook
  } catch {
    return null
  }
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row}`

export function columnName(column: number): string {
  let name = ''
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  return name
}

export function gridOf(sheet: Worksheet): Grid | null {
  const areas: (Area | undefined)[][] = []
  const merges = (sheet.model.merges ?? []).map(boundsOf).filter((m) => m !== null)
  const masters = new Map(merges.map((m) => [`${m.top}:${m.left}`, m]))
  let [rows, columns] = [0, 0]
  let hasLines = false
  const height = Math.min(sheet.rowCount, MOST_ROWS)
  const width = Math.min(sheet.columnCount, MOST_COLUMNS)
  for (let r = 1; r <= height; r++) {
    const row = sheet.getRow(r)
    for (let c = 1; c <= width; c++) {
      const cell = row.getCell(c)
      const merged = masters.get(`${r}:${c}`)
      if (!merged && cell.isMerged && cell.master !== cell) continue
      const text = textOf(cell.value)
      const bordered = Boolean(cell.border && (cell.border.top || cell.border.bottom || cell.border.left || cell.border.right))
      if (text === '' && !merged && !bordered) continue
      hasLines ||= bordered
      const place = merged ?? { top: r, left: c, bottom: r, right: c }
      const area: Area = { text, ...place, isData: typeof cell.value === 'number' || cell.value instanceof Date }
      const options = listOf(cell.dataValidation, sheet)
      if (options) area.options = options
      const note = typeof cell.note === 'string' ? cell.note : cell.note?.texts?.map((t) => t.text).join('')
      if (note) area.note = note.trim()
      for (let y = place.top; y <= Math.min(place.bottom, height); y++) {
        areas[y] ??= []
        for (let x = place.left; x <= Math.min(place.right, width); x++) (areas[y] as (Area | undefined)[])[x] = area
      }
      if (text !== '' || bordered) {
        rows = Math.max(rows, Math.min(place.bottom, height))
        columns = Math.max(columns, Math.min(place.right, width))
      }
    }
  }
  if (rows === 0) return null
  return {
    sheet: sheet.name,
    rows,
    row(n) {
      const found: Area[] = []
      for (let c = 1; c <= columns; c++) {
        const area = areas[n]?.[c] ?? { text: '', top: n, left: c, bottom: n, right: c, isData: false }
        if (found.at(-1) !== area) found.push(area)
      }
      // Where a form is drawn with lines, what lies to the right of them is no part of it.
      while (hasLines && found.at(-1)?.text === '' && areas[n]?.[(found.at(-1) as Area).left] === undefined) found.pop()
      return found
    },
  }
}

function boundsOf(range: string): { top: number; left: number; bottom: number; right: number } | null {
  const m = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(range)
  if (!m) return null
  const column = (name = '') => [...name].reduce((n, ch) => n * 26 + ch.charCodeAt(0) - 64, 0)
  return { left: column(m[1]), top: Number(m[2]), right: column(m[3]), bottom: Number(m[4]) }
}

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'object') {
    if ('richText' in value)
      return value.richText
        .map((t) => t.text)
        .join('')
        .trim()
    if ('text' in value) return String(value.text).trim()
    if ('formula' in value || 'sharedFormula' in value)
      return value.result === undefined ? '=' : textOf(value.result as CellValue)
    return ''
  }
  return String(value).normalize('NFC').trim()
}

function listOf(validation: ExcelJS.DataValidation | undefined, sheet: Worksheet): string[] | undefined {
  if (validation?.type !== 'list') return undefined
  const [formula] = validation.formulae ?? []
  if (typeof formula !== 'string') return undefined
  if (formula.startsWith('"')) return named(formula.slice(1, -1).split(','))
  const m = /^=?(?:'?([^'!]+)'?!)?(\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+)$/.exec(formula)
  const bounds = m && boundsOf(m[2] ?? '')
  const source = m?.[1] ? sheet.workbook.getWorksheet(m[1]) : sheet
  if (!bounds || !source) return undefined
  const values: string[] = []
  for (let r = bounds.top; r <= Math.min(bounds.bottom, bounds.top + MOST_ROWS); r++)
    for (let c = bounds.left; c <= bounds.right; c++) values.push(textOf(source.getRow(r).getCell(c).value))
  return named(values)
}

const named = (values: string[]) => {
  const options = values.map((v) => v.trim()).filter((v) => v !== '')
  return options.length > 0 ? options : undefined
}
