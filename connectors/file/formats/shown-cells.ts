// What a sheet shows beside its stored values: the zeros before a number and its percent sign, the value of a merged cell in every
// row that it spans, and cells that show no value (errors, formulas that were never computed). Ranges stay ranges.
import { strFromU8 } from 'fflate'
import { readXml } from '../../xml/index.ts'

export interface ShownCells {
  /** A number as Excel shows it, if the cell's format changes what it says: 001020, 12.5%. */
  shown(row: number, column: number, number: string): string
  /** Top row of the merged cell over the row; a value in its first column stands for every row. */
  topOf(row: number, column: number): number
  /** Why the cell has no value, in words; undefined: it has one, or is empty. */
  faultAt(row: number, column: number): string | undefined
}

type Parts = Readonly<Record<string, Uint8Array | undefined>>

/** Undefined: the workbook does not say where its sheet is, so nothing but its values is known. */
export function shownCells(parts: Parts, sheet: string | undefined): ShownCells | undefined {
  const path = sheetPath(parts, sheet)
  const xml = textOf(parts, path)
  if (xml === undefined) return undefined
  const formats = formatsOf(parts)
  const styles = formats.size === 0 ? new Map<number, string>() : stylesOf(xml, formats)
  const faults = faultsOf(xml)
  const merges = mergesOf(xml)
  return {
    shown: (row, column, number) => (styles.size === 0 ? number : inFormat(styles.get(placeOf(row, column)), number)),
    topOf: (row, column) => spanOver(merges.get(column) ?? [], row)?.top ?? row,
    faultAt: (row, column) => (faults.size === 0 ? undefined : faults.get(placeOf(row, column))),
  }
}

const textOf = (parts: Parts, path: string | undefined): string | undefined => {
  const bytes = path === undefined ? undefined : parts[path]
  return bytes && strFromU8(bytes)
}

type Tree = Record<string, unknown>
const listed = (value: unknown): Tree[] => [value ?? []].flat().filter((v): v is Tree => typeof v === 'object' && v !== null)
const partOf = (parts: Parts, path: string, root: string): Tree | undefined =>
  (readXml(textOf(parts, path) ?? '') as Tree | undefined)?.[root] as Tree | undefined

/** By the workbook's own list; the first sheet without a name, as the reader of values takes it. */
function sheetPath(parts: Parts, sheet: string | undefined): string | undefined {
  const sheets = listed((partOf(parts, 'xl/workbook.xml', 'workbook')?.sheets as Tree | undefined)?.sheet)
  const found = sheet === undefined ? sheets[0] : sheets.find((s) => s['@name'] === sheet)
  const relations = listed(partOf(parts, 'xl/_rels/workbook.xml.rels', 'Relationships')?.Relationship)
  const target = relations.find((r) => r['@Id'] === found?.['@id'])?.['@Target']
  if (typeof target !== 'string') return undefined
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
}

/** Formats of cells that change what a number says, by the number of the style: 000000, 0.00%. */
function formatsOf(parts: Parts): Map<string, string> {
  const styles = partOf(parts, 'xl/styles.xml', 'styleSheet')
  const own = new Map(
    listed((styles?.numFmts as Tree | undefined)?.numFmt).map((f) => [String(f['@numFmtId']), String(f['@formatCode'])]),
  )
  // ECMA-376 part 1, 18.8.30: the two built-in formats of a percentage.
  const built = new Map([
    ['9', '0%'],
    ['10', '0.00%'],
  ])
  const cells = listed((styles?.cellXfs as Tree | undefined)?.xf)
  return new Map(
    cells.flatMap((xf, style) => {
      const id = String(xf['@numFmtId'])
      const code = plainCode(own.get(id) ?? built.get(id) ?? '')
      return isZeros(code) || code.endsWith('%') ? [[String(style), code] as const] : []
    }),
  )
}

/** The part for positive numbers, without colours, quotes and padding. */
const plainCode = (code: string): string =>
  (code.split(';')[0] ?? '').replace(/\[[^\]]*\]|"([^"]*)"|\\(.)|_./g, (_, quoted, escaped) => quoted ?? escaped ?? '').trim()

const isZeros = (code: string): boolean => /^00+$/.test(code)

/** Formats by the place of the cell. */
function stylesOf(xml: string, formats: ReadonlyMap<string, string>): Map<number, string> {
  const styles = new Map<number, string>()
  for (const [, attributes = ''] of xml.matchAll(/<(?:[\w.-]+:)?c\s([^>]*)>/g)) {
    // A text is shown as it is, whatever the format.
    if (/\bt="(?!n")/.test(attributes)) continue
    const code = formats.get(/(?:^|\s)s="(\d+)"/.exec(attributes)?.[1] ?? '')
    const place = code === undefined ? null : placeIn(attributes)
    if (code !== undefined && place !== null) styles.set(place, code)
  }
  return styles
}

function inFormat(code: string | undefined, number: string): string {
  if (code === undefined || !/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(number)) return number
  // Without Excel's rounding: 12.345% stays exact where Excel shows 12.35%.
  if (code.endsWith('%')) return `${(Number(number) * 100).toFixed(10).replace(/\.?0+$/, '')}%`
  return /^\d+$/.test(number) ? number.padStart(code.length, '0') : number
}

const MOST_FAULTS = 10_000

/** Errors, and formulas without a stored value, by the place of the cell. */
function faultsOf(xml: string): Map<number, string> {
  const faults = new Map<number, string>()
  const add = (attributes: string, fault: string) => {
    const place = placeIn(attributes)
    if (place !== null && faults.size < MOST_FAULTS) faults.set(place, fault)
  }
  for (const [, attributes = ''] of xml.matchAll(/<(?:[\w.-]+:)?c\s([^>]*\bt="e"[^>]*)>/g)) add(attributes, 'an error of Excel')
  const uncomputed =
    /<(?:[\w.-]+:)?c\s([^>]*[^/>])>\s*<((?:[\w.-]+:)?f)\b(?:[^>]*\/>|[^>]*>[^<]*<\/\2>)\s*(?:<(?:[\w.-]+:)?v\s*\/>|<((?:[\w.-]+:)?v)>\s*<\/\3>)?\s*<\//g
  for (const [, attributes = ''] of xml.matchAll(uncomputed)) add(attributes, 'a formula that was never computed')
  return faults
}

const MOST_MERGES = 100_000

interface Span {
  top: number
  bottom: number
}

/** Rows that merged cells span, by the first column, from top to bottom. */
function mergesOf(xml: string): Map<number, Span[]> {
  const merges = new Map<number, Span[]>()
  let seen = 0
  for (const [, left = '', top, bottom] of xml.matchAll(/<(?:[\w.-]+:)?mergeCell\s+ref="([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)"/g)) {
    if (++seen > MOST_MERGES) break
    if (top === bottom) continue
    const spans = merges.get(columnNumber(left)) ?? []
    merges.set(columnNumber(left), spans)
    spans.push({ top: Number(top), bottom: Number(bottom) })
  }
  for (const spans of merges.values()) spans.sort((a, b) => a.top - b.top)
  return merges
}

/** Merged cells never overlap, so the last one that begins above the row is the only one that can span it. */
function spanOver(spans: readonly Span[], row: number): Span | undefined {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).top <= row) low = middle + 1
    else high = middle
  }
  const span = spans[low - 1]
  return span && row <= span.bottom ? span : undefined
}

const columnNumber = (name: string): number => [...name].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0)

/** More than a sheet has columns. */
const COLUMNS = 20_000

/** One number for a cell, which a large sheet looks up a million times. */
const placeOf = (row: number, column: number): number => row * COLUMNS + column

/** Null: the cell does not say where it is, as no reader of values accepts it. */
function placeIn(attributes: string): number | null {
  const [, column, row] = /(?:^|\s)r="([A-Z]{1,3})(\d+)"/.exec(attributes) ?? []
  return column === undefined ? null : placeOf(Number(row), columnNumber(column))
}
