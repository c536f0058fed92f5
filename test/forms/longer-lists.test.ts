// A department's own list is filled with more rows than its template has: whatever names a row below moves with it (issue 12;
// list-with-sums-and-print-area).
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { fillWorkbook } from '../../gateway/asking/forms/export/fill-workbook.ts'
import { formulaBelow, movedFormula, movedRange } from '../../gateway/asking/forms/export/moved-references.ts'
import { type RawSheet, rawWorkbook, readSheets } from './raw-workbook.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (...targets: [string, string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** Three lines, their sum, a note below; another sheet shows the sum. */
const LIST: RawSheet = {
  name: '花名册',
  rows: [
    ['困难家庭补助花名册'],
    ['序号', '姓名', '补助金额', '折算'],
    ...[3, 4, 5].map((r) => [r - 2, null, null, { xml: `<c s="1"><f>C${r}*2</f><v>0</v></c>` }]),
    ['合计', null, { xml: '<c s="1"><f>SUM(C3:C5)</f><v>0</v></c>' }, null],
    ['经办：', undefined, undefined, undefined],
  ],
  merges: ['A1:D1', 'A7:D7'],
  after: '<rowBreaks count="1"><brk id="7" max="16383" man="1"/></rowBreaks>',
}
const SHOWN: RawSheet = { name: '汇总', rows: [['合计', { xml: '<c><f>花名册!C6</f><v>0</v></c>' }]], hidden: true }

const PARTS = {
  'xl/worksheets/_rels/sheet1.xml.rels': relations(
    ['comments', '../comments1.xml'],
    ['drawing', '../drawings/drawing1.xml'],
    ['table', '../tables/table1.xml'],
    ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
  ),
  'xl/comments1.xml':
    '<comments><authors><author/></authors><commentList><comment ref="C6" authorId="0"><text><t>含上年</t></text></comment></commentList></comments>',
  'xl/drawings/drawing1.xml':
    '<xdr:wsDr><xdr:twoCellAnchor><xdr:from><xdr:row>7</xdr:row></xdr:from><xdr:to><xdr:row>12</xdr:row></xdr:to></xdr:twoCellAnchor></xdr:wsDr>',
  'xl/tables/table1.xml': '<table ref="A2:D5"><autoFilter ref="A2:D5"/></table>',
  'xl/drawings/vmlDrawing1.vml': '<xml><x:Anchor>1, 15, 5, 2, 3, 15, 7, 4</x:Anchor><x:Row>5</x:Row></xml>',
  'xl/charts/chart1.xml': '<c:chart><c:f>花名册!$C$3:$C$5</c:f></c:chart>',
  'xl/calcChain.xml': '<calcChain><c r="C6" i="1"/></calcChain>',
}

async function filled(rows: number): Promise<Record<string, string>> {
  const names = { 补助合计: '花名册!$C$6', '_xlnm.Print_Area': '花名册!$A$1:$D$7' }
  const bytes = rawWorkbook([LIST, SHOWN], { names, parts: PARTS })
  const { forms } = await readSheets([LIST, SHOWN], { names, parts: PARTS })
  const layout = forms[0]?.layout
  const [name, amount] = (forms[0]?.fields ?? []).map((f) => f.code)
  if (!layout || !name || !amount) throw new Error('the list was not read')
  const values = Array.from({ length: rows }, (_, i) => ({ [name]: `某${i + 1}`, [amount]: 10 * (i + 1) }))
  const file = fillWorkbook({ bytes, layout }, values)
  if (!file) throw new Error('not filled')
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([path, part]) => [path, strFromU8(part)]))
}

test('print area, name, sum, the other sheet, chart, table, comment, picture and page break follow the rows that were added', async () => {
  const files = await filled(12)
  const sheet = files['xl/worksheets/sheet1.xml'] ?? ''
  expect(sheet).toContain('<f>SUM(C3:C14)</f>')
  expect(sheet).toContain('<f>C14*2</f>')
  expect(sheet).toContain('ref="A16:D16"')
  expect(sheet).toMatch(/<brk id="16"/)
  expect(files['xl/workbook.xml']).toContain('花名册!$C$15')
  expect(files['xl/workbook.xml']).toContain('花名册!$A$1:$D$16')
  expect(files['xl/worksheets/sheet2.xml']).toContain('花名册!C15')
  expect(files['xl/charts/chart1.xml']).toContain('花名册!$C$3:$C$14')
  expect(files['xl/comments1.xml']).toContain('ref="C15"')
  expect(files['xl/drawings/drawing1.xml']).toMatch(/<xdr:row>16<.*<xdr:row>21</)
  expect(files['xl/tables/table1.xml']).toBe('<table ref="A2:D14"><autoFilter ref="A2:D14"/></table>')
  expect(files['xl/drawings/vmlDrawing1.vml']).toMatch(/<x:Anchor>1, 15, 14, 2, 3, 15, 16, 4<.*<x:Row>14</)
  // What was calculated before says nothing of what was filled in.
  expect(files['xl/calcChain.xml']).toBeUndefined()
  expect(sheet).not.toMatch(/<f>[^<]*<\/f><v>/)
  expect(files['xl/workbook.xml']).toContain('fullCalcOnLoad="1"')
})

test('a list that fits its template moves nothing', async () => {
  const files = await filled(3)
  expect(files['xl/workbook.xml']).toContain('花名册!$A$1:$D$7')
  expect(files['xl/worksheets/sheet2.xml']).toContain('花名册!C6')
  expect(files['xl/comments1.xml']).toContain('ref="C6"')
})

const INSERTED = { sheet: '花名册', after: 5, count: 9 }

test.each([
  ['C6', true, 'C15'],
  ['C5+$C$6', true, 'C5+$C$15'],
  ['SUM(C3:C5)', true, 'SUM(C3:C14)'],
  ['花名册!C6', false, '花名册!C15'],
  ["'花名册'!$C$6*LOG10(2)", false, "'花名册'!$C$15*LOG10(2)"],
  ['别的!C6', true, '别的!C6'],
  ['C6', false, 'C6'],
  ['"C6"&C6', true, '"C6"&C15'],
  ['[1]花名册!C6', true, '[1]花名册!C6'],
  ['补助C6', true, '补助C6'],
])('the formula %s (in the sheet itself: %s) becomes %s', (formula, isOwn, moved) => {
  expect(movedFormula(formula, INSERTED, isOwn)).toBe(moved)
})

test('rows above stay, rows below move, whole rows too; a formula of a new row means its own row', () => {
  expect(['A1:E5', 'A6', '6:7', '$A$2:$A$4'].map((range) => movedRange(range, INSERTED))).toEqual([
    'A1:E14',
    'A15',
    '15:16',
    '$A$2:$A$4',
  ])
  expect(formulaBelow('C5*$D$1+SUM(A$1:A5)', 2)).toBe('C7*$D$1+SUM(A$1:A7)')
})
