// An Excel workbook, as departments keep it: an XLSForm, a data dictionary on each sheet, or the report itself as it is printed.
// A sheet in which nothing can be recognised is named; the others are read.
import { initialsOf } from '../field-code.ts'
import { type ReadForms, unreadable } from '../raw-form.ts'
import { type Grid, gridOf, readWorkbook } from '../xlsx/grid.ts'
import { readSheet } from '../xlsx/read-sheet.ts'
import { readDictionary } from './read-dictionary.ts'
import { readXlsForm } from './read-xlsform.ts'

export async function readXlsx(name: string, bytes: Uint8Array): Promise<ReadForms> {
  const workbook = await readWorkbook(bytes)
  if (!workbook) return unreadable('文件不是可以读取的 .xlsx 工作簿。', 'The file is not an .xlsx workbook that can be read.')
  const sheets = workbook.worksheets
    .filter((sheet) => sheet.state === 'visible')
    .map((sheet) => ({ name: sheet.name.trim(), grid: gridOf(sheet) }))
    .map(({ name: title, grid }) => ({ name: title, grid, rows: grid ? rowsOf(grid) : [] }))
  const survey = readXlsForm(name, sheets)
  if (survey) return { forms: [survey], problems: [] }
  const result: ReadForms = { forms: [], problems: [] }
  for (const { name: title, grid, rows } of sheets) {
    if (!grid) continue
    const form = readDictionary(title, rows) ?? readSheet(grid)
    if (form) result.forms.push({ ...form, key: form.key || `${initialsOf(form.title)}${clash(result, form.title)}` })
    else
      result.problems.push({
        form: title,
        row: null,
        cell: 'A1',
        message: {
          zh: '看不出表格：没有表头“字段代码、字段名称”，也没有待填的栏目。',
          en: 'No table is recognised: neither a header 字段代码 / 字段名称 (code, label) nor blanks to fill.',
        },
      })
  }
  if (result.forms.length === 0 && result.problems.length === 0) return unreadable('工作簿里没有内容。', 'The workbook is empty.')
  return result
}

const clash = (result: ReadForms, title: string): string => {
  const same = result.forms.filter((f) => initialsOf(f.title) === initialsOf(title)).length
  return same === 0 ? '' : String(same + 1)
}

function rowsOf(grid: Grid): string[][] {
  const rows: string[][] = []
  for (let r = 1; r <= grid.rows; r++) {
    const cells: string[] = []
    for (const area of grid.row(r)) cells[area.left - 1] = area.text
    rows.push(Array.from(cells, (c) => c ?? ''))
  }
  return rows
}
