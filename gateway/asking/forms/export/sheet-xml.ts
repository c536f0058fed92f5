// Sets cells in the XML of one sheet (ECMA-376 SpreadsheetML) and changes nothing else: styles, merges, widths, formulas, print
// areas stay byte for byte. Rows for a longer list are inserted with the style of the row above.

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
export function openSheetXml(xml: string): SheetXml | null {
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
      const model = rows.get(at)
      const moved = new Map<number, Row>()
      for (const row of rows.values()) {
        const n = row.n > at ? row.n + count : row.n
        moved.set(
          n,
          row.n > at ? renumbered(row, n, (xml) => shifted(xml, at, count)) : { ...row, cells: extended(row, at, count) },
        )
      }
      for (let i = 1; i <= count; i++)
        if (model)
          moved.set(
            at + i,
            renumbered(emptied(model), at + i, (xml) => xml),
          )
      rows = moved
      before = shifted(before, at, count)
      after = shifted(after, at, count)
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

const emptied = (row: Row): Row => ({
  ...row,
  cells: new Map(
    [...row.cells].map(([column, c]) => [column, { attributes: c.attributes.replace(/\st="[^"]*"/, ''), inner: '' }]),
  ),
})

function renumbered(row: Row, n: number, formula: (xml: string) => string): Row {
  const cells: Row['cells'] = new Map()
  for (const [column, c] of row.cells)
    cells.set(column, {
      attributes: c.attributes.replace(/(\sr=")[A-Z]+\d+"/, `$1${column}${n}"`),
      inner: c.inner.replace(/<f\b[^>]*>[^<]*<\/f>/g, formula),
    })
  return { n, attributes: row.attributes.replace(/(\sr=")\d+"/, `$1${n}"`), cells }
}

/** Formulas above that sum up to the last row are extended to the new last one. */
const extended = (row: Row, at: number, count: number): Row['cells'] =>
  new Map(
    [...row.cells].map(([column, c]) => [
      column,
      { ...c, inner: c.inner.replace(/<f\b[^>]*>[^<]*<\/f>/g, (f) => shifted(f, at, count)) },
    ]),
  )

/** References below the row move down; a range that ends in it grows. */
function shifted(xml: string, at: number, count: number): string {
  const move = (reference: string, n: string) => `${reference}${Number(n) > at ? Number(n) + count : n}`
  const inText = (text: string) =>
    text.replace(/(\$?[A-Z]{1,3}\$?)(\d+):(\$?[A-Z]{1,3}\$?)(\d+)/g, (_, a: string, m: string, b: string, n: string) =>
      Number(n) === at && Number(m) < at ? `${a}${m}:${b}${at + count}` : `${move(a, m)}:${move(b, n)}`,
    )
  return xml
    .replace(/(\s(?:ref|sqref)=")([^"]+)"/g, (_, name: string, value: string) => `${name}${inText(single(value, move))}"`)
    .replace(
      /(<(?:f|formula1|formula2|formula)\b[^>]*>)([^<]*)</g,
      (_, open: string, text: string) => `${open}${inText(single(text, move))}<`,
    )
}

/** Single references, not parts of a range. */
const single = (text: string, move: (reference: string, n: string) => string): string =>
  text.replace(/(?<![:A-Za-z0-9_$!'"])(\$?[A-Z]{1,3}\$?)(\d+)(?![:\d(A-Za-z_])/g, (_, a: string, n: string) => move(a, n))
