// A sheet beside what was read from it: each cell with its part in the form, so that a person sees what was misread or left out.

import { labelParts } from '../label-parts.ts'
import type { ImportProblem, RawForm } from '../raw-form.ts'
import type { Area, Grid } from '../xlsx/grid.ts'
import { cellName, columnName, holds } from '../xlsx/reference.ts'
import { isMeta, isSerial } from '../xlsx/sheet-words.ts'
import { withoutNumbers } from '../xlsx/value-words.ts'
import type { WorksheetMark } from './worksheet-mark.ts'

export const ROLES = ['TITLE', 'FIELD', 'HEADING', 'BLANK', 'NOTE', 'EXAMPLE', 'UNREAD'] as const

export interface AreaAsRead {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  /** Persons' numbers are masked. */
  text: string
  /** UNREAD: words of which nothing is kept. Null: empty and not to be filled, a line's number, or about the sheet itself. */
  role: (typeof ROLES)[number] | null
}

export interface WorksheetAsRead {
  name: string
  rows: number
  columns: number
  areas: AreaAsRead[]
  /** Rows or columns beyond these were left out of `areas`. */
  isCut: boolean
  /** Null: no form was found. */
  form: Pick<RawForm, 'title' | 'fields' | 'isList'> | null
  problems: Omit<ImportProblem, 'file' | 'form'>[]
  /** The marks that it was read with. */
  marks: WorksheetMark[]
  /** They were said of an earlier file of this shape. */
  isRemembered: boolean
  /** The cells by which the next file of this shape is known: those that name its fields. */
  labels: { cell: string; text: string }[]
}

/** Enough to see how a form was read. */
const MOST_ROWS = 200
const MOST_COLUMNS = 60
const MOST_TEXT = 300

export function worksheetAsRead(
  grid: Grid,
  { form, problems }: { form: RawForm | null; problems: WorksheetAsRead['problems'] },
  marks: WorksheetMark[],
  isRemembered: boolean,
): WorksheetAsRead {
  const roleOf = roles(form, marks)
  const areas: AreaAsRead[] = []
  const labels: WorksheetAsRead['labels'] = []
  const named = new Set(form?.fields.map((f) => f.cell))
  let columns = 0
  for (let r = 1; r <= grid.rows; r++)
    for (const area of grid.row(r)) {
      if (area.top !== r) continue
      const cell = cellName(area.top, area.left)
      if (cellsOf(area).some((c) => named.has(c))) labels.push({ cell, text: area.text })
      columns = Math.max(columns, area.right)
      if (r > MOST_ROWS || area.left > MOST_COLUMNS) continue
      areas.push({
        row: area.top,
        column: area.left,
        rowSpan: Math.min(area.bottom, MOST_ROWS) - area.top + 1,
        columnSpan: Math.min(area.right, MOST_COLUMNS) - area.left + 1,
        text: withoutNumbers(area.text.slice(0, MOST_TEXT)),
        role: roleOf(area),
      })
    }
  return {
    name: grid.sheet,
    rows: Math.min(grid.rows, MOST_ROWS),
    columns: Math.min(columns, MOST_COLUMNS),
    areas,
    isCut: grid.rows > MOST_ROWS || columns > MOST_COLUMNS,
    form: form && { title: form.title, fields: form.fields, ...(form.isList && { isList: true }) },
    problems,
    marks,
    isRemembered,
    labels,
  }
}

/** A field is named by the lowest cell of its header, which may be merged. */
const cellsOf = ({ top, bottom, left }: Area): string[] =>
  Array.from({ length: Math.min(bottom - top + 1, 20) }, (_, i) => cellName(top + i, left))

const plain = (text: string): string => text.replace(/\s+/g, '')

function roles(form: RawForm | null, marks: readonly WorksheetMark[]): (area: Area) => AreaAsRead['role'] {
  const fields = new Set(form?.fields.map((f) => f.cell))
  const words = new Set(
    form?.fields.flatMap((f) => [f.label, ...f.label.split('：'), f.section ?? '', f.repeats ?? ''].map(plain)),
  )
  const title = plain(form?.title ?? '')
  const notes = plain(form?.notes ?? '')
  const places = Object.values(form?.layout?.places ?? {})
  const cells = new Set(places.flatMap((p) => ('cell' in p ? p.cell : [])))
  const lists = places.flatMap((p) => ('column' in p ? p : []))
  const isPlace = (area: Area) =>
    cells.has(cellName(area.top, area.left)) ||
    lists.some((l) => l.column === columnName(area.left) && area.top >= l.firstRow && area.top < l.firstRow + l.rows)
  return (area) => {
    const said = marks.findLast((m) => holds(m, area.top, area.left))?.role
    if (said && said !== 'HEADER') return area.text === '' ? null : said
    if (cellsOf(area).some((cell) => fields.has(cell))) return 'FIELD'
    if (isPlace(area)) return 'BLANK'
    if (area.text === '' || isSerial(area.text) || /^\d{1,4}$/.test(area.text) || isMeta(area.text)) return null
    const text = plain(area.text)
    if (title !== '' && text.includes(title)) return 'TITLE'
    if (words.has(plain(labelParts(area.text).name)) || said === 'HEADER') return 'HEADING'
    return notes.includes(text) ? 'NOTE' : 'UNREAD'
  }
}
