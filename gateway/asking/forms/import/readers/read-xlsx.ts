// Reads an Excel workbook as departments keep it: an XLSForm, a data dictionary on each sheet, or the report itself as printed.
// A sheet that is not recognised is reported; the others are read.

import { marksFor } from '../as-read/remembered-marks.ts'
import { worksheetAsRead } from '../as-read/worksheet-as-read.ts'
import { markedGrid, type WorksheetMark } from '../as-read/worksheet-mark.ts'
import { initialsOf } from '../field-code.ts'
import { type RawForm, type ReadForms, unreadable } from '../raw-form.ts'
import type { ImportFile } from '../read-forms.ts'
import { type Grid, gridOf } from '../xlsx/grid.ts'
import { openWorkbook, type Workbook } from '../xlsx/open-workbook.ts'
import { readSheet } from '../xlsx/read-sheet.ts'
import { explained, explains, withRequired } from '../xlsx/side-sheets.ts'
import { CODE_LIST, isCodeList, readDictionary } from './read-dictionary.ts'
import { type NamedSheet, readXlsForm } from './read-xlsform.ts'

export function readXlsx(file: ImportFile): ReadForms {
  const workbook = openWorkbook(file.bytes)
  return 'problem' in workbook ? unreadable(workbook.problem.zh, workbook.problem.en) : readWorkbook(file, workbook)
}

/** Reads any file that was opened as a workbook: each of its sheets, or each table of a document. */
export function readWorkbook({ name, marks, remembered = [], show }: Omit<ImportFile, 'bytes'>, workbook: Workbook): ReadForms {
  const result: ReadForms = { forms: [], problems: [], ...(show && { worksheets: [] }) }
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
  const isSurvey = sheets.some((s) => s.name.toLowerCase() === 'survey')
  const survey = isSurvey ? readXlsForm(name, sheets.map(asWritten(workbook))) : null
  if (survey) return { forms: [...survey.forms], problems: [...result.problems, ...survey.problems] }
  const sheetOf = new Map<RawForm, string>()
  for (const { name: title, grid, rows } of sheets) {
    if (!grid) continue
    const said = marks?.filter((m) => m.worksheet === grid.sheet) ?? marksFor(grid, remembered) ?? []
    const isCodes = said.length === 0 && isCodeList(rows)
    const list = isCodes || said.length > 0 ? null : readDictionary(title, rows)
    const { form, problems } = isCodes
      ? { form: null, problems: [{ row: null, message: CODE_LIST }] }
      : list
        ? { form: list, problems: grid.problems().map((p) => ({ row: null, ...p })) }
        : readMarked(grid, said)
    if (marks === undefined && said.length > 0) problems.push({ row: null, message: AS_BEFORE })
    result.worksheets?.push(worksheetAsRead(grid, { form, problems }, said, marks === undefined && said.length > 0))
    result.problems.push(...problems.map((p) => ({ form: form?.title ?? title, ...p })))
    if (form) {
      const made = { ...form, key: form.key || `${initialsOf(form.title)}${clash(result, form.title)}` }
      result.forms.push(made)
      sheetOf.set(made, title)
    } else if (!isCodes)
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
  for (const { name: title, rows } of sheets) explain(result, sheetOf, title, explained(rows))
  if (result.forms.length === 0 && result.problems.length === 0) return unreadable('工作簿里没有内容。', 'The workbook is empty.')
  return result
}

/** A sheet that only explains the fields of another is no form of its own. */
function explain(
  result: ReadForms,
  sheetOf: ReadonlyMap<RawForm, string>,
  title: string,
  said: ReadonlyMap<string, boolean> | null,
): void {
  const own = result.forms.find((f) => sheetOf.get(f) === title)
  const others = said ? result.forms.filter((f) => f !== own && explains(said, f)) : []
  if (!said || others.length === 0) return
  result.forms = result.forms.filter((f) => f !== own).map((f) => (others.includes(f) ? withRequired(f, said) : f))
  result.problems = result.problems.filter((p) => p.form !== title && p.form !== own?.title)
  result.problems.push({ form: title, row: null, cell: 'A1', message: EXPLAINS })
}

const EXPLAINS = {
  zh: '此工作表是填写说明，不是报表：其中标明的必填项已用于其他工作表，其余说明请自行查看。',
  en: 'This sheet explains how to fill in another and is no form: what it calls required is required there; read the rest yourself.',
}

function readMarked(grid: Grid, marks: readonly WorksheetMark[]) {
  const { grid: marked, said } = markedGrid(grid, marks)
  return readSheet(marked, said)
}

const AS_BEFORE = {
  zh: '按本部门以前对同样表格的更正读取；不对的，可在收进前的“读入结果”里改。',
  en: 'Read with the corrections that your department made to the same sheet before; change them where the portal shows how the file was read.',
}

const clash = (result: ReadForms, title: string): string => {
  const same = result.forms.filter((f) => initialsOf(f.title) === initialsOf(title)).length
  return same === 0 ? '' : String(same + 1)
}

/** The cells of an XLSForm with their ${...}, which on a printed form are places to fill in. */
const asWritten =
  (workbook: Workbook) =>
  (sheet: { name: string; rows: string[][] }): NamedSheet => {
    const cells = workbook.sheets.find((s) => s.name.trim() === sheet.name)?.cells().rows
    if (!cells || sheet.rows.length === 0) return sheet
    const last = Math.max(sheet.rows.length, ...cells.keys())
    return {
      name: sheet.name,
      rows: Array.from({ length: last }, (_, i) => {
        const row = cells.get(i + 1)
        const width = Math.max(0, ...(row?.keys() ?? []))
        return Array.from({ length: width }, (_, c) => row?.get(c + 1)?.text ?? '')
      }),
    }
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
