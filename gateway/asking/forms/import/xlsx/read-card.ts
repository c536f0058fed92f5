// Reads a row of a card: a label has beside it a blank, boxes to tick, or a filled-in value, which is skipped.
import { lineItems, tickBoxes } from '../label-parts.ts'
import type { Asked } from './asked.ts'
import type { Area, Grid } from './grid.ts'
import { isFilledCard, pairsOf } from './header-band.ts'
import { cellName } from './reference.ts'
import { isMeta } from './sheet-words.ts'
import { isAnswer, isFilledIn, isLabelWord, isPersonName, isPlainValue } from './value-words.ts'

/** `isFilled`: the sheet is known to be a filled card. Returns whether the row holds a filled-in value. */
export function readCard(
  grid: Grid,
  row: readonly Area[],
  asked: Asked,
  { section, isFilled, ofValues }: { section: string | undefined; isFilled: boolean; ofValues: ReadonlySet<number> },
): boolean {
  let heading: string | undefined
  let found = false
  const answered = new Set(isFilledCard(row) ? pairsOf(row).map(([label]) => label) : [])
  for (let i = 0; i < row.length; i++) {
    const area = row[i] as Area
    if (area.text === '' || area.isUnknown || tickBoxes(area.text)) continue
    const next = row[i + 1]
    // A value that the workbook computes is not asked.
    if (next?.isComputed) {
      i++
      continue
    }
    const boxes = next ? tickBoxes(next.text) : null
    if ((isNoLabel(area) && !answered.has(area)) || ofValues.has(area.left)) {
      if (!area.isData && (isPersonName(area.text) || ofValues.has(area.left)))
        asked.refuse(area.top, cellName(area.top, area.left))
      heading = undefined
      continue
    }
    const items = lineItems(area.text)
    const isBeside = next !== undefined && (next.text === '' || boxes !== null)
    if (items?.some((item) => item.isFilled) || (items && (items.length > 1 || !isBeside))) {
      found = readLine(area, asked, section) || found
      continue
    }
    // 日期：  年 月 日 says when the form was filled in, as it does on a line of its own.
    if (items && isMeta(area.text) && !/[:：]$/.test(area.text)) continue
    if (next && (isBeside || answered.has(area) || isBesideFilled(area, next, isFilled))) {
      const label = items?.[0]?.label ?? area.text
      asked.add({
        path: heading ? [heading, label] : [label],
        row: area.top,
        cell: cellName(area.top, area.left),
        place: { cell: cellName(next.top, next.left), ...(boxes && { boxes: next.text }) },
        hint: area.note ?? next.note,
        section,
        options: boxes ?? grid.choicesAt(next.top, next.left),
      })
      found ||= !isBeside
      i++
    } else if (next && (!isFilled || isLabelWord(area.text))) heading = area.text
  }
  return found
}

const isBesideFilled = (label: Area, next: Area, isFilled: boolean): boolean =>
  !label.isData &&
  isLabelWord(label.text) &&
  (isFilledIn(label.text, next) || (isFilled && next.text !== '' && !isLabelWord(next.text)))

/** Columns that hold values: names one below the other, or the same word many times. */
export function valueColumns(grid: Grid): Set<number> {
  const texts = new Map<number, string[]>()
  for (let r = 1; r <= grid.rows; r++)
    for (const { top, left, text, isData } of grid.row(r))
      if (top === r && text !== '' && !isData && !tickBoxes(text)) texts.set(left, [...(texts.get(left) ?? []), text])
  const found = new Set<number>()
  for (const [left, all] of texts) {
    const names = all.filter(isPersonName).length
    const same = Math.max(...Array.from(Map.groupBy(all, (t) => t).values(), (one) => one.length))
    if ((names >= 3 && names * 2 >= all.length) || (same >= 4 && same * 3 >= all.length && !all.every(isLabelWord)))
      found.add(left)
  }
  return found
}

/** A person's name, an answer or a number is never a label, even with a blank beside it. */
const isNoLabel = ({ text, isData }: Area): boolean =>
  isData || isPlainValue(text) || (isAnswer(text) && !isLabelWord(text)) || isPersonName(text)

/** Adds the labels of one line of text. Returns whether a value is already written there. */
export function readLine(area: Area, asked: Asked, section: string | undefined): boolean {
  const items = lineItems(area.text) ?? []
  for (const { label } of items)
    if (!isMeta(`${label}：`)) asked.add({ path: [label], row: area.top, cell: cellName(area.top, area.left), section })
  return items.some((item) => item.isFilled)
}
