// References in formulas and ranges after rows were inserted into a sheet: what lies below moves down, a range that ends in the row above
// the new ones grows to their last. Names, texts, functions and other workbooks are left alone.
import { unescaped } from '../import/xlsx/xml-tags.ts'

export interface Inserted {
  sheet: string
  /** The rows are below this one. */
  after: number
  count: number
}

/** A text; another workbook; a reference with its sheet, if any; any other word, taken whole so that LOG10 is no cell. */
const TOKEN =
  /"(?:[^"]|"")*"|\[[^\]]*\](?:[\p{L}\p{N}_.]*![$A-Z\d:]+)?|((?:'(?:[^']|'')+'|[\p{L}\p{N}_.\\]+)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.]*/gu

/** `isOwn`: the formula is in the sheet itself, so a reference without a sheet means it. */
export function movedFormula(formula: string, inserted: Inserted, isOwn: boolean): string {
  return formula.replace(TOKEN, (whole, sheet: string | undefined, reference: string | undefined) => {
    if (reference === undefined) return whole
    const isMeant = sheet === undefined ? isOwn : sheetOf(sheet) === inserted.sheet
    return isMeant ? `${sheet ?? ''}${movedRange(reference, inserted)}` : whole
  })
}

const sheetOf = (prefix: string): string => prefix.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'")

/** One cell, one range, or rows: D5, $A$1:$E$8, 3:5. */
export function movedRange(reference: string, { after, count }: Inserted): string {
  const row = (n: number) => (n > after ? n + count : n)
  const [, a = '', m = '', b, n = ''] = /^(\$?[A-Z]*\$?)(\d+)(?::(\$?[A-Z]*\$?)(\d+))?$/.exec(reference) ?? []
  if (m === '') return reference
  if (b === undefined) return `${a}${row(Number(m))}`
  const isColumn = a.replaceAll('$', '') === b.replaceAll('$', '')
  const grows = Number(n) === after && (Number(m) < after || (isColumn && a !== ''))
  return `${a}${row(Number(m))}:${b}${grows ? after + count : row(Number(n))}`
}

/** Ranges separated by spaces, as rules and formats are applied to. */
export const movedRanges = (text: string, inserted: Inserted): string =>
  text
    .split(' ')
    .map((range) => movedRange(range, inserted))
    .join(' ')

/** The formula of a row for the row `by` below it: references that are not fixed to a row move along. */
export const formulaBelow = (formula: string, by: number): string =>
  formula.replace(TOKEN, (whole, sheet: string | undefined, reference: string | undefined) =>
    reference === undefined
      ? whole
      : `${sheet ?? ''}${reference.replace(/(\$?)(\d+)(?=:|$)/g, (_, fixed: string, n: string) => (fixed ? `${fixed}${n}` : String(Number(n) + by)))}`,
  )

const FORMULAS =
  /(<(?:\w+:)?(?:f|formula1|formula2|formula|calculatedColumnFormula|definedName)\b[^>]*[^/>]>|<(?:\w+:)?(?:f|formula)>)([^<]*)</g

/** The formulas of any part. */
export const withMovedFormulas = (xml: string, inserted: Inserted, isOwn: boolean): string =>
  xml.replace(FORMULAS, (whole, open: string, text: string) => {
    const formula = unescaped(text)
    const moved = movedFormula(formula, inserted, isOwn)
    return moved === formula ? whole : `${open}${escaped(moved)}<`
  })

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The ranges and formulas of a part that belongs to the sheet: its rules, formats, merged cells, tables, comments, page breaks. */
export const withMovedRanges = (xml: string, inserted: Inserted): string =>
  withMovedFormulas(xml, inserted, true)
    .replace(/(\s(?:ref|sqref)=")([^"]+)"/g, (_, open: string, text: string) => `${open}${movedRanges(text, inserted)}"`)
    .replace(/(<(?:\w+:)?sqref>)([^<]+)</g, (_, open: string, text: string) => `${open}${movedRanges(text, inserted)}<`)
