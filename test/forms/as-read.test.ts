// How a sheet was read, cell by cell, and what a person says of parts that were misread: it changes the reading, and the next sheet
// of the same shape is read the same way (issue 12).
import { expect, test } from 'vitest'
import type { RememberedMarks } from '../../gateway/asking/forms/import/as-read/remembered-marks.ts'
import type { WorksheetMark } from '../../gateway/asking/forms/import/as-read/worksheet-mark.ts'
import { readForms } from '../../gateway/asking/forms/import/read-forms.ts'
import { labelsOf, type RawSheet, rawWorkbook, visits } from './raw-workbook.ts'

const show = (sheets: RawSheet[], more: { marks?: WorksheetMark[]; remembered?: RememberedMarks[] } = {}) =>
  readForms({ name: '台账.xlsx', bytes: rawWorkbook(sheets), show: true, ...more })

const role = (sheet: Awaited<ReturnType<typeof show>>['worksheets'], row: number, column: number) =>
  sheet?.[0]?.areas.find((a) => a.row === row && a.column === column)?.role

test('each cell says its part: title, field, blank, and words of which nothing is kept', async () => {
  const { rows, ...rest } = visits()
  const { worksheets: sheets } = await show([{ ...rest, rows: [...rows, [6, '甲某某', null, null, null]] }])
  expect(role(sheets, 1, 1)).toBe('TITLE')
  expect([1, 2, 3, 4, 5].map((column) => role(sheets, 2, column))).toEqual([null, 'FIELD', 'FIELD', 'FIELD', 'FIELD'])
  expect(role(sheets, rows.length + 1, 2)).toBe('UNREAD')
  expect(role((await show([visits()])).worksheets, 3, 2)).toBe('BLANK')
})

test('numbers of persons are masked where a sheet is shown', async () => {
  const { rows, ...sheet } = visits()
  const { worksheets: sheets } = await show([{ ...sheet, rows: [...rows, [6, '甲某某', '990101199001011230']] }])
  expect(JSON.stringify(sheets?.[0]?.areas)).not.toContain('990101199001011230')
})

/** Two header rows that nothing joins, over figures of months. */
const MONTHS: RawSheet = {
  name: '用水',
  rows: [
    ['甲', '乙', '丙'],
    ['1月', '2月', '3月'],
    [12.5, 13.5, 14.5],
    [15.5, 16.5, 17.5],
  ],
}
const HEADER: WorksheetMark = { worksheet: '用水', top: 2, left: 1, bottom: 2, right: 3, role: 'HEADER' }
const TITLE: WorksheetMark = { worksheet: '用水', top: 1, left: 1, bottom: 1, right: 3, role: 'TITLE' }

test('a header that is said to be one is one, whatever it looks like; what is below it is not kept', async () => {
  const { forms, worksheets: sheets } = await show([MONTHS], { marks: [HEADER, TITLE] })
  expect(forms[0]?.title).toBe('甲 乙 丙')
  expect(labelsOf(forms[0])).toEqual(['1月', '2月', '3月'])
  expect(forms[0]?.isList).toBe(true)
  expect(forms[0]?.layout).toBeUndefined()
  expect(sheets?.[0]?.labels.map((l) => l.cell)).toEqual(['A2', 'B2', 'C2'])
  expect(role(sheets, 1, 1)).toBe('TITLE')
})

test('a row of persons’ names is no header, whoever says so: no name becomes a field', async () => {
  const rows = [['值班安排'], ['王小二', '张冬镇', '李某某'], [null, null, null]]
  const marks: WorksheetMark[] = [{ worksheet: '值班', top: 2, left: 1, bottom: 2, right: 3, role: 'HEADER' }]
  const { forms, problems } = await show([{ name: '值班', rows }], { marks })
  expect(forms.flatMap((f) => f.fields)).toEqual([])
  expect(problems).toContainEqual(
    expect.objectContaining({ cell: 'A2', message: expect.objectContaining({ zh: expect.stringContaining('人名') }) }),
  )
})

test('lines that are said to be an example are blank, and the sheet is no template', async () => {
  const { rows, ...sheet } = visits()
  const filled = {
    ...sheet,
    rows: [...rows.slice(0, 2), [1, '与证件一致', '共 18 位', '选一项', '手机或座机'], ...rows.slice(3)],
  }
  const marks: WorksheetMark[] = [{ worksheet: sheet.name, top: 3, left: 1, bottom: 3, right: 5, role: 'EXAMPLE' }]
  const { forms, worksheets: sheets } = await show([filled], { marks })
  expect(labelsOf(forms[0])).toEqual(['姓名', '身份证号', '性别', '联系电话'])
  expect(forms[0]?.layout).toBeUndefined()
  expect(role(sheets, 3, 2)).toBe('EXAMPLE')
})

test('notes that are said to be notes are kept as notes, and none of them is a field', async () => {
  const { rows, ...sheet } = visits()
  const noted = { ...sheet, rows: [rows[0] ?? [], ['请于月底前', '交镇民政办', '', '', ''], ...rows.slice(1)] }
  const marks: WorksheetMark[] = [{ worksheet: sheet.name, top: 2, left: 1, bottom: 2, right: 5, role: 'NOTE' }]
  const { forms } = await show([noted], { marks })
  expect(forms[0]?.notes).toBe('请于月底前\n交镇民政办')
  expect(labelsOf(forms[0])).toEqual(['姓名', '身份证号', '性别', '联系电话'])
})

test('the next sheet of that shape is read the same way, under any name and with other figures, and it is told', async () => {
  const first = await show([MONTHS], { marks: [HEADER, TITLE] })
  const remembered: RememberedMarks[] = [{ labels: first.worksheets?.[0]?.labels ?? [], marks: [HEADER, TITLE] }]
  const next = { name: '十二月', rows: [...MONTHS.rows.slice(0, 2), [31.5, 32.5, 33.5]] }
  const { forms, worksheets: sheets, problems } = await show([next], { remembered })
  expect(labelsOf(forms[0])).toEqual(['1月', '2月', '3月'])
  expect(sheets?.[0]).toMatchObject({ isRemembered: true, marks: [{ worksheet: '十二月' }, { worksheet: '十二月' }] })
  expect(problems).toContainEqual(
    expect.objectContaining({ message: expect.objectContaining({ zh: expect.stringContaining('更正') }) }),
  )

  const other = {
    name: '用电',
    rows: [
      ['甲', '乙', '丙'],
      ['4月', '5月', '6月'],
      [31.5, 32.5, 33.5],
    ],
  }
  expect((await show([other], { remembered })).worksheets?.[0]?.marks).toEqual([])
  // Somebody who takes every mark off reads the sheet afresh.
  expect((await show([next], { remembered, marks: [] })).worksheets?.[0]?.isRemembered).toBe(false)
})
