// What a person says of a part of a worksheet that was read wrongly: this is the title, a header, notes, or filled in as an example.
// The mark changes the sheet as its reader sees it; everything else is read as usual.
import type { Label } from '../../../../../schema/index.ts'
import type { Area, Grid } from '../xlsx/grid.ts'
import { isOfNames } from '../xlsx/header-band.ts'
import { cellName, holds, type Range } from '../xlsx/reference.ts'

export const MARKS = ['TITLE', 'HEADER', 'NOTE', 'EXAMPLE'] as const

export interface WorksheetMark extends Range {
  /** Name of the worksheet. */
  worksheet: string
  /** HEADER: the head of a list, whose lines are below it. EXAMPLE: filled in; nothing of it is kept. */
  role: (typeof MARKS)[number]
}

/** What was said of a sheet, for its reader. */
export interface Said {
  title?: string
  notes: string[]
  headers: Range[]
  /** Headers that are none. */
  problems: { row: number; cell: string; message: Label }[]
  /** The sheet holds what somebody filled in, so it is no template. */
  isFilled: boolean
}

export const NOTHING_SAID: Said = { notes: [], headers: [], problems: [], isFilled: false }

/** The sheet without the parts that were marked as anything but a header. */
export function markedGrid(grid: Grid, marks: readonly WorksheetMark[]): { grid: Grid; said: Said } {
  if (marks.length === 0) return { grid, said: NOTHING_SAID }
  const roleOf = (area: Area) => marks.findLast((m) => holds(m, area.top, area.left))?.role
  const said: Said = { notes: [], headers: [], problems: [], isFilled: false }
  for (const mark of marks.filter((m) => m.role === 'HEADER'))
    if (isOfNames(grid.row(mark.bottom).filter((a) => holds(mark, mark.bottom, a.left))))
      said.problems.push({ row: mark.bottom, cell: cellName(mark.bottom, mark.left), message: OF_NAMES })
    else said.headers.push(mark)
  const seen = new Map<Area, Area>()
  for (let r = 1; r <= grid.rows; r++)
    for (const area of grid.row(r)) {
      const role = roleOf(area)
      if (seen.has(area) || role === undefined) continue
      if (role === 'HEADER') seen.set(area, { ...area, isData: false })
      else seen.set(area, { ...area, text: '', isData: false })
      if (area.text === '') continue
      if (role === 'TITLE') said.title = [said.title, area.text].filter(Boolean).join(' ').replace(/\s+/g, ' ')
      if (role === 'NOTE') said.notes.push(area.text)
      if (role === 'EXAMPLE') said.isFilled = true
    }
  return { grid: { ...grid, row: (n) => grid.row(n).map((area) => seen.get(area) ?? area) }, said }
}

const OF_NAMES: Label = {
  zh: '所说的表头是人名，不作为栏目：请选中写着栏目名称的那一行。',
  en: 'What was called a header holds names of persons, which are no fields: choose the row that names the fields.',
}
