// Sets cells in the XML of one sheet (ECMA-376 SpreadsheetML) and changes nothing else: styles, merges, widths, formulas stay byte for
// byte. Rows for a longer list are inserted with the style and the formulas of the row above.
import { formulaBelow, type Inserted, withMovedFormulas, withMovedRanges } from './moved-references.ts'

export type CellContent = string | number | null

interface Row {
  n: number
  attributes: string
  cells: Map<string, { attributes: string; inner: string }>
}

const ROW = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g
const CELL = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g

export interface SheetXml {
  set(cell: string, content: CellContent): void
  /** Inserts `count` rows below row `after`, with its style; everything below moves down. */
  insertRows(after: number, count: number): void
  toXml(): string
}

/** Null: the sheet's XML is not supported. */
export function openSheetXml(name: string, xml: string): SheetXml | null {
  const data = /<sheetData\s*\/>|<sheetData>([\s\S]*?)<\/sheetData>/.exec(xml)
  if (!data) return null
  let before = xml.slice(0, data.index)
  let after = xml.slice(data.index + data[0].length)
  let rows = readRows(data[1] ?? '')
  return {
    set(cell, content) {
      const [, column = '', n = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
      const row = rowAt(Number(n))
      const old = row.cells.get(column)
      const style = /\ss="\d+"/.exec(old?.attributes ?? '')?.[0] ?? ''
      row.cells.set(column, cellOf(cell, style, content))
    },
    insertRows(at, count) {
      const inserted = { sheet: name, after: at, count }
      const model = rows.get(at)
      const moved = new Map<number, Row>()
      for (const row of rows.values()) {
        const n = row.n > at ? row.n + count : row.n
        moved.set(
          n,
          renumbered(row, n, (xml) => withMovedRanges(xml, inserted)),
        )
      }
      for (let i = 1; i <= count; i++)
        if (model)
          moved.set(
            at + i,
            renumbered(emptied(model, i, inserted), at + i, (xml) => xml),
          )
      rows = moved
      before = withMovedRanges(before, inserted)
      after = withMovedRanges(after, inserted).replace(BREAKS, (breaks) =>
        breaks.replace(
          /(<brk\b[^>]*?\sid=")(\d+)"/g,
          (_, open: string, n: string) => `${open}${Number(n) > at ? Number(n) + count : n}"`,
        ),
      )
    },
    toXml() {
      const body = [...rows.values()]
        .sort((a, b) => a.n - b.n)
        .map(rowXml)
        .join('')
      return `${before}<sheetData>${body}</sheetData>${after}`
    },
  }

  function rowAt(n: number): Row {
    const row = rows.get(n) ?? { n, attributes: ` r="${n}"`, cells: new Map() }
    rows.set(n, row)
    return row
  }
}

function readRows(xml: string): Map<number, Row> {
  const rows = new Map<number, Row>()
  let last = 0
  for (const [, attributes = '', inner = ''] of xml.matchAll(ROW)) {
    const n = Number(/\sr="(\d+)"/.exec(attributes)?.[1] ?? last + 1)
    last = n
    const cells: Row['cells'] = new Map()
    for (const [, own = '', content = ''] of inner.matchAll(CELL)) {
      const column = /\sr="([A-Z]+)\d+"/.exec(own)?.[1]
      if (column) cells.set(column, { attributes: own, inner: content })
    }
    rows.set(n, { n, attributes, cells })
  }
  return rows
}

function rowXml({ attributes, cells }: Row): string {
  if (cells.size === 0) return `<row${attributes}/>`
  const inOrder = [...cells].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
  return `<row${attributes}>${inOrder.map(([, c]) => (c.inner === '' ? `<c${c.attributes}/>` : `<c${c.attributes}>${c.inner}</c>`)).join('')}</row>`
}

function cellOf(cell: string, style: string, content: CellContent): { attributes: string; inner: string } {
  if (content === null || content === '') return { attributes: ` r="${cell}"${style}`, inner: '' }
  if (typeof content === 'number') return { attributes: ` r="${cell}"${style}`, inner: `<v>${content}</v>` }
  return { attributes: ` r="${cell}"${style} t="inlineStr"`, inner: `<is><t xml:space="preserve">${escaped(content)}</t></is>` }
}

const escaped = (text: string): string =>
  text
    // XML 1.0 does not allow the other control characters.
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

const BREAKS = /<rowBreaks\b[\s\S]*?<\/rowBreaks>/

/** The row `by` below, blank but for its formulas, which mean their own row. A formula that others share or that fills a block stays one. */
const emptied = (row: Row, by: number, inserted: Inserted): Row => ({
  ...row,
  cells: new Map(
    [...row.cells].map(([column, c]) => {
      const [, text] = /<f>([^<]+)<\/f>/.exec(c.inner) ?? []
      const formula = text === undefined ? '' : `<f>${formulaBelow(text, by)}</f>`
      const shared = /<f\b[^>]*\st="shared"[^>]*?\ssi="(\d+)"/.exec(c.inner)?.[1]
      const inner = formula || (shared === undefined ? '' : `<f t="shared" si="${shared}"/>`)
      return [column, { attributes: c.attributes.replace(/\st="[^"]*"/, ''), inner: withMovedFormulas(inner, inserted, false) }]
    }),
  ),
})

function renumbered(row: Row, n: number, formula: (xml: string) => string): Row {
  const cells: Row['cells'] = new Map()
  for (const [column, c] of row.cells)
    cells.set(column, {
      attributes: c.attributes.replace(/(\sr=")[A-Z]+\d+"/, `$1${column}${n}"`),
      inner: c.inner.replace(/<f\b(?:[^>]*\/>|[^>]*>[^<]*<\/f>)/g, formula),
    })
  return { n, attributes: row.attributes.replace(/(\sr=")\d+"/, `$1${n}"`), cells }
}
