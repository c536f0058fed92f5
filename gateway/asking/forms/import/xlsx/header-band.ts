// The header of a table in a sheet, one row of texts or several under merged cells. Text below a header is never a label, except
// where a table asks for its rows by name (指标名称). Blank columns at its sides are not part of the table.
import { lineItems } from '../label-parts.ts'
import { isCardRow } from './body-kind.ts'
import { isFilledCard, isPaired } from './filled-card.ts'
import type { Area, Grid } from './grid.ts'
import type { Range } from './reference.ts'
import { apart, firstHalf } from './same-leaves.ts'
import { isNumbering, isSerial } from './sheet-words.ts'
import { isAnswer, isCode, isLabelWord, isPersonName, isPlainValue } from './value-words.ts'

export interface HeaderBand {
  /** Leaf columns from left to right, each with its texts from top to bottom. */
  columns: { left: number; right: number; path: string[]; note?: string }[]
  /** First row below the header and its column numbers. */
  body: number
  /** Position of the header itself. */
  top: number
  bottom: number
  left: number
  right: number
  /** The same columns stand once more to the right of these. */
  isHalved?: true
  /** A blank column parts it from what is to the right. */
  isParted?: true
}

/** What is not part of the table's rows: blanks at its sides, and whatever a blank column parts from it. */
export const outside = (band: HeaderBand, skip: Skip): Skip => {
  const isApart = band.isParted === true || band.isHalved === true
  return (a) => skip(a) || (a.right < band.left && a.text === '') || (a.left > band.right && (isApart || a.text === ''))
}

export type Skip = (area: Area) => boolean

/** How far below a header its columns are compared. */
const ROWS_BELOW = 12

/** Null: no header begins in this row. `skip` finds the areas at the edge that span several rows as a section's name. */
export function headerBand(grid: Grid, top: number, skip: Skip): HeaderBand | null {
  const all = grid.row(top).filter((a) => !skip(a))
  // A row of people's names (a seating plan, or figures by person) is not a header.
  if (isOfNames(all)) return null
  const sides = sidesOf(grid, top, all)
  if (!sides) return null
  const isOutside = (a: Area) => skip(a) || a.right < sides.left || a.left > sides.right
  const rowOf = (n: number) => grid.row(n).filter((a) => !isOutside(a))
  const first = rowOf(top)
  if (
    first.length < 2 ||
    isFilledCard(first) ||
    (isPaired(first) && first.some((a) => isAnswer(a.text) || isPersonName(a.text))) ||
    first.some((a) => /[:：]\s*_*$/.test(a.text))
  )
    return null
  if (first.some((a) => a.text === '')) return withGroupsAbove(grid, top, rowOf) ?? withGaps(grid, top, first, rowOf)
  const days = daysOf(first)
  if (first.some((a) => isNoLabel(a) && !days.has(a))) return null
  let bottom = Math.max(...first.map((a) => a.bottom))
  for (let row = top; row <= bottom && row < grid.rows; row++) {
    const wide = rowOf(row).filter((a) => a.right > a.left && a.bottom === row)
    const below = grid.below(row)
    const inDays = daysOf(rowOf(below))
    const divided = wide.some((a) => {
      const under = rowOf(below).filter((u) => u.left >= a.left && u.right <= a.right)
      return under.length > 1 && under.every((u) => inDays.has(u) || (u.text !== '' && !u.isData && !isPlainValue(u.text)))
    })
    if (divided) bottom = Math.max(bottom, below, ...rowOf(below).map((a) => a.bottom))
  }
  for (let row = top; row <= bottom; row++) if (rowOf(row).some((a) => a.text === '')) return null
  const inDays = daysOf(rowOf(bottom))
  const columns = columnsUnder(rowOf, top, bottom, (a) => (inDays.has(a) ? `${a.text}日` : a.text))
  const band = bandOf(grid, columns, top, bottom, rowOf)
  if (!band || !sides.isParted) return band
  const beyond = all.flatMap((a) => (a.left > sides.right && a.text !== '' ? [a.text] : []))
  const isAgain = beyond.length % first.length === 0 && beyond.every((text, i) => text === first[i % first.length]?.text)
  return { ...band, isParted: true, ...(isAgain && { isHalved: true }) }
}

/** The header that a person marked there, whatever it looks like. */
export function headerSaid(grid: Grid, headers: readonly Range[], top: number): HeaderBand | null {
  const said = headers.find((h) => h.top === top)
  if (!said) return null
  const rowOf = (n: number) => grid.row(n).filter((a) => a.left >= said.left && a.right <= said.right)
  const bottom = Math.min(grid.rows, Math.max(said.bottom, ...rowOf(said.bottom).map((a) => a.bottom)))
  const columns = apart(columnsUnder(rowOf, top, bottom, (a) => a.text))
  const { left } = columns[0] ?? said
  const { right } = columns.at(-1) ?? said
  return columns.length === 0 ? null : { columns, body: bodyBelow(grid, bottom, rowOf), top, bottom, left, right }
}

/** The leaves of a header, each with the texts above it. */
const columnsUnder = (rowOf: RowOf, top: number, bottom: number, textOf: (area: Area) => string): Columns =>
  rowOf(bottom).map((leaf) => {
    const path: string[] = []
    for (let row = top; row <= bottom; row++) {
      const above = rowOf(row).find((a) => a.left <= leaf.left && a.right >= leaf.right)
      if (above && path.at(-1) !== textOf(above)) path.push(textOf(above))
    }
    return { left: leaf.left, right: leaf.right, path, ...(leaf.note && { note: leaf.note }) }
  })

/** A row of column numbers below a header belongs to it. */
const bodyBelow = (grid: Grid, bottom: number, rowOf: RowOf): number => {
  const body = grid.below(bottom)
  return body <= grid.rows && isNumbering(rowOf(body).map((a) => a.text)) ? grid.below(body) : body
}

type Columns = HeaderBand['columns']
type RowOf = (n: number) => Area[]

function bandOf(grid: Grid, columns: Columns, top: number, bottom: number, rowOf: RowOf): HeaderBand | null {
  if (columns.length === 2 && isSplitBelow(rowOf, bottom)) return null
  if (columns.filter((c) => isPersonName(c.path.at(-1) ?? '')).length * 5 >= Math.max(10, columns.length * 2)) return null
  const half = firstHalf(columns)
  // 早, 早, 休, 晚, 休: shifts of one person.
  const kinds = new Set(columns.map((c) => c.path.join('\n'))).size
  if (!half && top === bottom && columns.length >= 6 && kinds * 2 <= columns.length) return null
  const own = half ?? apart(columns)
  const sides = { left: own[0]?.left ?? 1, right: own.at(-1)?.right ?? 1 }
  return { columns: own, body: bodyBelow(grid, bottom, rowOf), top, bottom, ...sides, ...(half && { isHalved: true }) }
}

/** Two wide cells above many narrow ones are a label and a value, not columns. */
const isSplitBelow = (rowOf: RowOf, bottom: number): boolean =>
  [1, 2, 3].some((n) => rowOf(bottom + n).filter((a) => a.text !== '').length > 4)

const withoutBrackets = (text: string) => (text.split('\n')[0] ?? '').replace(/^([^（(]*)[（(].*[)）]/, '$1').trim()

/** Part of a sentence, without what stands in brackets or in a second line. */
const isProse = (text: string) =>
  /[，。；]$|[。；]|->|^["“].*["”]$/.test(withoutBrackets(text)) || /^.{3,}，.{3,}/.test(withoutBrackets(text))

/** Longer texts are what somebody wrote, also where they begin with a label. */
const LONGEST_LABEL = 60

const isNoLabel = (area: Area) =>
  area.text === '' ||
  area.isData ||
  /[□○☐]/.test(area.text) ||
  isPlainValue(area.text) ||
  isCode(area.text) ||
  isProse(area.text) ||
  area.text.replace(/[（(][^（）()]*[)）]/g, '').length > LONGEST_LABEL ||
  isLineAbove(area)

/** 姓名：某某 部门：某科 across the columns of a table says whose table it is. It is no group of them. */
const isLineAbove = ({ text, left, right }: Area): boolean => {
  const items = right > left ? lineItems(text) : null
  return items !== null && (items.length > 1 || items.some((item) => item.isFilled))
}

/** A row of persons' names. */
export const isOfNames = (row: readonly Area[]): boolean => {
  const names = row.filter((a) => isPersonName(a.text)).length
  return names >= 2 && names * 2 >= row.filter((a) => a.text !== '').length
}

/** The table's own columns: without blank columns at its sides, and up to a blank column that parts it from another table. */
function sidesOf(grid: Grid, top: number, row: readonly Area[]): { left: number; right: number; isParted: boolean } | null {
  const texts = row.filter((a) => a.text !== '')
  const from = texts[0]
  if (!from) return null
  const isVoid = ({ left, right }: Area, isStrict: boolean) => {
    for (let n = top; n <= Math.min(top + ROWS_BELOW, grid.rows); n++)
      if (grid.row(n).some((a) => a.right >= left && a.left <= right && (a.text !== '' || (isStrict && !a.isBare)))) return false
    return true
  }
  const left = row.filter((a) => a.right < from.left).every((a) => isVoid(a, false)) ? from.left : (row[0]?.left ?? 1)
  let right = row.at(-1)?.right ?? from.right
  let isParted = false
  for (const [i, area] of row.entries()) {
    const before = row.slice(0, i).filter((a) => a.text !== '' && a.left >= left).length
    const after = row.slice(i + 1).some((a) => a.text !== '')
    if (area.text === '' && area.left > left && before >= 2 && (after || before >= 3 || area.isBare) && isVoid(area, after)) {
      right = area.left - 1
      isParted = after
      break
    }
  }
  return { left, right, isParted }
}

/** The days of a month as columns: 1 to 28, 29, 30 or 31. */
function daysOf(row: readonly Area[]): Set<Area> {
  const from = row.findIndex((a, i) => a.text === '1' && row[i + 1]?.text === '2')
  const run = from < 0 ? [] : row.slice(from).filter((a, i) => a.text === String(i + 1))
  return new Set(run.length >= 28 && run.length <= 31 ? run : [])
}

/** Two rows that complete each other: 周一 and 周二 above 上午, 下午, with 序号 and 姓名 in only one of the rows. */
function withGroupsAbove(grid: Grid, top: number, rowOf: RowOf): HeaderBand | null {
  if (top >= grid.rows) return null
  const under = grid.below(top)
  const [above, below] = [rowOf(top), rowOf(under)]
  const leaves = below.filter((a) => a.top === under)
  const texts = [...above, ...leaves].filter((a) => a.text !== '')
  const kinds = new Set(leaves.map((a) => a.text)).size
  const groups = above.filter(
    (a) => a.text !== '' && leaves.filter((l) => l.text !== '' && l.left >= a.left && l.right <= a.right).length > 1,
  )
  // 施工分区 and a wide blank above a table are a label and its place.
  if (above.every((a, i) => (a.text === '') === (i % 2 === 1) && (a.text !== '' || a.right > a.left))) return null
  if (groups.length === 0 || above.some((a) => a.bottom > top && a.text === '') || texts.some(isNoLabel)) return null
  const isLeaf = (a: Area) => isLabelWord(a.text) || /^(?:[上下]午|晚上?|早上?|中午)$/.test(a.text)
  const said = leaves.filter((a) => a.text !== '')
  if (said.filter(isLeaf).length * 2 < said.length && kinds * 2 > said.length) return null
  const columns = below.map(({ left, right, text, note }) => {
    const own = above.find((a) => a.left <= left && a.right >= right)
    return {
      left,
      right,
      path: [own?.text ?? '', text].filter((t, i, all) => t !== '' && t !== all[i - 1]),
      ...(note && { note }),
    }
  })
  const named = columns.map((c) => (c.path.length === 0 ? { ...c, path: [''] } : c))
  return columns.filter((c) => c.path.length === 0).length * 4 > columns.length ? null : bandOf(grid, named, top, under, rowOf)
}

/** A header of one row in which a column or two have no name. The values below those were never asked for. */
function withGaps(grid: Grid, top: number, first: readonly Area[], rowOf: RowOf): HeaderBand | null {
  const texts = first.filter((a) => a.text !== '')
  const labels = texts.filter((a) => isLabelWord(a.text) && !a.isData && !/[□○☐:：]/.test(a.text)).length
  const below = top < grid.rows ? rowOf(grid.below(top)) : []
  const isHeader = texts.length >= 3 && labels * 5 >= texts.length * 4 && texts.length * 5 >= first.length * 3
  const isFilled = below.some((a) => a.isData || isPlainValue(a.text) || isPersonName(a.text)) && below.length === first.length
  if (first.some((a) => a.bottom > top) || texts.some(isNoLabel)) return null
  if (!(isHeader && isFilled && !isCardRow(below)) && !isAboveRows(grid, top, texts, rowOf)) return null
  const columns = first.map(({ left, right, text, note }) => ({ left, right, path: [text], ...(note && { note }) }))
  return bandOf(grid, columns, top, top, rowOf)
}

/** Several rows below fill most of the named columns, some with numbers only: they are data under a header. */
function isAboveRows(grid: Grid, top: number, texts: readonly Area[], rowOf: RowOf): boolean {
  const labels = texts.filter((a) => isLabelWord(a.text) || isSerial(a.text)).length
  if (texts.length < 4 || labels * 2 < texts.length || new Set(texts.map((a) => a.text)).size < texts.length) return false
  const rows = Array.from({ length: Math.min(5, grid.rows - top) }, (_, i) => rowOf(top + 1 + i))
  const cellsOf = (row: readonly Area[]) => texts.map((t) => row.find((a) => a.left === t.left))
  const isFull = (row: readonly Area[]) => cellsOf(row).filter((a) => a && a.text !== '').length * 5 >= texts.length * 3
  const isOfData = texts.some((t) => rows.every((row) => row.find((a) => a.left === t.left)?.isData))
  return rows.length >= 3 && rows.every(isFull) && isOfData && !rows.some(isFilledCard)
}
