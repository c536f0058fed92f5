// A form as a workbook of the hub's own shape, for forms that came without a file: one row a subject under its labels, or, for one
// subject, label beside value.
import writeXlsxFile, { type Row } from 'write-excel-file/node'
import type { Form } from '../../../schema/index.ts'
import type { FilledRow } from './fill-workbook.ts'

const HEAD = { fontWeight: 'bold' as const, backgroundColor: '#f0f0f0', borderStyle: 'thin' as const, wrap: true }
const BODY = { borderStyle: 'thin' as const, wrap: true }

export async function plainWorkbook(form: Form, rows: readonly FilledRow[], isList: boolean): Promise<Uint8Array> {
  const title: Row = [{ value: form.title.zh, fontWeight: 'bold', fontSize: 14 }]
  const cell = (content: FilledRow[string] | undefined) => ({
    value: content ?? '',
    type: typeof content === 'number' ? Number : String,
    ...BODY,
  })
  const body: Row[] = isList
    ? [form.fields.map((f) => ({ value: f.label.zh, ...HEAD })), ...rows.map((row) => form.fields.map((f) => cell(row[f.code])))]
    : form.fields.map((f) => [{ value: f.label.zh, ...HEAD }, cell(rows[0]?.[f.code])])
  const columns = isList
    ? form.fields.map((f) => ({ width: Math.max(12, f.label.zh.length * 2 + 2) }))
    : [{ width: 32 }, { width: 48 }]
  const sheet = form.title.zh.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
  const blob = await writeXlsxFile([title, ...body] as never, { columns, sheet } as never).toBuffer()
  return new Uint8Array(blob)
}
