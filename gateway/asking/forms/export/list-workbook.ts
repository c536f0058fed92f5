// Tables as the hub's own workbook: one sheet each, with its title and column names. A text is always a text, so that a person's
// input never runs as a formula. Made in a bounded process.
import writeXlsxFile, { type Row } from 'write-excel-file/node'
import { type Bounded, job } from '../../../../connectors/index.ts'
import { cell, HEAD, sheetName } from './plain-workbook.ts'
import type { CellContent } from './sheet-xml.ts'

export interface ListSheet {
  title: string
  columns: string[]
  rows: CellContent[][]
}

export async function listWorkbook(lists: readonly ListSheet[]): Promise<Uint8Array> {
  const taken = new Set<string>()
  const sheets = lists.map(({ title, columns, rows }) => ({
    data: [
      [{ value: title, fontWeight: 'bold', fontSize: 14 }],
      columns.map((value) => ({ value, ...HEAD })),
      ...rows.map((row) => row.map(cell)),
    ] as Row[],
    columns: columns.map((name) => ({ width: Math.max(12, name.length * 2 + 2) })),
    sheet: sheetName(title, taken),
  }))
  return new Uint8Array(await writeXlsxFile(sheets as never).toBuffer())
}

const LIST = job<typeof listWorkbook>('listWorkbook', new URL('./list-workbook.ts', import.meta.url), {
  cpuMs: 4000,
  outputBytes: 32 * 1024 * 1024,
})

/** Rejects with TOO_HEAVY and BUSY. */
export const listWorkbookIn = (bounded: Bounded, account: string, lists: readonly ListSheet[]): Promise<Uint8Array> =>
  bounded.run(LIST, lists, { account })
