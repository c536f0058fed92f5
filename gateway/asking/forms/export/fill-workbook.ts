// Fills a department's own workbook: the original file, with values in the places that the import found. Nothing else changes, so
// the department recognises it and its macros keep working. Where rows are added, everything that names a row below follows.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { FormLayout } from '../import/raw-form.ts'
import { unescaped } from '../import/xlsx/xml-tags.ts'
import { movedParts, withoutCalculationChain, withoutResults } from './moved-parts.ts'
import type { Inserted } from './moved-references.ts'
import { type CellContent, openSheetXml } from './sheet-xml.ts'
import { ticked } from './tick-boxes.ts'

export type FilledRow = Readonly<Record<string, CellContent>>

export interface Template {
  bytes: Uint8Array
  layout: FormLayout
}

/** Rows of the form's row sets, by the set's code. */
export type FilledRowSets = Readonly<Record<string, readonly FilledRow[]>>

/** One row per subject. A card or a table takes the first; its row sets take their rows from each block's first row on. Missing rows
 * are inserted below the block's last one, in its style; everything below moves down. Null: the workbook cannot be filled in its own
 * layout. */
export function fillWorkbook(
  { bytes, layout }: Template,
  rows: readonly FilledRow[],
  rowSets: FilledRowSets = {},
): Uint8Array | null {
  const files = unzipSync(bytes)
  const path = sheetPath(files, layout.sheet)
  const sheet = path && openSheetXml(layout.sheet, strFromU8(files[path] as Uint8Array))
  if (!path || !sheet) return null
  const setOf = new Map(
    Object.values(rowSets).flatMap((set) => set.flatMap((row) => Object.keys(row).map((code) => [code, set]))),
  )
  const rowsOf = (code: string) => setOf.get(code) ?? rows
  const blocks = new Map<number, { last: number; lacks: number }>()
  for (const [code, place] of Object.entries(layout.places))
    if ('column' in place) {
      const lacks = Math.max(blocks.get(place.firstRow)?.lacks ?? 0, rowsOf(code).length - place.rows)
      blocks.set(place.firstRow, { last: place.firstRow + place.rows - 1, lacks })
    }
  // From the bottom up, so that inserted rows do not move a block before its turn.
  const longer = [...blocks.values()].filter((b) => b.lacks > 0).sort((a, b) => b.last - a.last)
  const inserted = longer.map(({ last, lacks }): Inserted => ({ sheet: layout.sheet, after: last, count: lacks }))
  for (const { after, count } of inserted) sheet.insertRows(after, count)
  const moved = (n: number) => n + longer.reduce((sum, b) => (b.last < n ? sum + b.lacks : sum), 0)
  for (const [code, place] of Object.entries(layout.places))
    if ('column' in place)
      for (const [i, row] of rowsOf(code).entries()) {
        const content = row[code]
        if (content === undefined) continue
        sheet.set(`${place.column}${moved(place.firstRow) + i}`, place.boxes ? ticked(place.boxes, content) : content)
      }
    else {
      const content = rows[0]?.[code]
      const cell = place.cell.replace(/\d+$/, (n) => String(moved(Number(n))))
      if (content !== undefined) sheet.set(cell, 'boxes' in place && place.boxes ? ticked(place.boxes, content) : content)
    }
  for (const { column, firstRow } of layout.serials ?? []) {
    const codes = Object.entries(layout.places).flatMap(([code, p]) => ('column' in p && p.firstRow === firstRow ? [code] : []))
    const listed = codes[0] === undefined ? [] : rowsOf(codes[0]).filter((row) => codes.some((code) => row[code] !== undefined))
    for (const i of listed.keys()) sheet.set(`${column}${moved(firstRow) + i}`, i + 1)
  }
  const filled: Record<string, Uint8Array> = {
    ...withoutCalculationChain({ ...files, ...(inserted.length > 0 && movedParts(files, path, inserted)) }),
    [path]: strToU8(sheet.toXml()),
  }
  const calculated = Object.keys(filled).filter(
    (name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name) && /<f[\s>/]/.test(strFromU8(filled[name] as Uint8Array)),
  )
  for (const name of calculated) filled[name] = strToU8(withoutResults(strFromU8(filled[name] as Uint8Array)))
  if (calculated.length > 0) filled['xl/workbook.xml'] = strToU8(recalculated(strFromU8(filled['xl/workbook.xml'] as Uint8Array)))
  const types = filled['[Content_Types].xml']
  if (types) filled['[Content_Types].xml'] = strToU8(asWorkbook(strFromU8(types)))
  return zipSync(filled, { level: 6 })
}

/** A filled template (.xltx, .xltm) is a workbook: Excel opens it by the ending .xlsx or .xlsm. */
const asWorkbook = (types: string): string =>
  types
    .replace('spreadsheetml.template.main+xml', 'spreadsheetml.sheet.main+xml')
    .replace('ms-excel.template.macroEnabled.main+xml', 'ms-excel.sheet.macroEnabled.main+xml')

function sheetPath(files: Readonly<Record<string, Uint8Array>>, name: string): string | null {
  const workbook = files['xl/workbook.xml']
  const relations = files['xl/_rels/workbook.xml.rels']
  if (!workbook || !relations) return null
  const tags = [...strFromU8(workbook).matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => tag)
  const tag = tags.find((t) => unescaped(/\sname="([^"]*)"/.exec(t)?.[1] ?? '') === name)
  const id = tag && /\sr:id="([^"]+)"/.exec(tag)?.[1]
  if (!id) return null
  const relation = [...strFromU8(relations).matchAll(/<Relationship\b[^>]*>/g)]
    .map(([t]) => t)
    .find((t) => t.includes(`Id="${id}"`))
  const target = relation && /\sTarget="([^"]+)"/.exec(relation)?.[1]
  if (!target) return null
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
  return files[path] ? path : null
}

/** The formulas' stored results are outdated, so the reader must recalculate. */
function recalculated(workbook: string): string {
  if (/<calcPr\b[^>]*fullCalcOnLoad=/.test(workbook)) return workbook
  return /<calcPr\b/.test(workbook)
    ? workbook.replace(/<calcPr\b/, '<calcPr fullCalcOnLoad="1"')
    : workbook.replace('</workbook>', '<calcPr fullCalcOnLoad="1"/></workbook>')
}
