// Made workbooks whose sheet is a card, a statistical table, or no form at all: a dump of data, prose, a code list.
import { type Draw, type Family, fieldOf } from './draw.ts'
import type { Cell } from './paper.ts'
import type { Word } from './words.ts'

const words = (draw: Draw, n: number): Word[] => draw.some(draw.pool.columns, n)

const blanks = (n: number): null[] => Array.from({ length: n }, () => null)

/** Two labels a row, each with a blank beside it; the last has a wide blank. */
const plain: Family = (draw) => {
  if (!draw.paper.isLined) return filled(draw)
  const own = words(draw, 5 + 2 * draw.below(3))
  draw.drawTitle(4)
  draw.drawMeta(4)
  for (let i = 0; i + 1 < own.length; i += 2)
    draw.paper.line([draw.labelOf(own[i] as Word), null, draw.labelOf(own[i + 1] as Word), null])
  const row = draw.paper.line([draw.labelOf(own.at(-1) as Word), null, null, null])
  draw.paper.merge(row, 1, row, 3)
  draw.drawNotes(4)
  return { isList: false, fields: own.map((w) => fieldOf(w)) }
}

/** Labels and blanks over several rows. */
const tall: Family = (draw) => {
  if (!draw.paper.isLined) return filled(draw)
  const own = words(draw, 6)
  draw.drawTitle(4)
  for (let i = 0; i < own.length; i += 2) {
    const height = 1 + draw.below(3)
    const row = draw.paper.line([draw.labelOf(own[i] as Word), null, draw.labelOf(own[i + 1] as Word), null])
    for (let n = 1; n < height; n++) draw.paper.line(blanks(4))
    for (let c = 0; c < 4; c++) draw.paper.merge(row, c, row + height - 1, c)
  }
  return { isList: false, fields: own.map((w) => fieldOf(w)) }
}

const filled: Family = (draw) => {
  const own = words(draw, 6 + 2 * draw.below(3))
  draw.drawTitle(4)
  const colon = draw.chance(0.5) || !draw.paper.isLined ? draw.colon : ''
  for (let i = 0; i + 1 < own.length; i += 2) {
    const [a, b] = [own[i] as Word, own[i + 1] as Word]
    draw.paper.line([`${a.label}${colon}`, a.value, `${b.label}${colon}`, b.value])
  }
  return { isList: false, fields: own.map(({ label }) => ({ label, required: false })) }
}

const lines: Family = (draw) => {
  const own = words(draw, 6)
  draw.drawTitle(5)
  const gap = draw.one(['______', '＿＿＿＿', '__________'])
  for (let i = 0; i < own.length; i += 2)
    draw.paper.wide([own[i], own[i + 1]].map((w) => `${w?.label}${draw.colon}${gap}`).join('  '), 5, true)
  const columns = draw.some(draw.pool.groups, 2).flatMap(([, a, b]) => [a, b])
  draw.paper.line(['序号', ...columns])
  for (let n = 1; n < 4; n++) draw.paper.line([n, ...blanks(4)])
  const fields = [...own.map((w) => w.label), ...columns].map((label) => ({ label, required: false }))
  return { isList: false, fields }
}

const ticks: Family = (draw) => {
  if (!draw.paper.isLined) return filled(draw)
  const own = words(draw, 4)
  const options = draw.one([
    ['自有', '租住', '借住'],
    ['已完成', '未完成'],
  ])
  const [box, gap] = [draw.one(['□', '○', '☐']), draw.one([' ', '', '　'])]
  draw.drawTitle(4)
  draw.paper.line([draw.labelOf(own[0] as Word), null, draw.labelOf(own[1] as Word), null])
  const row = draw.paper.line(['完成情况', options.map((o) => `${box}${o}`).join(gap), null, null])
  draw.paper.merge(row, 1, row, 3)
  draw.paper.line([draw.labelOf(own[2] as Word), null, draw.labelOf(own[3] as Word), null])
  const [a, b, c, d] = own.map((w) => fieldOf(w)) as [ReturnType<typeof fieldOf>, ...ReturnType<typeof fieldOf>[]]
  return {
    isList: false,
    fields: [a, b, { label: '完成情况', required: false, options }, c, d].filter((f) => f !== undefined),
  }
}

/** A card with a block of rows for several people, its name at the edge. */
const withBlock: Family = (draw) => {
  if (!draw.paper.isLined) return filled(draw)
  const own = words(draw, 4)
  const columns = draw.some(draw.pool.groups, 2).flatMap(([, a, b]) => [a, b])
  draw.drawTitle(5)
  for (let i = 0; i < 4; i += 2)
    draw.paper.merge(
      ...([draw.paper.line([draw.labelOf(own[i] as Word), null, draw.labelOf(own[i + 1] as Word), null, null]), 3] as const),
      draw.paper.row - 1,
      4,
    )
  const row = draw.paper.line([draw.one(draw.pool.sections), ...columns])
  const rows = 2 + draw.below(3)
  for (let n = 0; n < rows; n++) draw.paper.line(blanks(5))
  draw.paper.merge(row, 0, row + rows, 0)
  return { isList: false, fields: [...own.map((w) => fieldOf(w)), ...columns.map((label) => ({ label, required: false }))] }
}

const statistics: Family = (draw) => {
  const rows = draw.pool.figures
  draw.drawTitle(4)
  const hasTwo = draw.chance(0.5)
  draw.paper.line(['指标名称', '计量单位', ...(hasTwo ? ['本月数', '累计数'] : ['数量', '备注'])])
  if (draw.chance(0.5)) draw.paper.line(['甲', '乙', 1, 2])
  for (const [name, unit] of rows) draw.paper.line([name, unit, null, null])
  const names: string[] = []
  let whole = ''
  for (const [name] of rows) {
    const isPart = name.startsWith('其中')
    const bare = name.replace(/^其中：|^[一二三四\d][、.]/, '')
    if (!isPart) whole = bare
    names.push(isPart ? `${whole}：${bare}` : bare)
  }
  const columns = hasTwo ? ['：本月数', '：累计数'] : ['', '：备注']
  return {
    isList: false,
    fields: names.flatMap((name, i) =>
      columns.map((c) => ({ label: `${name}${c}`, required: false, unit: rows[i]?.[1] as string })),
    ),
  }
}

/** Numbers without names: whatever this is, it asks for nothing. */
const dump: Family = (draw) => {
  for (let n = 0; n < 4 + draw.below(30); n++)
    draw.paper.line([
      `2026-0${1 + (n % 9)}-0${1 + (n % 8)}`,
      draw.below(9000),
      draw.below(90) / 7,
      draw.one(['990101199001011230', 17]),
    ])
  return null
}

const prose: Family = (draw) => {
  const said = [
    '先看库存，再看任务。',
    '没有的->通知采购；',
    '有结束，',
    '满足要求的，按下面第三条办理。',
    '每次都重新导入，不要合并。',
  ]
  for (let n = 0; n < 4 + draw.below(4); n++)
    draw.paper.line([draw.one(said), draw.chance(0.5) ? draw.one(said) : null, draw.one(said), null] as Cell[])
  return null
}

const codes: Family = (draw) => {
  const kinds = draw.pool.columns.slice(1, 8).map((w) => w.label)
  draw.paper.line([draw.one(['代码', '编号', 'ID']), draw.one(['名称', '类型', '含义'])])
  for (const [i, kind] of kinds.entries()) draw.paper.line([i + 1, kind])
  return null
}

const names: Family = (draw) => {
  for (const name of ['王小二', '张冬镇', '李某', '甲某某', '赵小五']) draw.paper.line([name, null, null])
  return null
}

export const CARDS: Record<string, Family> = {
  card: plain,
  tall,
  filledCard: filled,
  lines,
  ticks,
  withBlock,
  statistics,
  dump,
  prose,
  codes,
  names,
}
