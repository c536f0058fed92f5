// Names of cells and of ranges of cells (A1, $D$3:$D$1048576, D:D): a range stays a range, however many cells it spans.

export interface Range {
  top: number
  left: number
  bottom: number
  right: number
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row}`

export function columnName(column: number): string {
  let name = ''
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  return name
}

export const columnOf = (name: string): number => [...name].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0)

const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384
const RANGE = /^\$?([A-Z]{0,3})\$?(\d{0,7})(?::\$?([A-Z]{0,3})\$?(\d{0,7}))?$/

/** A single cell is a range of one; D:D and 3:3 are whole columns and rows. */
export function rangeOf(text: string): Range | null {
  const found = RANGE.exec(text)
  if (!found) return null
  const [, from = '', first = '', to = from, last = first] = found
  if ((from === '') !== (to === '') || (first === '') !== (last === '') || (from === '' && first === '')) return null
  if (found[3] === undefined && (from === '' || first === '')) return null
  const [left, right] = from === '' ? [1, LAST_COLUMN] : [columnOf(from), columnOf(to)]
  const [top, bottom] = first === '' ? [1, LAST_ROW] : [Number(first), Number(last)]
  return { top, left, bottom, right }
}

export const holds = (range: Range, row: number, column: number): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
