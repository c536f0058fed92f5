// Reads a list in a sheet: its columns are what it asks; its rows are blank, numbered, ticked or filled in. Any text in the rows
// is a value and is left there.
import { tickBoxes } from '../label-parts.ts'
import type { Asked } from './asked.ts'
import { isCardRow, isRowOf, mustFillIn, NAMES_ONE } from './body-kind.ts'
import type { Area, Grid } from './grid.ts'
import { type HeaderBand, headerBand } from './header-band.ts'
import { cellName, columnName } from './reference.ts'
import { isInstruction, isMetaRow, isNotes, isSerial } from './sheet-words.ts'
import { isLabelWord } from './value-words.ts'

/** The text in the rows of a roster before it is filled. */
const ROW_NAME = /^$|^\d{1,4}$|^(?:合|总|小)\s*计$|^…+$|^\.{3,}$/

/** A row of sums lists no subject. */
const TOTAL = /^(?:合|总|小)\s*计/

export interface ReadList {
  /** First row below the list. */
  end: number
  /** Its rows are filled in. */
  isFilled: boolean
}

export function readList(
  grid: Grid,
  band: HeaderBand,
  asked: Asked,
  section: string | undefined,
  skip: (a: Area) => boolean,
): ReadList {
  const rowAt = (n: number) => grid.row(n).filter((a) => !skip(a))
  let body = band.body
  const must = body <= grid.rows ? mustFillIn(rowAt(body)) : null
  if (must) body = grid.below(body)
  let end = body
  let isFilled = must !== null
  for (; end <= grid.rows; end = grid.below(end)) {
    const row = rowAt(end)
    const texts = row.filter((a) => a.text !== '').map((a) => a.text)
    const isBlank = row.every((a) => ROW_NAME.test(a.text) || a.isComputed || tickBoxes(a.text) !== null)
    const isSum = TOTAL.test(texts[0] ?? '')
    if (isMetaRow(texts) || (texts.length === 1 && (isNotes(texts[0] ?? '') || isInstruction(texts[0] ?? '')))) break
    // A row of the table keeps to its columns. A blank row, or a row of sums, may be merged.
    if (!isRowOf(band, row) && !((isBlank || isSum) && row.length >= Math.min(2, band.columns.length))) break
    // A cell below 姓名 is a name, even if it looks like a label.
    const isNamed = isFilled && row[0]?.text !== '' && namesOne(band)
    if (!isBlank && !isSum && ((isCardRow(row) && !isNamed) || isNewHeader(grid, end, row, skip))) break
    isFilled ||= !isBlank && !isSum
  }
  let blank = body
  while (blank < end && !rowAt(blank).some((a) => TOTAL.test(a.text))) blank++
  const rows = Math.max(1, blank - body)
  for (const column of band.columns) {
    const leaf = column.path.at(-1) ?? ''
    const letters = columnName(column.left)
    const isNumber = isSerial(leaf) && !isOfCodes(grid, column.left, body, end)
    if (isNumber) asked.numbers(letters, body)
    if (isNumber || leaf === '') continue
    const below = body < end ? rowAt(body).find((a) => a.left <= column.left && a.right >= column.left) : undefined
    const boxes = below && tickBoxes(below.text) ? below.text : undefined
    asked.add({
      path: column.path,
      row: band.bottom,
      cell: cellName(band.bottom, column.left),
      place: { column: letters, firstRow: body, rows, ...(boxes !== undefined && { boxes }) },
      ...(must?.includes(column.left) && { required: true }),
      // A sheet that is one list has a row for each subject. A list inside a card has several rows for one subject.
      repeats: section,
      hint: column.note,
      options: (boxes === undefined ? null : tickBoxes(boxes)) ?? grid.choicesAt(body, column.left),
      section,
    })
  }
  return { end: Math.max(end, body), isFilled }
}

/** 序号 above codes with letters is what the department calls its number, not the number of the row. */
const isOfCodes = (grid: Grid, left: number, body: number, end: number): boolean => {
  for (let n = body; n < end; n++) if (grid.row(n).some((a) => a.left === left && /[A-Za-z]\d{3,}/.test(a.text))) return true
  return false
}

const namesOne = ({ columns }: HeaderBand): boolean =>
  NAMES_ONE.test(columns.find((c) => !isSerial(c.path.at(-1) ?? ''))?.path.at(-1) ?? '')

/** Another table begins: a row of labels, where the values of a list would be of any kind. */
function isNewHeader(grid: Grid, n: number, row: readonly Area[], skip: (a: Area) => boolean): boolean {
  const labels = row.filter((a) => isLabelWord(a.text)).length
  return labels * 3 >= row.length * 2 && headerBand(grid, n, skip) !== null
}
