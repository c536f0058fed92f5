// Made workbooks whose sheet is a list: a header, and rows that are blank, filled in, ticked or summed up.
import { rule, rules } from '../raw-workbook.ts'
import { type Draw, type Family, fieldOf } from './draw.ts'
import type { Cell, Paper } from './paper.ts'
import type { Word } from './words.ts'

interface List {
  words: Word[]
  required: boolean[]
  /** Columns before the first word: 序号. */
  offset: number
  width: number
}

function chosen(draw: Draw, most = 9): List {
  const words = [draw.pool.columns[0] as Word, ...draw.some(draw.pool.columns.slice(1), 3 + draw.below(most - 3))]
  const offset = draw.chance(0.6) ? 1 : 0
  return { words, required: words.map(() => draw.chance(0.2)), offset, width: words.length + offset }
}

const headerOf = (draw: Draw, { words, required, offset }: List): Cell[] => [
  ...(offset ? [draw.one(['序号', '序 号', 'No.'])] : []),
  ...words.map((w, i) => draw.labelOf(w, required[i])),
]

const fieldsOf = ({ words, required }: List) => words.map((w, i) => fieldOf(w, required[i]))

function blankRows(draw: Draw, { offset, width }: List, most = 8): number {
  const rows = 2 + draw.below(most)
  for (let n = 1; n <= rows; n++) draw.paper.line([...(offset ? [n] : []), ...Array.from({ length: width - offset }, () => null)])
  return rows
}

/** Somebody's row, with gaps. */
const filled = (draw: Draw, { words, offset }: List, n: number, gaps: number): (Cell | undefined)[] => [
  ...(offset ? [n] : []),
  ...words.map((w, i) => (i > 0 && draw.chance(gaps) ? null : w.value)),
]

function open(draw: Draw, list: List): void {
  draw.drawTitle(list.width)
  draw.drawMeta(list.width)
}

const plain: Family = (draw) => {
  const list = chosen(draw)
  open(draw, list)
  draw.paper.line(headerOf(draw, list))
  const isEmpty = draw.chance(0.3) || (!draw.paper.isLined && list.offset === 0)
  const rows = isEmpty ? 1 : blankRows(draw, list)
  draw.drawNotes(list.width)
  return { isList: true, fields: fieldsOf(list), rows }
}

const withExample: Family = (draw) => {
  const list = chosen(draw)
  open(draw, list)
  draw.paper.line(headerOf(draw, list))
  draw.paper.line(filled(draw, list, 1, 0.3))
  return { isList: true, fields: fieldsOf(list) }
}

const withInstructions: Family = (draw) => {
  const list = chosen(draw)
  const isFirst = draw.chance(0.5)
  if (isFirst) draw.drawInstructions(list.width)
  draw.drawTitle(list.width)
  if (!isFirst) draw.drawInstructions(list.width)
  draw.paper.line(headerOf(draw, list))
  for (let n = 1; n < 2 + draw.below(3); n++) draw.paper.line(filled(draw, list, n, 0.2))
  return { isList: true, fields: fieldsOf(list) }
}

const mustFill: Family = (draw) => {
  const list = { ...chosen(draw), required: [] as boolean[] }
  open(draw, list)
  draw.paper.line(headerOf(draw, list))
  const must = list.words.map((_, i) => i === 0 || draw.chance(0.5))
  const said = draw.one(['必填', '（必填）', '必填项'])
  draw.paper.line([...(list.offset ? [null] : []), ...must.map((m) => (m ? said : draw.one(['选填', null])))])
  return { isList: true, fields: fieldsOf({ ...list, required: must }) }
}

const filledIn: Family = (draw) => {
  const list = chosen(draw)
  open(draw, list)
  draw.paper.line(headerOf(draw, list))
  for (let n = 1; n <= 3 + draw.below(20); n++) draw.paper.line(filled(draw, list, n, 0.15))
  draw.drawNotes(list.width)
  return { isList: true, fields: fieldsOf(list) }
}

const summed: Family = (draw) => {
  const list = chosen(draw)
  open(draw, list)
  draw.paper.line(headerOf(draw, list))
  const rows = blankRows(draw, { ...list, offset: list.offset })
  const total = draw.one(['合计', '合  计', '总计', '小计'])
  const row = draw.paper.line([total, ...Array.from({ length: list.width - 1 }, () => null)])
  if (draw.chance(0.5)) draw.paper.merge(row, 0, row, 1)
  return { isList: true, fields: fieldsOf(list), rows }
}

const ticked: Family = (draw) => {
  const list = chosen(draw, 6)
  open(draw, list)
  const options = draw.one([
    ['保留', '退出', '未到期'],
    ['同意', '不同意'],
  ])
  draw.paper.line([...headerOf(draw, list), '处理意见'])
  const rows = 2 + draw.below(5)
  for (let n = 1; n <= rows; n++)
    draw.paper.line([...(list.offset ? [n] : []), ...list.words.map(() => null), options.map((o) => `□${o}`).join(' ')])
  return { isList: true, fields: [...fieldsOf(list), { label: '处理意见', required: false, options }], rows }
}

const halves: Family = (draw) => {
  const list = { ...chosen(draw, 5), offset: 1 }
  const isParted = draw.chance(0.4)
  const header = headerOf(draw, list)
  draw.drawTitle(header.length * 2)
  draw.paper.line([...header, ...(isParted ? [undefined] : []), ...header])
  const rows = 2 + draw.below(6)
  const own = (n: number): (Cell | undefined)[] => [n, ...list.words.map(() => null)]
  for (let n = 1; n <= rows; n++) draw.paper.line([...own(n), ...(isParted ? [undefined] : []), ...own(n + rows)])
  return { isList: true, fields: fieldsOf(list), rows }
}

const nameless: Family = (draw) => {
  const list = { ...chosen(draw, 8), offset: 1 }
  open(draw, list)
  const at = 2 + draw.below(list.words.length - 2)
  const header: (Cell | undefined)[] = headerOf(draw, list)
  header.splice(at, 0, null)
  draw.paper.line(header)
  for (let n = 1; n <= 4; n++) {
    const row = filled(draw, list, n, 0)
    row.splice(at, 0, n)
    draw.paper.line(row)
  }
  return { isList: true, fields: fieldsOf(list) }
}

const grouped: Family = (draw) => {
  const list = { ...chosen(draw, 5), required: [] as boolean[] }
  const groups = draw.some(draw.pool.groups, 1 + draw.below(2))
  const width = list.width + groups.length * 2
  draw.drawTitle(width)
  const isMerged = draw.chance(0.7)
  const single = headerOf(draw, list)
  const row = draw.paper.line([...single.map((s) => (isMerged ? s : null)), ...groups.flatMap(([name]) => [name, null])])
  draw.paper.line([...single.map((s) => (isMerged ? null : s)), ...groups.flatMap(([, a, b]) => [a, b])])
  if (isMerged) for (const [i] of single.entries()) draw.paper.merge(row, i, row + 1, i)
  for (const [i] of groups.entries()) draw.paper.merge(row, list.width + i * 2, row, list.width + i * 2 + 1)
  const rows = blankRows(draw, { ...list, width, offset: list.offset })
  const fields = groups.flatMap(([name, ...leaves]) => leaves.map((leaf) => ({ label: `${name}：${leaf}`, required: false })))
  // A heading such as 基本情况 only groups.
  const said = fields.map((f) => ({ ...f, label: f.label.replace(/^基本情况：/, '') }))
  return { isList: true, fields: [...fieldsOf(list), ...said], rows: list.offset === 0 && !draw.paper.isLined ? 1 : rows }
}

const twins: Family = (draw) => {
  const list = { ...chosen(draw, 5), required: [] as boolean[] }
  const [first, second] = draw.one([
    ['正科', '副科'],
    ['应到', '实到'],
  ] as const)
  draw.drawTitle(list.width + 4)
  draw.paper.line([...headerOf(draw, list), `${first}数`, '占比', `${second}数`, '占比'])
  const rows = blankRows(draw, { ...list, width: list.width + 4 })
  const fields = [`${first}数`, `${first}数占比`, `${second}数`, `${second}数占比`].map((label) => ({ label, required: false }))
  return { isList: true, fields: [...fieldsOf(list), ...fields], rows: list.offset === 0 && !draw.paper.isLined ? 1 : rows }
}

const choices: Family = (draw) => {
  const list = chosen(draw)
  const word = draw.one(draw.pool.columns.filter((w) => w.options))
  const words = [...list.words.filter((w) => !w.options), word]
  const own = { ...list, words, required: words.map(() => false), width: words.length + list.offset }
  open(draw, own)
  draw.paper.line(headerOf(draw, own))
  const from = draw.paper.row
  const rows = blankRows(draw, own)
  const options = word.options as string[]
  const last = draw.one([String(draw.paper.row - 1), '1048576'])
  const where = `${draw.paper.column(own.width - 1)}${from}:${draw.paper.column(own.width - 1)}${last}`
  const kind = draw.below(3)
  if (kind > 0) {
    draw.sheets.push({ name: '字典', rows: options.map((o) => [o]), hidden: true })
    if (kind === 2) draw.names.选项 = `字典!$A$1:$A$${options.length}`
  }
  const formula = kind === 0 ? `"${options.join(',')}"` : kind === 1 ? `字典!$A$1:$A$${options.length}` : '选项'
  draw.after.push(rules(rule(where, formula)))
  const fields = fieldsOf(own).map((f) => (f.label === word.label ? { ...f, options } : f))
  return { isList: true, fields, rows: own.offset === 0 && !draw.paper.isLined ? 1 : rows }
}

/** A row of codes for a program, or a column of its keys, that people do not see. */
const hiddenParts: Family = (draw) => {
  const list = chosen(draw)
  open(draw, list)
  const header = headerOf(draw, list)
  const codes = header.map((_, i) => `field_${i + 1}`)
  const isBelow = draw.chance(0.5)
  if (!isBelow) draw.paper.hideRow(draw.paper.line(codes))
  draw.paper.line(header)
  if (isBelow) draw.paper.hideRow(draw.paper.line(codes))
  const rows = blankRows(draw, list)
  return { isList: true, fields: fieldsOf(list), rows: list.offset === 0 && !draw.paper.isLined ? 1 : rows }
}

const pages: Family = (draw) => {
  const list = { ...chosen(draw, 6), offset: 1 }
  const header = headerOf(draw, list)
  const rows = 2 + draw.below(4)
  for (let page = 0; page < 2 + draw.below(2); page++) {
    if (page === 0) draw.drawTitle(header.length)
    else draw.paper.wide(draw.title, header.length, true)
    draw.paper.line(header)
    for (let n = 1; n <= rows; n++) draw.paper.line([n, ...list.words.map(() => null)])
  }
  return { isList: true, fields: fieldsOf(list), rows }
}

/** The workbook also explains its columns, or lists codes, on sheets of their own. */
const explained: Family = (draw) => {
  const list = { ...chosen(draw), required: [] as boolean[] }
  open(draw, list)
  draw.paper.line(headerOf(draw, list))
  draw.paper.line(filled(draw, list, 1, 0.2))
  const must = list.words.map(() => draw.chance(0.5))
  const head = draw.one(['列名', '字段名称', '栏目'])
  draw.sheets.push({
    name: '填写说明',
    rows: [[head, '是否必填', '说明'], ...list.words.map((w, i) => [w.label, must[i] ? '是' : '否', `请填写${w.label}`])],
  })
  return { isList: true, fields: fieldsOf({ ...list, required: must }) }
}

const attendance: Family = (draw) => {
  const days = 28 + draw.below(4)
  const numbers = Array.from({ length: days }, (_, i) => i + 1)
  const blanks = (n: number): null[] => Array.from({ length: n }, () => null)
  draw.drawTitle(days + 2)
  const row = draw.paper.line(['序号', '姓名', '9月份', ...blanks(days - 1)])
  draw.paper.line([null, null, ...numbers])
  mergeDown(draw.paper, row, [0, 1])
  draw.paper.merge(row, 2, row, days + 1)
  const rows = 3 + draw.below(5)
  for (let n = 1; n <= rows; n++) draw.paper.line([n, ...blanks(days + 1)])
  return {
    isList: true,
    fields: ['姓名', ...numbers.map((n) => `9月份：${n}日`)].map((label) => ({ label, required: false })),
    rows,
  }
}

const mergeDown = (paper: Paper, row: number, columns: number[]) => {
  for (const column of columns) paper.merge(row, column, row + 1, column)
}

export const LISTS: Record<string, Family> = {
  plain,
  withExample,
  withInstructions,
  mustFill,
  filledIn,
  summed,
  ticked,
  halves,
  nameless,
  grouped,
  twins,
  choices,
  hiddenParts,
  pages,
  explained,
  attendance,
}
