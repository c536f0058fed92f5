// What lies below a table's header: blank rows to fill, names with cells to fill beside them, filled-in rows, or nothing.
import { isUnit, labelParts } from '../label-parts.ts'
import type { Area, Grid } from './grid.ts'
import type { HeaderBand, Skip } from './header-band.ts'
import { isInstruction, isMetaRow, isNotes, isSerial } from './sheet-words.ts'
import { isLabelWord, isPersonName, isPlainValue } from './value-words.ts'

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
/** Whatever stands below these was filled in. */
const PERSON_HEAD = /姓名|名字|身份证|证件号|电话|手机|学号|工号|户主/
export const NAMES_ONE =
  /姓名|名字|户主|人员|身份证|证件|电话|手机|账号|卡号|学号|工号|户号|车牌|地址|住址|学生|教师|家长|职工|负责人|联系人|代表|委员|村|社区|居委|镇|街道|乡|学校|企业|公司|单位|机构|部门|班级|小区|网格|楼/

/** A row of the table's body, judged by positions: each area is under one column or under several. */
export const isRowOf = (band: HeaderBand, row: readonly Area[]): boolean =>
  row.length >= Math.min(2, band.columns.length) &&
  row.every((a) => band.columns.some((c) => c.left === a.left || (c.left < a.left && c.right >= a.right))) &&
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

const BLANK = /^(?:[—\-×xX/·]+|…+|\.{3,})?$/

/** list: blank rows to fill. cross: names at the left, cells to fill at the right. data: already filled. none: nothing below. */
export function bodyKind(grid: Grid, band: HeaderBand, skip: Skip): BodyKind {
  if (band.body > grid.rows) return 'none'
  const row = grid.row(band.body).filter((a) => !skip(a))
  const texts = row.filter((a) => a.text !== '' && !a.isComputed)
  if (row.length < Math.min(band.columns.length, 2)) return 'none'
  if (mustFillIn(row)) return 'list'
  if (texts.length === 1 && (isNotes(texts[0]?.text ?? '') || isInstruction(texts[0]?.text ?? ''))) return 'none'
  const isSerialOnly = texts.every((a) => a.left === row[0]?.left && /^\d{1,4}$|^合\s*计$|^…+$|^\.{3,}$/.test(a.text))
  const isTicked = texts.every((a) => a.left === row[0]?.left || /[□○☐◯〇]/.test(a.text))
  if (isSerialOnly || (isTicked && isRowOf(band, row) && /^\d{0,4}$/.test(row[0]?.text ?? ''))) return 'list'
  const blanks = row.filter((a) => a.text === '')
  if (blanks.length > 0 && row[0]?.text !== '' && texts.every((a) => !a.isData || isSerialColumn(band, a))) {
    const afterFirstBlank = row.slice(row.findIndex((a) => a.text === ''))
    if (afterFirstBlank.every((a) => BLANK.test(a.text) || a.isComputed))
      return asksRowsByName(grid, band, skip) && askedColumns(grid, band, skip).length > 0 ? 'cross' : 'data'
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
  const rows = bodyRows(grid, band, skip)
  const firstBlank = rows[0]?.find((a) => a.text === '')?.left ?? 0
  const leads = band.columns.filter((c) => c.left < firstBlank && !isSerial(c.path.at(-1) ?? ''))
  const heads = leads.map((c) => labelParts(c.path.at(-1) ?? '').name)
  const texts = rows.flatMap((row) => row.filter((a) => a.text !== '' && leads.some((c) => c.left === a.left)).map((a) => a.text))
  if (heads.some((h) => /代码|编码|计量单位|^单位$/.test(h)) && texts.some((t) => isUnit(t) || /^\w+$/.test(t))) return true
  if (texts.some((t) => /^其中|^#|^[一二三四五六七八九十]+[、.]/.test(t))) return true
  if (texts.some(isPlainValue) || PERSON_HEAD.test(heads[0] ?? '')) return false
  // A row with many texts is a row of data, and so is one with a person's name in it.
  if (leads.length > 4) return false
  for (const lead of leads) {
    const own = rows.flatMap((row) => row.filter((a) => a.text !== '' && a.left === lead.left).map((a) => a.text))
    const names = own.filter(isPersonName).length
    if (names >= 2 && names * 2 > own.length) return false
    // K130+744～K130+770 左 says where a thing lies.
    const places = own.filter((t) => /\d{3,}(?!\d*年)/.test(t)).length
    if (places >= 3 && places * 2 > own.length) return false
  }
  return heads.some((h) => ASKS_BY_NAME.test(h)) || !heads.some((h) => NAMES_ONE.test(h))
}

function bodyRows(grid: Grid, band: HeaderBand, skip: Skip): Area[][] {
  const rows: Area[][] = []
  for (let r = band.body; r <= grid.rows; r = grid.below(r)) {
    const row = grid.row(r).filter((a) => !skip(a))
    if (!isRowOf(band, row) || isMetaRow(row.filter((a) => a.text !== '').map((a) => a.text))) break
    rows.push(row)
  }
  return rows
}

/** Columns that only a list has, for whoever checks or signs it. */
const BESIDE = /^(?:备注|说明|签[字名收章]|附注|确认|复核|审核|其他)/

/** The columns in which a table with names at the left wants values: those blank in every row, not in the first row only. */
export function askedColumns(grid: Grid, band: HeaderBand, skip: Skip): HeaderBand['columns'] {
  const rows = bodyRows(grid, band, skip).filter((row) => row.some((a) => a.text !== '' && !isNotes(a.text)))
  const blank = band.columns.filter((c) =>
    rows.every((row) =>
      row.every(
        (a) =>
          a.right < c.left || a.left > c.right || BLANK.test(a.text) || a.isComputed || (a.left < c.left && row.length === 1),
      ),
    ),
  )
  return blank.some((c) => !BESIDE.test(labelParts(c.path.at(-1) ?? '').name)) ? blank : []
}

const isSerialColumn = (band: HeaderBand, area: Area) =>
  band.columns.some(
    (c) =>
      c.left <= area.left && c.right >= area.right && (isSerial(c.path.at(-1) ?? '') || /代码|编码/.test(c.path.at(-1) ?? '')),
  )
