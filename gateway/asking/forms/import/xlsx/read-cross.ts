// Reads a table with names at the left and cells to fill at the right: each cell is a field, named by its row and its column.
import { isUnit, labelParts } from '../label-parts.ts'
import type { Asked } from './asked.ts'
import { askedColumns } from './body-kind.ts'
import type { Area, Grid } from './grid.ts'
import { type HeaderBand, headerBand } from './header-band.ts'
import { cellName } from './reference.ts'
import { isMetaRow, isNotes, isSerial } from './sheet-words.ts'

/** A single column of values that only says "the number" adds nothing to the name of the row. */
const PLAIN = /^(?:数量|数值|数据|本期(?:数|实际)?|实际数|指标值|填报值|填报内容|内容|结果|情况|实绩|完成情况|数)$/

/** Returns the first row after the table. */
export function readCross(
  grid: Grid,
  band: HeaderBand,
  asked: Asked,
  section: string | undefined,
  skip: (area: Area) => boolean,
): number {
  const wanted = askedColumns(grid, band, skip)
  let parent: string | undefined
  let r = band.body
  for (; r <= grid.rows; r = grid.below(r)) {
    const row = grid.row(r).filter((a) => !skip(a))
    const texts = row.filter((a) => a.text !== '')
    if (texts.length === 0 || isNotes(texts[0]?.text ?? '') || isMetaRow(texts.map((a) => a.text))) break
    const blanks = row.filter((a) => a.text === '')
    if (blanks.length === 0) {
      // A row of names only is a heading inside the table, unless another table begins.
      if (row.length === 1) {
        parent = labelParts(row[0]?.text ?? '').name
        continue
      }
      if (headerBand(grid, r, skip)) break
    }
    const nameOf = (left: number) => band.columns.find((c) => c.left <= left && c.right >= left)?.path.at(-1) ?? ''
    let unit: string | undefined
    let code: string | undefined
    const names: string[] = []
    for (const area of texts) {
      const column = nameOf(area.left)
      if (isSerial(column)) continue
      if (/^(?:计量)?单位$/.test(column) || (isUnit(area.text) && names.length > 0)) unit = area.text
      else if (/代码|编码/.test(column) && /^[\w.-]+$/.test(area.text)) code = area.text
      else if (!area.isData && area.left < (blanks[0]?.left ?? Number.POSITIVE_INFINITY)) names.push(area.text)
    }
    if (names.length === 0) continue
    // So many texts in a row are values.
    if (names.length > 4) {
      for (const area of texts) asked.passOver(area)
      continue
    }
    const last = names.at(-1) ?? ''
    const isPart = /^(?:其中|#|其他|[—-]{1,2})\s*[:：]?/.test(last)
    const bare = last.replace(/^其中\s*[:：]?\s*|^#\s*|^[—-]+\s*/, '')
    const own = isPart && bare && parent ? [parent, bare] : [...names.slice(0, -1), bare || last]
    if (!isPart) parent = labelParts(last).name
    const isAsked = (a: Area) => a.top === r && wanted.some((c) => c.left <= a.right && c.right >= a.left)
    const values = blanks.filter(isAsked)
    for (const area of row.filter((a) => a.isComputed && isAsked(a))) {
      const path = band.columns.find((c) => c.left <= area.left && c.right >= area.left)?.path ?? []
      const column = path.filter((p) => !PLAIN.test(labelParts(p).name))
      const at = { row: r, cell: cellName(r, texts[0]?.left ?? 1), section, type: 'DECIMAL' as const }
      asked.computes({ path: [...own, ...column], ...at, ...(unit && { unit }) }, area)
    }
    for (const [i, area] of values.entries()) {
      const options = grid.choicesAt(area.top, area.left)
      const path = band.columns.find((c) => c.left <= area.left && c.right >= area.left)?.path ?? []
      const column = path.filter((p) => !PLAIN.test(labelParts(p).name))
      asked.add({
        path: [...own, ...(values.length === 1 && column.length === 0 ? [] : column)],
        row: r,
        cell: cellName(r, texts[0]?.left ?? 1),
        place: { cell: cellName(area.top, area.left) },
        section,
        ...(!IN_WORDS.test(column.at(-1) ?? own.at(-1) ?? '') && { type: 'DECIMAL' as const }),
        ...(unit && { unit }),
        ...(options && { options }),
        ...(code && { code: values.length === 1 ? code : `${code}_${i + 1}` }),
      })
    }
  }
  return Math.max(r, band.body + 1)
}

/** What a cell under such a head holds is no number. */
const IN_WORDS = /(?:签[名字章收]|盖章|日期|时间|姓名|名称|电话|地址|住址|备注|说明|意见|情况)\s*$/
