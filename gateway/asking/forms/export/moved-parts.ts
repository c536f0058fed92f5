// The parts of a workbook beside a sheet into which rows were inserted: formulas of other sheets, defined names with print areas, charts,
// tables, comments, pictures. Each says where something is by its row, so each is told of the new rows.
import { strFromU8, strToU8 } from 'fflate'
import { type Inserted, withMovedFormulas, withMovedRanges } from './moved-references.ts'

export type Parts = Record<string, Uint8Array>

/** Returns the changed parts; the sheet itself is not among them. */
export function movedParts(files: Readonly<Parts>, sheetPath: string, inserted: readonly Inserted[]): Parts {
  const changed: Parts = {}
  const own = partsOf(files, sheetPath)
  for (const [path, bytes] of Object.entries(files)) {
    if (path === sheetPath || !/\.(?:xml|vml)$/.test(path)) continue
    const change = /\/worksheets\/[^/]+\.xml$|\/charts\/|(?:^|\/)workbook\.xml$/.test(path)
      ? (xml: string, one: Inserted) => withMovedFormulas(xml, one, false)
      : !own.has(path)
        ? null
        : /\/tables\/|\/comments|\/threadedComments/i.test(path)
          ? withMovedRanges
          : path.endsWith('.vml')
            ? withMovedBoxes
            : /\/drawings\//.test(path)
              ? withMovedPictures
              : null
    if (!change) continue
    const before = strFromU8(bytes)
    const after = inserted.reduce(change, before)
    if (after !== before) changed[path] = strToU8(after)
  }
  return changed
}

/** Paths of the parts that the sheet names. */
function partsOf(files: Readonly<Parts>, sheetPath: string): Set<string> {
  const at = sheetPath.lastIndexOf('/') + 1
  const relations = files[`${sheetPath.slice(0, at)}_rels/${sheetPath.slice(at)}.rels`]
  const found = new Set<string>()
  for (const [, target = ''] of strFromU8(relations ?? new Uint8Array()).matchAll(/\sTarget="([^"]+)"/g)) {
    const steps: string[] = []
    for (const step of (target.startsWith('/') ? target : `${sheetPath.slice(0, at)}${target}`).split('/'))
      if (step === '..') steps.pop()
      else if (step !== '' && step !== '.') steps.push(step)
    found.add(steps.join('/'))
  }
  return found
}

/** Rows of pictures and comment boxes count from 0. */
const moved = (row: number, { after, count }: Inserted): number => (row >= after ? row + count : row)

/** A picture moves with its cells, and grows with them unless it says otherwise. */
function withMovedPictures(xml: string, inserted: Inserted): string {
  return xml.replace(/<((?:\w+:)?(?:two|one)CellAnchor)\b([^>]*)>[\s\S]*?<\/\1>/g, (anchor, _, attributes: string) => {
    if (/editAs="absolute"/.test(attributes)) return anchor
    let by: number | null = null
    return anchor.replace(/(<(?:\w+:)?row>)(\d+)</g, (_whole: string, open: string, n: string) => {
      const row = Number(n)
      const to = by !== null && /editAs="oneCell"/.test(attributes) ? row + by : moved(row, inserted)
      by ??= to - row
      return `${open}${to}<`
    })
  })
}

/** Boxes of comments: the cell, and the corners of the box as left, top, right, bottom, each with an offset. */
const withMovedBoxes = (xml: string, inserted: Inserted): string =>
  xml
    .replace(/(<x:Row>\s*)(\d+)/g, (_, open: string, n: string) => `${open}${moved(Number(n), inserted)}`)
    .replace(/(<x:Anchor>)([^<]*)</g, (_, open: string, text: string) => {
      const numbers = text.split(',').map(Number)
      if (numbers.length !== 8) return `${open}${text}<`
      return `${open}${numbers.map((n, i) => (i === 2 || i === 6 ? moved(n, inserted) : n)).join(', ')}<`
    })

/** The order of calculation names cells that may have moved; Excel makes it anew. */
export function withoutCalculationChain(files: Parts): Parts {
  const { 'xl/calcChain.xml': chain, ...others } = files
  if (!chain) return files
  const edit = (path: string, pattern: RegExp) => {
    const part = others[path]
    if (part) others[path] = strToU8(strFromU8(part).replace(pattern, ''))
  }
  edit('[Content_Types].xml', /<Override\b[^>]*calcChain[^>]*\/>/)
  edit('xl/_rels/workbook.xml.rels', /<Relationship\b[^>]*calcChain[^>]*\/>/)
  return others
}

/** Results that were stored before the values were filled in would be shown by readers that do not calculate. */
export const withoutResults = (xml: string): string =>
  xml.replace(/(<f\b(?:[^>]*\/>|[^>]*>[^<]*<\/f>))\s*(?:<v\s*\/>|<v>[^<]*<\/v>)/g, '$1')
