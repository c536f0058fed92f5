import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { fillWorkbook } from '../../gateway/asking/forms/export/fill-workbook.ts'
import { formPdf } from '../../gateway/asking/forms/export/form-pdf.ts'
import { plainWorkbook } from '../../gateway/asking/forms/export/plain-workbook.ts'
import { readForms } from '../../gateway/asking/forms/import/read-forms.ts'
import type { Form } from '../../schema/index.ts'
import { CARD, type Paper, ROSTER, STATISTICS, workbookOf } from './paper-forms.ts'

type Rows = Record<string, string | number | null>[]

async function fill(paper: Paper, rows: Rows, rowSets: Record<string, Rows> = {}) {
  const bytes = await workbookOf([paper])
  const [form] = (await readForms({ name: 'a.xlsx', bytes })).forms
  if (!form?.layout) throw new Error('no layout')
  const filled = fillWorkbook({ bytes, layout: form.layout }, rows, rowSets)
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

test('a card gets the rows of its list from the first row of the block on; more than it has are inserted, what stands below moves down', async () => {
  const members = Array.from({ length: 5 }, (_, i) => ({ xm2: `成员${i + 1}`, yhzgx: '子', sfzh: `id${i + 1}`, nsr: i * 100 }))
  const { sheet } = await fill(CARD, [{ xm: '户主', sfdbh: '是', zflx: '自有', bz: '无' }], { jtcy: members })
  expect(sheet.getCell('C2').value).toBe('户主')
  expect([6, 7, 8, 9, 10].map((n) => sheet.getCell(`B${n}`).value)).toEqual(members.map((m) => m.xm2))
  expect(sheet.getCell('E10').value).toBe(400)
  expect(sheet.getCell('E10').border).toEqual(sheet.getCell('E7').border)
  // Three rows were inserted, so the line below the block moves down by three, with its values.
  expect(sheet.getCell('A11').value).toBe('是否低保户')
  expect([sheet.getCell('B11').value, sheet.getCell('D11').value, sheet.getCell('F11').value]).toEqual(['是', '自有', '无'])
  expect(sheet.getCell('A12').value).toBe('调查人签字：')
})

test('a roster is numbered on, and its row of sums stays below the rows', async () => {
  const summed: Paper = {
    ...ROSTER,
    rows: [...ROSTER.rows.slice(0, 6), ['合计', ...Array.from({ length: 7 }, () => null)], ...ROSTER.rows.slice(7)],
  }
  const rows = Array.from({ length: 4 }, (_, i) => ({ xm: `居民${i + 1}`, jtbz: 100 }))
  const { sheet } = await fill(summed, [{}], { mc: rows })
  expect([5, 6, 7, 8].map((n) => [sheet.getCell(`A${n}`).value, sheet.getCell(`B${n}`).value])).toEqual(
    rows.map((r, i) => [i + 1, r.xm]),
  )
  expect(sheet.getCell('A9').value).toBe('合计')
  expect(sheet.getCell('B9').value).toBeNull()
})

test('a form without a workbook gets a second sheet for its list, and in print a table', async () => {
  const field = (code: string, label: string) => ({
    code,
    label: { zh: label, en: label },
    element: `resident.${code}`,
    required: false,
  })
  const form: Form = {
    ...{
      id: 'civil:x',
      version: 1,
      department: 'civil',
      title: { zh: '入户/走访', en: 'Visit' },
      objectClass: 'household',
      period: 'NONE',
    },
    ...{ fields: [field('hh', '户号')], rules: [], source: 'test' },
    rowSets: [
      {
        code: 'jtcy',
        label: { zh: '家庭成员', en: 'Members' },
        of: 'resident',
        fields: [field('xm', '姓名'), field('nl', '年龄')],
        required: false,
      },
    ],
  }
  const rowSets = { jtcy: Array.from({ length: 60 }, (_, i) => ({ xm: `成员${i + 1}`, nl: i })) }
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await plainWorkbook(form, [{ hh: 'H1' }], false, rowSets)).buffer as ArrayBuffer)
  expect(workbook.worksheets.map((s) => s.name)).toEqual(['入户 走访', '家庭成员'])
  const sheet = workbook.getWorksheet('家庭成员')
  expect([sheet?.getCell('A2').value, sheet?.getCell('A62').value, sheet?.getCell('B62').value]).toEqual(['姓名', '成员60', 59])
  const pdf = Buffer.from(
    await formPdf(form, [{ hh: 'H1' }], false, { department: '民政局', printedAt: '2026-11-22 09:00' }, rowSets),
  )
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  // Sixty rows do not fit on one page.
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1)
})
