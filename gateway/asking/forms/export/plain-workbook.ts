// A form as a workbook in the hub's own layout, for forms without a file: one row per subject under its labels, or, for one
// subject, label next to value; then a sheet for each row set.
import writeXlsxFile, { type Row } from 'write-excel-file/node'
import type { Form, FormField } from '../../../../schema/index.ts'
import type { FilledRow, FilledRowSets } from './fill-workbook.ts'

export const HEAD = { fontWeight: 'bold' as const, backgroundColor: '#f0f0f0', borderStyle: 'thin' as const, wrap: true }
const BODY = { borderStyle: 'thin' as const, wrap: true }

export async function plainWorkbook(
  form: Form,
  rows: readonly FilledRow[],
  isList: boolean,
  rowSets: FilledRowSets = {},
): Promise<Uint8Array> {
  const head = isList
    ? listOf(form.fields, rows)
    : {
        data: form.fields.map((f): Row => [{ value: f.label.zh, ...HEAD }, cell(rows[0]?.[f.code])]),
        columns: [{ width: 32 }, { width: 48 }],
      }
  const lists = (form.rowSets ?? []).map((set) => ({ title: set.label.zh, ...listOf(set.fields, rowSets[set.code] ?? []) }))
  const whole = form.fields.length > 0 ? [{ title: form.title.zh, ...head }] : []
  const taken = new Set<string>()
  const sheets = [...whole, ...lists].map(({ title, data, columns }) => ({
    data: [[{ value: title, fontWeight: 'bold', fontSize: 14 }], ...data],
    columns,
    sheet: sheetName(title, taken),
  }))
  return new Uint8Array(await writeXlsxFile(sheets as never).toBuffer())
}

function listOf(fields: readonly FormField[], rows: readonly FilledRow[]) {
  return {
    data: [
      fields.map((f) => ({ value: f.label.zh, ...HEAD })),
      ...rows.map((row) => fields.map((f) => cell(row[f.code]))),
    ] as Row[],
    columns: fields.map((f) => ({ width: Math.max(12, f.label.zh.length * 2 + 2) })),
  }
}

export const cell = (content: FilledRow[string] | undefined) => ({
  value: content ?? '',
  type: typeof content === 'number' ? Number : String,
  ...BODY,
})

/** Excel allows 31 characters and each name once, ignoring case. */
export function sheetName(title: string, taken: Set<string>): string {
  const plain =
    title
      .replace(/[\\/?*[\]:]/g, ' ')
      .trim()
      .slice(0, 31) || 'Sheet'
  let name = plain
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain.slice(0, 27)} (${n})`
  taken.add(name.toLowerCase())
  return name
}
