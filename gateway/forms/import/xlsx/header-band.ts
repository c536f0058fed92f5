// The header of a table in a sheet: one row of texts, or several under merged cells, and what stands below it.
import type { Area, Grid } from './grid.ts'
import { isNumbering, isSerial } from './sheet-words.ts'

export interface HeaderBand {
  /** Leaf columns from left to right, each with its texts from top to bottom. */
  columns: { left: number; right: number; path: string[]; note?: string; options?: string[] }[]
  /** First row below the header and its column numbers. */
  body: number
  /** Where the header itself stands. */
  top: number
  bottom: number
}

/** null: no header begins in this row. `skip` are areas at the edge that span several rows as a section's name. */
export function headerBand(grid: Grid, top: number, skip: (area: Area) => boolean): HeaderBand | null {
  const rowOf = (n: number) => grid.row(n).filter((a) => !skip(a))
  const first = rowOf(top)
  if (first.length < 2 || first.some((a) => a.text === '' || a.isData || /[□○☐]/.test(a.text))) return null
  let bottom = Math.max(...first.map((a) => a.bottom))
  for (let row = top; row <= bottom && row < grid.rows; row++) {
    const wide = rowOf(row).filter((a) => a.right > a.left && a.bottom === row)
    const below = row + 1
    const divided = wide.some((a) => {
      const under = rowOf(below).filter((u) => u.left >= a.left && u.right <= a.right)
      return under.length > 1 && under.every((u) => u.text !== '' && !u.isData)
    })
    if (divided) bottom = Math.max(bottom, below, ...rowOf(below).map((a) => a.bottom))
  }
  for (let row = top; row <= bottom; row++) if (rowOf(row).some((a) => a.text === '')) return null
  const columns = rowOf(bottom).map((leaf) => {
    const path: string[] = []
    for (let row = top; row <= bottom; row++) {
      const above = rowOf(row).find((a) => a.left <= leaf.left && a.right >= leaf.right)
      if (above && path.at(-1) !== above.text) path.push(above.text)
    }
    return { left: leaf.left, right: leaf.right, path, ...(leaf.note && { note: leaf.note }) }
  })
  let body = bottom + 1
  if (body <= grid.rows && isNumbering(rowOf(body).map((a) => a.text))) body++
  return { columns, body, top, bottom }
}

export type BodyKind = 'list' | 'cross' | 'data' | 'none'

/** list: blank rows to fill. cross: names at the left, cells to fill at the right. data: filled already. none: nothing below. */
export function bodyKind(grid: Grid, band: HeaderBand, skip: (area: Area) => boolean): BodyKind {
  if (band.body > grid.rows) return 'none'
  const row = grid.row(band.body).filter((a) => !skip(a))
  const texts = row.filter((a) => a.text !== '')
  if (row.length < Math.min(band.columns.length, 2)) return 'none'
  const onlySerial = texts.every((a) => a.left === row[0]?.left && /^\d{1,4}$|^合\s*计$|^…+$|^\.{3,}$/.test(a.text))
  if (texts.length === 0 || onlySerial) return 'list'
  const blanks = row.filter((a) => a.text === '')
  if (blanks.length > 0 && row[0]?.text !== '' && texts.every((a) => !a.isData || isSerialColumn(band, a))) {
    const afterFirstBlank = row.slice(row.findIndex((a) => a.text === ''))
    if (afterFirstBlank.every((a) => a.text === '' || /^[—\-×xX/]+$/.test(a.text))) return 'cross'
  }
  return texts.length >= row.length / 2 && row.length === band.columns.length ? 'data' : 'none'
}

const isSerialColumn = (band: HeaderBand, area: Area) =>
  band.columns.some(
    (c) =>
      c.left <= area.left && c.right >= area.right && (isSerial(c.path.at(-1) ?? '') || /代码|编码/.test(c.path.at(-1) ?? '')),
  )
