// The header of a table in a sheet, one row of texts or several under merged cells, and the body below it. Text below a header is
// never a label, except where a table asks for its rows by name (指标名称).
import { isUnit, labelParts } from '../label-parts.ts'
import type { Area, Grid } from './grid.ts'
import { isNumbering, isSerial } from './sheet-words.ts'
import { isAnswer, isFilledIn, isLabelWord, isPersonName, isPlainValue } from './value-words.ts'

export interface HeaderBand {
  /** Leaf columns from left to right, each with its texts from top to bottom. */
  columns: { left: number; right: number; path: string[]; note?: string }[]
  /** First row below the header and its column numbers. */
  body: number
  /** Position of the header itself. */
  top: number
  bottom: number
}

type Skip = (area: Area) => boolean

/** Null: no header begins in this row. `skip` finds the areas at the edge that span several rows as a section's name. */
export function headerBand(grid: Grid, top: number, skip: Skip): HeaderBand | null {
  const rowOf = (n: number) => grid.row(n).filter((a) => !skip(a))
  const first = rowOf(top)
  // A row of people's names (a seating plan, or figures by person) is not a header.
  if (isOfNames(first)) return null
  const isNoLabel = ({ text, isData }: Area) => text === '' || isData || /[□○☐]/.test(text) || isPlainValue(text)
  if (first.length < 2 || isFilledCard(first)) return null
  const gaps = first.some((a) => a.text === '') ? withGaps(grid, top, first, skip) : null
  if (gaps) return gaps
  if (first.some(isNoLabel)) return null
  let bottom = Math.max(...first.map((a) => a.bottom))
  for (let row = top; row <= bottom && row < grid.rows; row++) {
    const wide = rowOf(row).filter((a) => a.right > a.left && a.bottom === row)
    const below = row + 1
    const divided = wide.some((a) => {
      const under = rowOf(below).filter((u) => u.left >= a.left && u.right <= a.right)
      return under.length > 1 && under.every((u) => u.text !== '' && !u.isData && !isPlainValue(u.text))
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
  if (columns.filter((c) => isPersonName(c.path.at(-1) ?? '')).length * 5 >= Math.max(10, columns.length * 2)) return null
  let body = bottom + 1
  if (body <= grid.rows && isNumbering(rowOf(body).map((a) => a.text))) body++
  return { columns: apart(columns), body, top, bottom }
}

/** A header of one row in which a column or two have no name. The values below those were never asked for. */
function withGaps(grid: Grid, top: number, first: readonly Area[], skip: Skip): HeaderBand | null {
  const texts = first.filter((a) => a.text !== '')
  const labels = texts.filter((a) => isLabelWord(a.text) && !a.isData && !/[□○☐:：]/.test(a.text)).length
  const below = top < grid.rows ? grid.row(top + 1).filter((a) => !skip(a)) : []
  const isHeader = texts.length >= 3 && labels * 5 >= texts.length * 4 && texts.length * 5 >= first.length * 3
  const isFilled = below.some((a) => a.isData || isPlainValue(a.text) || isPersonName(a.text)) && below.length === first.length
  if (!isHeader || !isFilled || isCardRow(below) || first.some((a) => a.bottom > top)) return null
  const columns = first.map(({ left, right, text, note }) => ({ left, right, path: [text], ...(note && { note }) }))
  return { columns, body: top + 1, top, bottom: top }
}

const isOfNames = (row: readonly Area[]): boolean => {
  const names = row.filter((a) => isPersonName(a.text)).length
  return names >= 2 && names * 2 >= row.filter((a) => a.text !== '').length
}

/** 正科, 比率, 副科, 比率 under one heading: the second of each pair belongs to the first (正科比率, 副科比率). */
function apart(columns: HeaderBand['columns']): HeaderBand['columns'] {
  const named = (c: HeaderBand['columns'][number] | undefined) => c?.path.join('\n') ?? ''
  const times = Map.groupBy(columns, named)
  return columns.map((column, i) => {
    const before = columns[i - 1]
    const isTwin = (times.get(named(column))?.length ?? 0) > 1
    if (!isTwin || !before || (times.get(named(before))?.length ?? 0) > 1) return column
    const own = column.path.at(-1) ?? ''
    return column.path.slice(0, -1).join('\n') === before.path.slice(0, -1).join('\n')
      ? { ...column, path: [...column.path.slice(0, -1), `${labelParts(before.path.at(-1) ?? '').name}${own}`] }
      : column
  })
}

/** Labels alternate with the values filled in beside them: 姓名, 某某某, 性别, 男. */
export function isFilledCard(row: readonly Area[]): boolean {
  const pairs = pairsOf(row)
  const filled = pairs.filter(([label, next]) => isLabelWord(label.text) && isFilledIn(label.text, next)).length
  const labels = pairs.filter(([, next]) => next.text !== '' && isLabelWord(next.text) && !isAnswer(next.text)).length
  return (
    filled > 0 &&
    labels <= filled &&
    pairs.every(([label]) => !label.isData && !isAnswer(label.text) && !isPlainValue(label.text))
  )
}

/** In an odd row, the first area is a heading. */
export const pairsOf = (row: readonly Area[]): (readonly [Area, Area])[] =>
  row.slice(row.length % 2).flatMap((label, i, all) => (i % 2 === 0 && all[i + 1] ? [[label, all[i + 1] as Area] as const] : []))

export type BodyKind = 'list' | 'cross' | 'data' | 'none'

/** Words that say whether the columns below must be filled. */
const MUST_FILL = /^[（(【*]?(?:必填|必录|选填|非必填|可选|可不填|必须填写|必填项|选填项)[)）】]?$/

/** The columns that a row of 必填 and 选填 below the header marks as required. Null: it is not such a row. */
export function mustFillIn(row: readonly Area[]): number[] | null {
  const texts = row.filter((a) => a.text !== '')
  if (texts.length === 0 || !texts.every((a) => MUST_FILL.test(a.text))) return null
  return texts.filter((a) => !/选|非|可/.test(a.text)).map((a) => a.left)
}

/** The heads of columns that name what is asked, and of those that name persons, places and bodies: those names are values. */
const ASKS_BY_NAME =
  /(?:指标|项目|类别|类型|种类|分类|名目|科目|内容|事项|栏目|情况|要素|因素|环节|问题|险种|病种|品种|作物|年龄段?|阶段|级别|层次|等级|时间|月份|季度|年份|年度|日期|收入|支出|名目|用途|性别|民族|性质)(?:名称)?$/
export const NAMES_ONE =
  /姓名|名字|户主|人员|身份证|证件|电话|手机|账号|卡号|学号|工号|户号|车牌|地址|住址|学生|教师|家长|职工|负责人|联系人|代表|委员|村|社区|居委|镇|街道|乡|学校|企业|公司|单位|机构|部门|班级|小区|网格|楼/

/** A row of the table's body, judged by positions: each area is under one column or under several. */
export const isRowOf = (band: HeaderBand, row: readonly Area[]): boolean =>
  row.length >= Math.min(2, band.columns.length) &&
  row.every((a) => band.columns.some((c) => c.left === a.left)) &&
  (row[0]?.left ?? 0) >= (band.columns[0]?.left ?? 1)

/** A label beside a blank to fill, all along the row: what a card asks, also below a list with as many columns. */
export function isCardRow(row: readonly Area[]): boolean {
  const texts = row.filter((a) => a.text !== '')
  const asks = texts.filter((a) => {
    const next = row[row.indexOf(a) + 1]
    return isLabelWord(a.text) && !a.isData && (next === undefined || next.text === '' || /[□○☐]/.test(next.text))
  })
  return (
    texts.length > 0 &&
    texts.length < row.length &&
    asks.length === texts.length &&
    row[0]?.text !== '' &&
    !/[:：]\S/.test(texts[0]?.text ?? '')
  )
}

const BLANK = /^(?:[—\-×xX/]+|…+|\.{3,})?$/

/** list: blank rows to fill. cross: names at the left, cells to fill at the right. data: already filled. none: nothing below. */
export function bodyKind(grid: Grid, band: HeaderBand, skip: Skip): BodyKind {
  if (band.body > grid.rows) return 'none'
  const row = grid.row(band.body).filter((a) => !skip(a))
  const texts = row.filter((a) => a.text !== '' && !a.isComputed)
  if (row.length < Math.min(band.columns.length, 2)) return 'none'
  const isSerialOnly = texts.every((a) => a.left === row[0]?.left && /^\d{1,4}$|^合\s*计$|^…+$|^\.{3,}$/.test(a.text))
  const isTicked = texts.every((a) => a.left === row[0]?.left || /[□○☐◯〇]/.test(a.text))
  if (isSerialOnly || (isTicked && isRowOf(band, row) && /^\d{0,4}$/.test(row[0]?.text ?? ''))) return 'list'
  const blanks = row.filter((a) => a.text === '')
  if (blanks.length > 0 && row[0]?.text !== '' && texts.every((a) => !a.isData || isSerialColumn(band, a))) {
    const afterFirstBlank = row.slice(row.findIndex((a) => a.text === ''))
    if (afterFirstBlank.every((a) => BLANK.test(a.text) || a.isComputed))
      return asksRowsByName(grid, band, skip) ? 'cross' : 'data'
  }
  const first = row[0]
  if (first && /^(?:示例|样例|填写示例|例)\s*[:：]?/.test(first.text)) return 'data'
  if (texts.length >= row.length / 2 && row.length === band.columns.length) return 'data'
  // An example with gaps is right below its header, each value under one of its columns.
  return band.columns.length > 2 && isRowOf(band, row) && !isCardRow(row) && !texts.every((a) => isLabelWord(a.text))
    ? 'data'
    : 'none'
}

/** Whether the names at the left are what the table asks for (总人口, 其中：女性), not people or things that somebody entered. */
function asksRowsByName(grid: Grid, band: HeaderBand, skip: Skip): boolean {
  const rows: Area[][] = []
  for (
    let r = band.body;
    r <= grid.rows &&
    isRowOf(
      band,
      grid.row(r).filter((a) => !skip(a)),
    );
    r++
  )
    rows.push(grid.row(r).filter((a) => !skip(a)))
  const firstBlank = rows[0]?.find((a) => a.text === '')?.left ?? 0
  const leads = band.columns.filter((c) => c.left < firstBlank && !isSerial(c.path.at(-1) ?? ''))
  const heads = leads.map((c) => labelParts(c.path.at(-1) ?? '').name)
  const texts = rows.flatMap((row) => row.filter((a) => a.text !== '' && leads.some((c) => c.left === a.left)).map((a) => a.text))
  if (heads.some((h) => /代码|编码|计量单位|^单位$/.test(h)) && texts.some((t) => isUnit(t) || /^\w+$/.test(t))) return true
  if (texts.some((t) => /^其中|^#|^[一二三四五六七八九十]+[、.]/.test(t))) return true
  if (texts.some(isPlainValue)) return false
  const names = texts.filter(isPersonName).length
  if (names >= 2 && names * 2 > texts.length) return false
  return heads.some((h) => ASKS_BY_NAME.test(h)) || !heads.some((h) => NAMES_ONE.test(h))
}

const isSerialColumn = (band: HeaderBand, area: Area) =>
  band.columns.some(
    (c) =>
      c.left <= area.left && c.right >= area.right && (isSerial(c.path.at(-1) ?? '') || /代码|编码/.test(c.path.at(-1) ?? '')),
  )
