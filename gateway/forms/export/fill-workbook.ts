// Fills a department's own workbook: the file as it came, with values in the places that the import found. Nothing else in it
// changes, so the department recognises it as its own and its macros of reading it keep working.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { FormLayout } from '../import/raw-form.ts'
import { type CellContent, openSheetXml } from './sheet-xml.ts'

export type FilledRow = Readonly<Record<string, CellContent>>

export interface Template {
  bytes: Uint8Array
  layout: FormLayout
}

/** One row for each subject; a card or a table takes the first. null: the workbook cannot be filled in its own shape. */
export function fillWorkbook({ bytes, layout }: Template, rows: readonly FilledRow[]): Uint8Array | null {
  const files = unzipSync(bytes)
  const path = sheetPath(files, layout.sheet)
  const sheet = path && openSheetXml(strFromU8(files[path] as Uint8Array))
  if (!path || !sheet) return null
  const columns = Object.values(layout.places).filter((p) => 'column' in p)
  // Blocks are filled from the lowest up, so that rows inserted in one do not move another.
  const blocks = [...new Map(columns.map((p) => [p.firstRow, p.rows]))].sort(([a], [b]) => b - a)
  for (const [first, room] of blocks) if (rows.length > room) sheet.insertRows(first + room - 1, rows.length - room)
  for (const [code, place] of Object.entries(layout.places))
    if ('column' in place)
      for (const [i, row] of rows.entries()) {
        if (row[code] !== undefined) sheet.set(`${place.column}${place.firstRow + i}`, row[code] ?? null)
      }
    else {
      const content = rows[0]?.[code]
      if (content !== undefined) sheet.set(place.cell, 'boxes' in place && place.boxes ? ticked(place.boxes, content) : content)
    }
  const filled: Record<string, Uint8Array> = { ...files, [path]: strToU8(sheet.toXml()) }
  if (Object.entries(files).some(([name, xml]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name) && /<f[\s>/]/.test(strFromU8(xml))))
    filled['xl/workbook.xml'] = strToU8(recalculated(strFromU8(files['xl/workbook.xml'] as Uint8Array)))
  return zipSync(filled, { level: 6 })
}

/** "□男 □女" with 女 chosen: "□男 ☑女". */
const ticked = (boxes: string, chosen: CellContent): string =>
  chosen === null
    ? boxes
    : boxes.replace(new RegExp(`[□○☐◯〇](\\s*${String(chosen).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})`), '☑$1')

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

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** What formulas showed before is out of date: the reader shall compute them anew. */
function recalculated(workbook: string): string {
  if (/<calcPr\b[^>]*fullCalcOnLoad=/.test(workbook)) return workbook
  return /<calcPr\b/.test(workbook)
    ? workbook.replace(/<calcPr\b/, '<calcPr fullCalcOnLoad="1"')
    : workbook.replace('</workbook>', '<calcPr fullCalcOnLoad="1"/></workbook>')
}
