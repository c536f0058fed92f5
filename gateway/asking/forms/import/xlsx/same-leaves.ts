// Columns of one header with the same name: the words before them tell them apart. A roster printed in two halves side by side
// has the same columns twice, and they are the same fields.
import { labelParts } from '../label-parts.ts'
import type { HeaderBand } from './header-band.ts'
import { isSerial } from './sheet-words.ts'

type Columns = HeaderBand['columns']

const pathOf = (c: Columns[number] | undefined) => c?.path.join('\n') ?? ''
const groupOf = (c: Columns[number]) => c.path.slice(0, -1).join('\n')

/** 正科, 比率, 副科, 比率: the second of each pair belongs to the first (正科比率, 副科比率). Otherwise they are numbered. */
export function apart(columns: Columns): Columns {
  const times = Map.groupBy(
    columns.filter((c) => pathOf(c) !== ''),
    pathOf,
  )
  const isTwin = (c: Columns[number] | undefined) => (times.get(pathOf(c))?.length ?? 0) > 1
  const said = columns.map((column, i) => {
    if (!isTwin(column)) return null
    let before = i - 1
    while (before >= 0 && isTwin(columns[before])) before--
    const own = columns[before]
    const leaf = labelParts(own?.path.at(-1) ?? '').name
    return own && leaf !== '' && i - before <= 4 && groupOf(own) === groupOf(column) && !isSerial(leaf) ? leaf : null
  })
  return columns.map((column, i) => {
    const twins = times.get(pathOf(column)) ?? []
    if (twins.length < 2) return column
    const words = twins.map((t) => said[columns.indexOf(t)])
    const isTold = words.every((w) => w !== null) && new Set(words).size === twins.length
    const leaf = column.path.at(-1) ?? ''
    const name = isTold
      ? `${said[i]}${leaf}`
      : leaf.replace(/\s*(?:[（(【].*)?$/s, (unit) => `${twins.indexOf(column) + 1}${unit}`)
    return { ...column, path: [...column.path.slice(0, -1), name] }
  })
}

/** 序号, 姓名, 电话, 序号, 姓名, 电话: the first half names every field. Null: the columns do not repeat like that. */
export function firstHalf(columns: Columns): Columns | null {
  for (let size = 2; size * 2 <= columns.length; size++) {
    if (columns.length % size !== 0) continue
    const isRepeated = columns.every((c, i) => pathOf(c) === pathOf(columns[i % size]))
    const first = columns.slice(0, size)
    const isPerSubject = first.some((c) => isSerial(c.path.at(-1) ?? '') || /姓名|名称/.test(c.path.at(-1) ?? ''))
    if (isRepeated && isPerSubject && new Set(first.map(pathOf)).size === size) return first
  }
  return null
}
