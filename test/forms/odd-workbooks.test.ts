// Workbooks as they really arrive: rules on whole columns, broken cells, formulas without values, prefixes. Readable parts are
// read; the others are reported with their place. Titles name the case (issue 10).
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readForms } from '../../gateway/asking/forms/import/read-forms.ts'
import {
  labelsOf as labels,
  type RawSheet,
  rawWorkbook,
  readSheets as read,
  rule,
  rules,
  tellsNobody,
  visits,
} from './raw-workbook.ts'

const FIELDS = ['姓名', '身份证号', '性别', '联系电话']

test('choices on whole columns are read as ranges: a million rows cost what five do (issue 10, 18; dv-whole-column)', async () => {
  const wide = Array.from({ length: 200 }, (_, i) => rule(`A${i + 8}:XFD1048576 F${i + 3}:J1048576 3:1048576`, '"是,否"'))
  const before = process.cpuUsage()
  const { forms, problems } = await read([visits(rules(rule('D3:D1048576', '"男,女"'), ...wide))])
  const { user, system } = process.cpuUsage(before)
  expect(problems).toEqual([])
  expect(labels(forms[0])).toEqual(FIELDS)
  expect(forms[0]?.fields[2]?.options?.map((o) => o.label)).toEqual(['男', '女'])
  // This measures processor time, not the clock. Expanded cell by cell, it took 20 to 36 seconds.
  expect((user + system) / 1e6).toBeLessThan(2)
})

test('a cell as long as Excel allows, all of one letter, costs what its letters do (issue 12)', async () => {
  const before = process.cpuUsage()
  for (const letter of [' ', '_', '村', '：', '（', '_ ', '年 ', 'Li ', '，']) {
    const text = letter.repeat(32_000).slice(0, 32_000)
    const rows = [['登记表'], [`姓名${text}x`, text], [`姓名：${text}____，${text}`, `${text}____（姓名）`]]
    await read([{ name: '长', rows }])
  }
  const { user, system } = process.cpuUsage(before)
  // One pattern that goes back over them took 15 seconds for colons, and did not end for spaces.
  expect((user + system) / 1e6).toBeLessThan(5)
})

test('merged ranges, styles and formats on whole columns and rows are ranges too (issue 10, 18)', async () => {
  const sheet = visits(
    '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"/></conditionalFormatting>',
  )
  const { forms, problems } = await read([{ ...sheet, merges: ['A1:E1', 'G1:G1048576', 'H3:XFD1048576'] }])
  expect(problems).toEqual([])
  expect(labels(forms[0])).toEqual(FIELDS)
})

test('choices by a defined name of a hidden sheet are read; computed ones are told with their cell (choices-by-defined-name)', async () => {
  const hidden: RawSheet = { name: '字典', rows: [['男'], ['女']], hidden: true }
  const { forms, problems } = await read([visits(rules(rule('D3:D7', '性别选项'), rule('E3:E7', 'INDIRECT($D3)'))), hidden], {
    names: { 性别选项: '字典!$A$1:$A$2' },
  })
  expect(forms[0]?.fields[2]?.options?.map((o) => o.label)).toEqual(['男', '女'])
  expect(problems).toMatchObject([{ cell: 'E3', message: { zh: expect.stringContaining('公式') } }])
})

test('a formula that gives text in a cell with a date format is used; a cell that is no date is told with its place (issue 10, 19; date-style-on-text-result)', async () => {
  const [title, header, ...body] = visits().rows
  const odd = [
    { xml: '<c s="2" t="str"><f>TEXT(NOW(),"yyyy")</f><v>2026-11-28</v></c>' },
    { xml: '<c s="2"><v>99999999999</v></c>' },
    { xml: '<c s="2"><v>-5</v></c>' },
    { xml: '<c s="2" t="e"><f>A1/0</f><v>#DIV/0!</v></c>' },
    { xml: '<c t="s"><v>77</v></c>' },
    { xml: '<c><v>NaN</v></c>' },
  ]
  const { forms, problems } = await read([
    { ...visits(), rows: [[...(title ?? []), null, null, null, null, odd[0]], header ?? [], ...body, odd.slice(1)] },
  ])
  expect(forms[0]?.title).toBe('困难群众走访登记表')
  expect(labels(forms[0])).toEqual(FIELDS)
  const told = problems.map((p) => `${p.cell} ${p.message.zh}`).join('\n')
  for (const said of [/A8 .*日期.*A8、B8/, /C8 .*#DIV\/0!/, /D8 .*文字.*缺失/, /E8 .*数字/]) expect(told).toMatch(said)
})

test('a title by a formula without a value is told; the name of the sheet is the title (title-by-formula-without-value)', async () => {
  const { forms, problems } = await read([
    { ...visits(), rows: [[{ xml: '<c s="1"><f>"2026年"&amp;"走访登记表"</f></c>' }], ...visits().rows.slice(1)] },
  ])
  expect(forms).toMatchObject([{ title: '登记表', key: 'djb' }])
  expect(problems).toMatchObject([{ cell: 'A1', message: { zh: expect.stringContaining('公式') } }])
})

test('a workbook whose XML has prefixes is read like any other (namespace-prefixed)', async () => {
  const { forms, problems } = await read([visits(rules(rule('D3:D7', '"男,女"')))], { prefix: 'x' })
  expect(problems).toEqual([])
  expect(labels(forms[0])).toEqual(FIELDS)
  expect(forms[0]?.fields[2]?.options).toHaveLength(2)
})

test('a comment is a hint, without the name of who wrote it; charts are passed over (comment-on-a-cell, chart-below-list)', async () => {
  const relations = (type: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`
  const result = await read([visits('<drawing r:id="rId9"/>')], {
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': relations('comments', '../comments1.xml'),
      'xl/comments1.xml':
        '<comments><authors><author>王小二</author></authors><commentList><comment ref="E2" authorId="0"><text><r><t>王小二:</t></r><r><t>\n填手机号</t></r></text></comment></commentList></comments>',
      'xl/charts/chart1.xml': 'not even XML',
    },
  })
  expect(result.forms[0]?.fields[3]?.hint).toBe('填手机号')
  tellsNobody(result)
})

test('a workbook that declares the binary type for parts that it does not have is read (as programs in browsers write it)', async () => {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/><Default Extension="xml" ContentType="application/xml"/></Types>'
  const { forms, problems } = await read([visits()], { parts: { '[Content_Types].xml': types } })
  expect(problems).toEqual([])
  expect(labels(forms[0])).toEqual(FIELDS)
})

test('half a million styled empty rows, 16,384 columns, 20,000 merged rows and 2,000 prompts on everything cost what their bytes do', async () => {
  const rows = (from: number, n: number) =>
    Array.from({ length: n }, (_, i) => `<row r="${from + i}"><c r="A${from + i}" s="1"/><c r="B${from + i}" s="1"/></row>`).join(
      '',
    )
  const wide = Array.from({ length: 16_384 }, () => '<c s="1"/>').join('')
  const prompts = Array.from(
    { length: 2000 },
    (_, i) =>
      `<dataValidation type="custom" prompt="y" sqref="A${i + 1}:XFD1048576 B:B 3:3"><formula1>1</formula1></dataValidation>`,
  )
  const formats =
    '<conditionalFormatting sqref="A1:XFD1048576 B:B"><cfRule type="expression" priority="1"/></conditionalFormatting>'
  const columns = '<cols><col min="1" max="16384" style="1" width="9"/></cols>'
  const bytes = rawWorkbook([{ ...visits(formats.repeat(500) + rules(...prompts)), before: columns }])
  const files = unzipSync(bytes)
  const path = 'xl/worksheets/sheet1.xml'
  const merged = Array.from({ length: 20_000 }, (_, i) => `<mergeCell ref="A${i + 30}:XFD${i + 30}"/>`).join('')
  const xml = strFromU8(files[path] as Uint8Array)
    .replace('</sheetData>', `<row r="9">${wide}</row>${rows(10, 500_000)}</sheetData>`)
    .replace('</mergeCells>', `${merged}</mergeCells>`)
  const before = process.cpuUsage()
  const { forms } = await readForms({ name: '报表.xlsx', bytes: zipSync({ ...files, [path]: strToU8(xml) }, { level: 1 }) })
  const { user, system } = process.cpuUsage(before)
  expect(labels(forms[0])).toEqual(FIELDS)
  expect((user + system) / 1e6).toBeLessThan(5)
})
