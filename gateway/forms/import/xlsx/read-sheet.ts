// Reads one sheet as people laid it out: title, notes, lists with headers of several rows, tables with names at the left, and
// cards where a label stands beside its blank. What the sheet asks comes out as fields, each with the place of its value.

import { labelParts, tickBoxes } from '../label-parts.ts'
import type { RawForm } from '../raw-form.ts'
import { type Asked, createAsked } from './asked.ts'
import { type Area, cellName, columnName, type Grid } from './grid.ts'
import { bodyKind, type HeaderBand, headerBand } from './header-band.ts'
import { readCross } from './read-cross.ts'
import { formNumber, isMetaRow, isNotes, isSerial, periodOfTitle, unitOfSheet } from './sheet-words.ts'

export function readSheet(grid: Grid): RawForm | null {
  let title: string | undefined
  let key: string | undefined
  let unit: string | undefined
  const notes: string[] = []
  const asked = createAsked(grid.sheet)
  let section: { name: string; until: number } | undefined
  let isFilled = false

  for (let r = 1; r <= grid.rows; ) {
    const sectionArea = edgeSection(grid, r)
    if (sectionArea) section = { name: sectionArea.text, until: sectionArea.bottom }
    else if (section && r > section.until) section = undefined
    const skip = (a: Area) => a === sectionArea || (a.text !== '' && a.text === section?.name && a.left === 1 && a.bottom > a.top)
    const row = grid.row(r).filter((a) => !skip(a))
    const texts = row.filter((a) => a.text !== '')
    key ??= texts.map((a) => formNumber(a.text)).find(Boolean)
    unit ??= texts.map((a) => unitOfSheet(a.text)).find(Boolean)
    if (texts.length === 0) r++
    else if (isNotes(texts[0]?.text ?? '') && (asked.fields.length > 0 || texts.length === 1)) {
      notes.push(...rest(grid, asked.fields.length > 0 ? r : r, asked.fields.length > 0))
      if (asked.fields.length > 0) break
      r++
    } else if (isMetaRow(texts.map((a) => a.text))) r++
    else if (texts.length === 1 && !tickBoxes(texts[0]?.text ?? '') && row.length === 1) {
      // Alone in its row across the sheet: the title, then headings.
      const text = (texts[0] as Area).text.replace(/\s+/g, ' ').trim()
      if (title === undefined) title = text
      else if (asked.fields.length > 0 || grid.row(r + 1).length > 1) section = { name: labelParts(text).name, until: grid.rows }
      r = (texts[0] as Area).bottom + 1
    } else if (
      texts.length === 1 &&
      title === undefined &&
      asked.fields.length === 0 &&
      (texts[0] as Area).text.length > 3 &&
      row[0] === texts[0]
    ) {
      title = (texts[0] as Area).text.replace(/\s+/g, ' ').trim()
      r++
    } else {
      const band = headerBand(grid, r, skip)
      const kind = band && bodyKind(grid, band, skip)
      if (band && kind === 'cross') r = readCross(grid, band, asked, section?.name, skip)
      else if (
        band &&
        (kind === 'list' ||
          kind === 'data' ||
          (kind === 'none' && asked.fields.length === 0 && band.columns.length > 2 && band.body > grid.rows))
      ) {
        isFilled ||= kind === 'data'
        r = readList(grid, band, kind === 'data', asked, section?.name, skip)
      } else {
        readCard(row, asked, section?.name)
        r++
      }
    }
  }
  if (asked.fields.length === 0) return null
  const name = (title ?? grid.sheet).replace(/^附\s*[件表]\s*\d*\s*[:：]?\s*/, '')
  const period = periodOfTitle(name)
  return {
    key: key ?? '',
    title: name || grid.sheet,
    fields: asked.fields.map((f) => (f.unit || !unit || f.type === 'DATE' || f.options ? f : withUnit(f, unit))),
    ...(period && { period }),
    ...(notes.length > 0 && { notes: notes.join('\n').slice(0, 4000) }),
    ...(isOneList(asked) && { isList: true }),
    // A filled sheet holds what people answered; it is not kept as a template.
    ...(!isFilled && { layout: asked.layout }),
  }
}

/** Every field is a column, and all of one list. */
function isOneList({ fields, layout }: Asked): boolean {
  const places = fields.map((f) => layout.places[f.code])
  const rows = new Set(places.map((p) => (p && 'column' in p ? p.firstRow : null)))
  return rows.size === 1 && !rows.has(null)
}

/** What stands in the rows of a roster before anybody fills it. */
const ROW_NAME = /^$|^\d{1,4}$|^(?:合|总|小)\s*计$|^…+$|^\.{3,}$/

/** A row of sums is not filled with anybody. */
const TOTAL = /^(?:合|总|小)\s*计$/

/** The sheet's unit is that of its numbers, which only a table's cells are known to be. */
const withUnit = (field: Asked['fields'][number], unit: string) =>
  field.type === 'DECIMAL' || field.type === 'INTEGER' ? { ...field, unit } : field

/** An area at the left edge over several rows of which some hold blanks names a section, not a column. */
function edgeSection(grid: Grid, r: number): Area | undefined {
  const [first, ...others] = grid.row(r)
  if (!first || first.text === '' || first.bottom === first.top || first.top !== r || others.length === 0) return undefined
  for (let n = first.top; n <= first.bottom; n++) if (grid.row(n).some((a) => a.text === '')) return first
  return undefined
}

function readList(
  grid: Grid,
  band: HeaderBand,
  filled: boolean,
  asked: Asked,
  section: string | undefined,
  skip: (a: Area) => boolean,
): number {
  let end = band.body
  const blankOrData = (n: number) => {
    const row = grid.row(n).filter((a) => !skip(a))
    return (
      row.length >= Math.min(2, band.columns.length) &&
      !isMetaRow(row.filter((a) => a.text).map((a) => a.text)) &&
      !isNotes(row[0]?.text ?? '') &&
      (filled || row.every((a) => ROW_NAME.test(a.text))) &&
      !headerBand(grid, n, skip)
    )
  }
  while (end <= grid.rows && blankOrData(end)) end++
  let blank = band.body
  while (blank < end && !grid.row(blank).some((a) => TOTAL.test(a.text))) blank++
  const rows = Math.max(1, blank - band.body)
  for (const column of band.columns) {
    const leaf = column.path.at(-1) ?? ''
    if (isSerial(leaf)) asked.numbers(columnName(column.left), band.body)
    if (isSerial(leaf) || leaf === '') continue
    asked.add({
      path: column.path,
      row: band.bottom,
      cell: cellName(band.bottom, column.left),
      place: { column: columnName(column.left), firstRow: band.body, rows },
      // A sheet that is one list has a row for each subject; a list inside a card, several rows for one.
      repeats: section,
      hint: column.note,
      options: optionsBelow(grid, band.body, column.left),
      section,
    })
  }
  return Math.max(end, band.body)
}

const optionsBelow = (grid: Grid, row: number, column: number) =>
  row <= grid.rows ? grid.row(row).find((a) => a.left <= column && a.right >= column)?.options : undefined

function readCard(row: readonly Area[], asked: Asked, section: string | undefined): void {
  let heading: string | undefined
  for (let i = 0; i < row.length; i++) {
    const area = row[i] as Area
    if (area.text === '' || tickBoxes(area.text)) continue
    const next = row[i + 1]
    const boxes = next ? tickBoxes(next.text) : null
    if (next && (next.text === '' || boxes)) {
      const options = boxes ?? next.options
      asked.add({
        path: heading ? [heading, area.text] : [area.text],
        row: area.top,
        cell: cellName(area.top, area.left),
        place: { cell: cellName(next.top, next.left), ...(boxes && { boxes: next.text }) },
        hint: area.note ?? next.note,
        section,
        ...(options && { options }),
      })
      i++
    } else if (next && next.text !== '') heading = area.text
    else if (/[:：]\s*_*$/.test(area.text))
      asked.add({ path: [area.text], row: area.top, cell: cellName(area.top, area.left), section })
  }
}

function rest(grid: Grid, from: number, all: boolean): string[] {
  const lines: string[] = []
  for (let n = from; n <= (all ? grid.rows : from); n++) {
    const line = grid
      .row(n)
      .filter((a) => a.top === n && a.text !== '')
      .map((a) => a.text)
      .join(' ')
    if (line) lines.push(line)
  }
  return lines
}
