// Reads forms from an Excel workbook: one sheet a form, its title the name of the sheet; a header row 字段代码 / 字段名称 (and 必填, if it
// is there), then one field a row. Above the header a row 报表代码 may give the department's code of the form; else it is the title.
import readXlsxFile from 'read-excel-file/node'
import type { RawField, RawForm, ReadForms } from './raw-form.ts'

const CODE = ['字段代码', '字段编码', '代码', 'code']
const LABEL = ['字段名称', '名称', '中文名称', 'label', 'name']
const REQUIRED = ['必填', '是否必填', 'required']
const KEY = ['报表代码', '表代码', '表号', 'form code']
const YES = ['是', '必填', '√', 'y', 'yes', 'true', '1']

type Cells = readonly unknown[]
const text = (cell: unknown): string => (cell === null || cell === undefined ? '' : String(cell).normalize('NFC').trim())
const among = (names: readonly string[], cell: unknown): boolean => names.includes(text(cell).toLowerCase())

/** Rows in which the header is looked for. */
const HEADER_WITHIN = 10

export async function readXlsxForms(bytes: Uint8Array): Promise<ReadForms> {
  const result: ReadForms = { forms: [], problems: [] }
  const sheets = await readXlsxFile(Buffer.from(bytes)).catch(() => null)
  if (!sheets) {
    const message = { zh: '文件不是可以读取的 .xlsx 工作簿。', en: 'The file is not an .xlsx workbook that can be read.' }
    result.problems.push({ form: null, row: null, message })
    return result
  }
  for (const { sheet, data } of sheets) {
    const title = sheet.trim()
    const form = readSheet(title, data)
    if (form) result.forms.push(form)
    else {
      const message = {
        zh: `前 ${HEADER_WITHIN} 行中没有表头“字段代码、字段名称”。`,
        en: `No header 字段代码 / 字段名称 (code, label) in the first ${HEADER_WITHIN} rows.`,
      }
      result.problems.push({ form: title, row: null, message })
    }
  }
  return result
}

function readSheet(title: string, rows: readonly Cells[]): RawForm | null {
  const at = rows.slice(0, HEADER_WITHIN).findIndex((r) => r.some((c) => among(CODE, c)) && r.some((c) => among(LABEL, c)))
  const header = rows[at]
  if (!header) return null
  const column = (names: readonly string[]) => header.findIndex((cell) => among(names, cell))
  const [code, label, required] = [column(CODE), column(LABEL), column(REQUIRED)]
  const fields: RawField[] = []
  for (const [i, cells] of rows.entries()) {
    if (i <= at || cells.every((cell) => text(cell) === '')) continue
    fields.push({ code: text(cells[code]), label: text(cells[label]), required: among(YES, cells[required]), row: i + 1 })
  }
  return { key: keyAbove(rows.slice(0, at)) ?? title, title, fields }
}

function keyAbove(rows: readonly Cells[]): string | undefined {
  for (const cells of rows) {
    const at = cells.findIndex((cell) => among(KEY, text(cell).replace(/[:：]$/, '')))
    if (at >= 0) return text(cells[at + 1]) || undefined
  }
  return undefined
}
