// A card that somebody filled in: labels alternate with values.
import { isCardRow } from './body-kind.ts'
import type { Area, Grid } from './grid.ts'
import { asksForName, isAnswer, isFilledIn, isLabelWord, isPlainValue } from './value-words.ts'

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

/** Labels in the odd places of a row, and something else in the even ones: 开户银行, 某某信用社, 人口, 4. */
export function isPaired(row: readonly Area[]): boolean {
  const own = row.filter((a) => !a.isBare)
  const pairs = pairsOf(own)
  return (
    own.length % 2 === 0 &&
    pairs.length > 0 &&
    pairs.every(([label]) => label.text !== '' && !label.isData && isLabelWord(label.text)) &&
    pairs.every(([label, next]) => isFilledIn(label.text, next) || !isLabelWord(next.text) || isNameOf(label.text, next.text))
  )
}

/** Beside 姓名, even a name that ends like a label is a name. */
const isNameOf = (label: string, text: string): boolean => asksForName(label) && /^\p{Script=Han}{2,3}$/u.test(text)

/** Where the labels stand, if most rows of the sheet are such pairs and several hold what only a person fills in. */
export function labelColumns(grid: Grid): Set<number> {
  const found = new Set<number>()
  let [rows, filled, labels, values, others] = [0, 0, 0, 0, 0]
  for (let r = 1; r <= grid.rows; r++) {
    const row = grid.row(r).filter((a) => !a.isBare)
    if (row.filter((a) => a.text !== '').length < 2) continue
    rows++
    if (row.length % 2 === 1) continue
    for (const [label, next] of pairsOf(row)) {
      others++
      if (isLabelWord(label.text) && !label.isData) labels++
      if (isFilledIn(label.text, next)) filled++
      if (next.text !== '' && (next.isData || isFilledIn(label.text, next) || !isLabelWord(next.text))) values++
      found.add(label.left)
    }
  }
  const isCard = rows >= 2 && labels * 4 >= others * 3 && values * 3 >= others * 2 && filled * 3 >= others
  return isCard ? found : new Set()
}

/** The row has its labels where the sheet's other rows have theirs, whatever its words. */
export const isPairedLike = (row: readonly Area[], columns: ReadonlySet<number>): boolean => {
  const own = row.filter((a) => !a.isBare)
  return (
    columns.size > 0 &&
    own.length % 2 === 0 &&
    own.every((a, i) => columns.has(a.left) === (i % 2 === 0) && (i % 2 === 1 || (a.text !== '' && !a.isData)))
  )
}

/** 所在学院, 某某学院 above 所学专业, 某某: labels with their values row by row, not a header with rows. */
export function isAboveAnotherPair(grid: Grid, r: number): boolean {
  const [row, below] = [rowAt(grid, r), rowAt(grid, grid.below(r))]
  if (!isPairs(row) || row[0]?.text === below[0]?.text || row.some((a) => isPeriod(a.text))) return false
  return isPairs(below) || (row.length === 2 && (row[1]?.text.length ?? 0) > 5 && below.length === 2 && isCardRow(below))
}

const rowAt = (grid: Grid, n: number): Area[] => (n > grid.rows ? [] : grid.row(n).filter((a) => !a.isBare))
const isPeriod = (text: string): boolean => /^(?:19|20)\d{2}|^.{0,4}[年季月度]$/.test(text)
const isPairs = (row: readonly Area[]): boolean =>
  row.length >= 2 && row.every((a) => a.text !== '' && a.bottom === a.top) && (isPaired(row) || isOfKind(row))

/** 所在学院, 软件学院: a body's name ends like the word for it. */
const isOfKind = ([label, next, ...others]: readonly Area[]): boolean =>
  others.length === 0 &&
  isLabelWord(label?.text ?? '') &&
  label?.text.slice(-2) === next?.text.slice(-2) &&
  label?.text !== next?.text
