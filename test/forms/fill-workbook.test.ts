import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { fillWorkbook } from '../../gateway/forms/export/index.ts'
import { readForms } from '../../gateway/forms/index.ts'
import { CARD, type Paper, ROSTER, STATISTICS, workbookOf } from './paper-forms.ts'

async function fill(paper: Paper, rows: Record<string, string | number | null>[]) {
  const bytes = await workbookOf([paper])
  const [form] = (await readForms({ name: 'a.xlsx', bytes })).forms
  if (!form?.layout) throw new Error('no layout')
  const filled = fillWorkbook({ bytes, layout: form.layout }, rows)
  if (!filled) throw new Error('not filled')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(filled.buffer as ArrayBuffer)
  return { before: bytes, filled, sheet: workbook.getWorksheet(paper.sheet) as ExcelJS.Worksheet }
}

test('a card comes back as the same workbook, its blanks filled and its boxes ticked, everything else byte for byte', async () => {
  const { before, filled, sheet } = await fill(CARD, [
    { xm: '张三 <&>', gmsfhm: '990101199001011234', xb: '女', lxdh: '13800000000' },
  ])
  expect(sheet.getCell('C2').value).toBe('张三 <&>')
  expect(sheet.getCell('C3').value).toBe('990101199001011234')
  expect(sheet.getCell('E2').value).toBe('□男 ☑女')
  expect(sheet.getCell('E3').value).toBe('13800000000')
  expect(sheet.getCell('C2').border).toEqual(sheet.getCell('B2').border)
  const [a, b] = [unzipSync(before), unzipSync(filled)]
  expect(Object.keys(b).sort()).toEqual(Object.keys(a).sort())
  const changed = Object.keys(a).filter((name) => !Buffer.from(a[name] as Uint8Array).equals(Buffer.from(b[name] as Uint8Array)))
  expect(changed).toEqual(['xl/worksheets/sheet1.xml'])
})

test('a statistical table gets numbers as numbers, in the cells of its rows and columns', async () => {
  const { sheet } = await fill(STATISTICS, [{ '01_1': 1520, '04_2': 380.25 }])
  expect(sheet.getCell('D6').value).toBe(1520)
  expect(sheet.getCell('E9').value).toBe(380.25)
  expect(sheet.getCell('D9').value).toBeNull()
  expect(sheet.getCell('A6').value).toBe('一、总人口')
})

test('a roster longer than its blank rows gets more of them, in the same style, and its notes move down whole', async () => {
  const rows = Array.from({ length: 8 }, (_, i) => ({ xm: `居民${i + 1}`, jtbz: 100 + i }))
  const { sheet } = await fill(ROSTER, rows)
  expect(sheet.getCell('B5').value).toBe('居民1')
  expect(sheet.getCell('B12').value).toBe('居民8')
  expect(sheet.getCell('G12').value).toBe(107)
  expect(sheet.getCell('B12').border).toEqual(sheet.getCell('B5').border)
  expect(sheet.getCell('A13').value).toBe('注：1.年龄以身份证为准。')
  expect(sheet.getCell('H13').master.address).toBe('A13')
  expect(sheet.getCell('A14').value).toBe('2.按月报送。')
})

test('sums over the rows go on over the inserted ones and are computed anew when the file is opened', async () => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await workbookOf([ROSTER])).buffer as ArrayBuffer)
  const sheet = workbook.getWorksheet(ROSTER.sheet) as ExcelJS.Worksheet
  sheet.getCell('G10').value = { formula: 'SUM(G5:G7)', result: 0 }
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  const [form] = (await readForms({ name: 'a.xlsx', bytes })).forms
  const filled = fillWorkbook(
    { bytes, layout: form?.layout as never },
    Array.from({ length: 5 }, () => ({ jtbz: 10 })),
  )
  const again = new ExcelJS.Workbook()
  await again.xlsx.load((filled as Uint8Array).buffer as ArrayBuffer)
  expect(again.getWorksheet(ROSTER.sheet)?.getCell('G12').value).toMatchObject({ formula: 'SUM(G5:G9)' })
  expect(new TextDecoder().decode(unzipSync(filled as Uint8Array)['xl/workbook.xml'])).toContain('fullCalcOnLoad="1"')
})
