// Reads an Excel workbook as departments keep it: an XLSForm, a data dictionary on each sheet, or the report itself as printed.
// A sheet that is not recognised is reported; the others are read.
import { initialsOf } from '../field-code.ts'
import { type ReadForms, unreadable } from '../raw-form.ts'
import { type Grid, gridOf } from '../xlsx/grid.ts'
import { openWorkbook } from '../xlsx/open-workbook.ts'
import { readSheet } from '../xlsx/read-sheet.ts'
import { CODE_LIST, isCodeList, readDictionary } from './read-dictionary.ts'
import { readXlsForm } from './read-xlsform.ts'

export function readXlsx(name: string, bytes: Uint8Array): ReadForms {
  const workbook = openWorkbook(bytes)
  if ('problem' in workbook) return unreadable(workbook.problem.zh, workbook.problem.en)
  const result: ReadForms = { forms: [], problems: [] }
  const sheets: { name: string; grid: Grid | null; rows: string[][] }[] = []
  for (const sheet of workbook.sheets.filter((s) => s.isVisible)) {
    const title = sheet.name.trim()
    try {
      const grid = gridOf(workbook, sheet)
      sheets.push({ name: title, grid, rows: grid ? rowsOf(grid) : [] })
    } catch {
      const message = { zh: '工作表的内容残缺，未能读取。', en: 'The sheet is broken and could not be read.' }
      result.problems.push({ form: title, row: null, message })
    }
  }
  const survey = readXlsForm(name, sheets)
  if (survey) return { forms: [...survey.forms], problems: [...result.problems, ...survey.problems] }
  for (const { name: title, grid, rows } of sheets) {
    if (!grid) continue
    const list = isCodeList(rows) ? null : readDictionary(title, rows)
    const { form, problems } = isCodeList(rows)
      ? { form: null, problems: [{ row: null, message: CODE_LIST }] }
      : list
        ? { form: list, problems: grid.problems().map((p) => ({ row: null, ...p })) }
        : readSheet(grid)
    result.problems.push(...problems.map((p) => ({ form: form?.title ?? title, ...p })))
    if (form) result.forms.push({ ...form, key: form.key || `${initialsOf(form.title)}${clash(result, form.title)}` })
    else if (!isCodeList(rows))
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
