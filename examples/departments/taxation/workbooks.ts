// Taxation's workbooks: one sheet, a header row, every value as text.
import { readSheet } from 'read-excel-file/node'
import writeWorkbook from 'write-excel-file/node'

export async function workbook(rows: readonly (readonly (string | null)[])[], sheet: string): Promise<Buffer> {
  const cells = rows.map((row) => row.map((value) => (value === null || value === '' ? null : { value, type: String })))
  return writeWorkbook(cells, { sheet }).toBuffer()
}

/** The header and one row as an object; undefined for anything else. */
export async function readReport(bytes: Buffer): Promise<Record<string, string> | undefined> {
  try {
    const [header, row, ...more] = await readSheet(bytes, { trim: false })
    if (!header || !row || more.length > 0) return undefined
    return Object.fromEntries(
      header.map((name, i) => [String(name), row[i] === null || row[i] === undefined ? '' : String(row[i])]),
    )
  } catch {
    return undefined
  }
}
