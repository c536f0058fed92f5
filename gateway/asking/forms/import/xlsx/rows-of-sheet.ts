// What a row of a sheet is, by its place and its words: its title, a line of blanks, a group of columns, a bare header.
import { lineItems } from '../label-parts.ts'
import { bodyKind, mustFillIn } from './body-kind.ts'
import type { Area, Grid } from './grid.ts'
import { type HeaderBand, headerBand } from './header-band.ts'
import { isInstruction, isMetaRow, isNotes } from './sheet-words.ts'
import { isLabelWord, isPlainValue } from './value-words.ts'

/** The text has its row to itself: merged across it, or with nothing drawn beside it. */
export const isWholeRow = (alone: Area, row: readonly Area[]): boolean =>
  row.length === 1 || (row.every((a) => a === alone || a.isBare) && !isLabelWord(alone.text) && !/[:：]\s*$/.test(alone.text))

/** One group of columns above a header, 基本情况 over 学历 and 职业: there are columns to its left. */
export function isGroup(grid: Grid, alone: Area): boolean {
  if (alone.right === alone.left) return false
  const first = grid.row(grid.below(alone.bottom)).find((a) => a.text !== '')
  return first !== undefined && first.left < alone.left && (headerBand(grid, alone.top, () => false)?.bottom ?? 0) > alone.bottom
}

export const isBlankToFill = (text: string): boolean => /[_＿]{2,}/.test(text)

/** Names of columns with nothing below them but notes: an empty import template. */
export function isBareHeader(grid: Grid, band: HeaderBand, skip: (a: Area) => boolean): boolean {
  const isSaid = band.columns.every((c) => c.path.every((p) => p.length <= 40 && !/[:：]\s*\S/.test(p)))
  if (!isSaid) return false
  if (band.body <= grid.rows && mustFillIn(grid.row(band.body).filter((a) => !skip(a))) !== null) return true
  for (let n = band.body; n <= grid.rows; n++) {
    const texts = grid.row(n).filter((a) => a.text !== '' && !a.isComputed)
    if (
      texts.length > 0 &&
      !isMetaRow(texts.map((a) => a.text)) &&
      !(texts.length === 1 && (isNotes(texts[0]?.text ?? '') || isInstruction(texts[0]?.text ?? '')))
    )
      return false
  }
  return true
}

/** Texts in the rows of a table that are outside its columns. */
export function besides(grid: Grid, band: HeaderBand, end: number, skip: (a: Area) => boolean): Area[] {
  const found = new Set<Area>()
  for (let n = band.top; n < Math.min(end, grid.rows + 1); n++)
    for (const a of grid.row(n))
      if (a.text !== '' && !a.isData && !skip(a) && (a.right < band.left || a.left > band.right)) found.add(a)
  return [...found]
}

/** Notes end where another table begins. */
export function nextTable(grid: Grid, from: number): number {
  for (let n = from + 1; n <= grid.rows; n++) {
    if (grid.row(n).filter((a) => a.text !== '').length < 3) continue
    const band = headerBand(grid, n, () => false)
    if (band && bodyKind(grid, band, () => false) === 'list') return n
  }
  return grid.rows + 1
}

/** Words at the left of the first row, with only blanks beside them, or a date at the edge. */
export const isTitle = (row: readonly Area[]): boolean =>
  isTitleRow(
    row.slice(
      Math.max(
        0,
        row.findIndex((a) => !a.isBare),
      ),
    ),
  )

const isTitleRow = ([first, ...others]: readonly Area[]): boolean =>
  first !== undefined &&
  !first.isData &&
  !isPlainValue(first.text) &&
  first.text.length > 3 &&
  !/[:：]\s*$/.test(first.text) &&
  lineItems(first.text) === null &&
  others.every((a) => a.text === '' || ((a.isData || isPlainValue(a.text)) && first.right > first.left + 1))

/** Labels with their blanks, rather than a title with a colon in it. */
export const isLine = (text: string, row: readonly Area[]): boolean =>
  row.filter((a) => !a.isBare).length === 1 || /[_＿]{2,}/.test(text) || (lineItems(text)?.length ?? 0) > 1
