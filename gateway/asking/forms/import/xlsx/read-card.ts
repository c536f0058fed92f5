// Reads a row of a card: a label has beside it a blank, boxes to tick, or a filled-in value, which is skipped.
import { lineItems, tickBoxes } from '../label-parts.ts'
import { proseBlanks, unreadBlanks } from '../prose-blanks.ts'
import type { Asked } from './asked.ts'
import { isFilledCard, isPaired, isPairedLike, pairsOf } from './filled-card.ts'
import type { Area, Grid } from './grid.ts'
import { cellName } from './reference.ts'
import { isMeta } from './sheet-words.ts'
import { isAnswer, isFilledIn, isLabelWord, isPersonName, isPlainValue } from './value-words.ts'

interface Card {
  section: string | undefined
  /** The sheet is known to be filled in, with its labels in these columns, if they keep to some. */
  isFilled: boolean
  labelsAt: ReadonlySet<number>
  /** Columns that hold values only. */
  ofValues: ReadonlySet<number>
}

/** Returns whether the row holds a filled-in value. */
export function readCard(
  grid: Grid,
  row: readonly Area[],
  asked: Asked,
  { section, isFilled, labelsAt, ofValues }: Card,
): boolean {
  let heading: Area | undefined
  let [found, isUsed] = [false, false]
  const setHeading = (area: Area | undefined) => {
    if (heading && !isUsed) asked.passOver(heading)
    heading = area
    isUsed = false
  }
  const answered = new Set(
    isFilledCard(row) || (isFilled && (isPaired(row) || isPairedLike(row, labelsAt)))
      ? pairsOf(row.filter((a) => !a.isBare)).map(([label]) => label)
      : [],
  )
  for (let i = 0; i < row.length; i++) {
    const area = row[i] as Area
    if (area.text === '' || area.isUnknown || tickBoxes(area.text)) continue
    const next = row[i + 1]
    // A value that the workbook computes is not asked.
    if (next?.isComputed) {
      if (!isNoLabel(area) && isShort(area.text)) {
        const label = lineItems(area.text)?.[0]?.label ?? area.text
        const at = { row: area.top, cell: cellName(area.top, area.left), section }
        asked.computes({ path: heading ? [heading.text, label] : [label], ...at }, next)
      }
      i++
      continue
    }
    const boxes = next ? tickBoxes(next.text) : null
    if ((isNoLabel(area) && !answered.has(area)) || ofValues.has(area.left)) {
      if (!area.isData && (isPersonName(area.text) || ofValues.has(area.left)))
        asked.refuse(area.top, cellName(area.top, area.left))
      else if (!area.isData) asked.passOver(area)
      setHeading(undefined)
      continue
    }
    if (readProse(area, asked, section)) continue
    // The name of a form is none of its labels, where two copies stand side by side.
    const isFormName = /.{5}(?:表|单|书|册)$/.test(area.text.trim()) && !isLabelWord(area.text)
    if (isFormName || /[。；;]|->|:\/\//.test(area.text) || (area.text.length > 40 && !area.text.includes('_'))) {
      asked.passOver(area)
      continue
    }
    const items = lineItems(area.text)
    const isBeside = next !== undefined && ((next.text === '' && !isNothing(area, next)) || boxes !== null)
    const isSaid =
      (items === null || items.length === 1) &&
      /[:：]\s*$/.test(area.text) &&
      next !== undefined &&
      next.text !== '' &&
      !/[:：]/.test(next.text)
    if (items?.some((item) => item.isFilled) || (items && (items.length > 1 || !(isBeside || isSaid)))) {
      found = readLine(area, asked, section) || found
      continue
    }
    // 日期：  年 月 日 says when the form was filled in, as it does on a line of its own.
    if (items && isMeta(area.text) && !/[:：]$/.test(area.text)) continue
    if (!items && /^[^:：（(]+[:：]\s*\S/.test(area.text)) {
      asked.passOver(area)
      continue
    }
    if (next && (isBeside || isSaid || answered.has(area) || isBesideFilled(area, next, isFilled))) {
      const label = items?.[0]?.label ?? area.text
      asked.add({
        path: heading ? [heading.text, label] : [label],
        row: area.top,
        cell: cellName(area.top, area.left),
        place: { cell: cellName(next.top, next.left), ...(boxes && { boxes: next.text }) },
        hint: area.note ?? next.note,
        section,
        options: boxes ?? grid.choicesAt(next.top, next.left),
      })
      found ||= !isBeside
      isUsed = true
      i++
    } else if (next && next.text !== '' && (!isFilled || isLabelWord(area.text))) setHeading(area)
    else asked.passOver(area)
  }
  setHeading(undefined)
  return found
}

/** Where nothing is drawn beside a word, only a word that forms use for a label asks for something. */
const isNothing = (label: Area, next: Area): boolean =>
  next.isBare === true && !isLabelWord(label.text) && !/[:：]\s*$|^[*＊]|[*＊]$/.test(label.text)

const isBesideFilled = (label: Area, next: Area, isFilled: boolean): boolean =>
  !label.isData &&
  isLabelWord(label.text) &&
  (isFilledIn(label.text, next) ||
    (isNamed(label.text) && next.text.length > 5 && !/[:：]/.test(next.text)) ||
    (isFilled && next.text !== '' && !isLabelWord(next.text)))

/** What stands beside 项目名称 is the project's name, though it may end like a label. */
const isNamed = (text: string): boolean => /(?:名称|姓名|地址|住址)\s*[:：]?$/.test(text)

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

const isShort = (text: string): boolean => text.length <= 30 && !/[。；;]/.test(text)

/** A person's name, an answer or a number is never a label, even with a blank beside it. */
const isNoLabel = ({ text, isData }: Area): boolean =>
  isData ||
  isPlainValue(text) ||
  (/\d/.test(text) && !/\p{Script=Han}/u.test(text)) ||
  (isAnswer(text) && !isLabelWord(text)) ||
  isPersonName(text)

/** Reads the blanks in a sentence. False: there are none. */
export function readProse(area: Area, asked: Asked, section: string | undefined): boolean {
  const blanks = proseBlanks(area.text)
  if (!blanks) return false
  const at = { row: area.top, cell: cellName(area.top, area.left) }
  // A promise below a card repeats who makes it.
  for (const label of blanks.labels)
    if (!asked.fields.some((f) => f.label === label)) asked.add({ path: [label], ...at, section })
  if (blanks.unread > 0) asked.problems.push({ ...at, message: unreadBlanks(blanks.unread) })
  return true
}

/** Adds the labels of one line of text. Returns whether a value is already written there. */
export function readLine(area: Area, asked: Asked, section: string | undefined): boolean {
  const items = lineItems(area.text) ?? []
  for (const { label, isFilled } of items) {
    // 门店名称：必填 below a list explains its column.
    const isExplained = isFilled && asked.fields.some((f) => f.label === label)
    if (!isMeta(`${label}：`) && !isExplained)
      asked.add({ path: [label], row: area.top, cell: cellName(area.top, area.left), section })
  }
  return items.some((item) => item.isFilled)
}
