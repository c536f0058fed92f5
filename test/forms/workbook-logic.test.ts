// Formulas and checks of printed sheets: what Excel computes is calculated, what Excel refuses is refused, and the rest is told.
import { expect, test } from 'vitest'
import { parseFormula } from '../../gateway/asking/forms/import/logic/excel-formula.ts'
import type { ReadForms } from '../../gateway/asking/forms/import/raw-form.ts'
import { writeExpression } from '../../schema/index.ts'
import { labelsOf, type RawSheet, readSheets } from './raw-workbook.ts'

const formula = (text: string, value = '') => ({ xml: `<c s="1"><f>${text}</f>${value && `<v>${value}</v>`}</c>` })
const read = (rows: RawSheet['rows'], after = '', merges: string[] = []) => readSheets([{ name: '表', rows, after, merges }])
const byLabel = ({ forms }: ReadForms) =>
  Object.fromEntries(
    (forms[0]?.fields ?? []).map((f) => {
      const codes = new Map(forms[0]?.fields.map((one) => [one.code, one.label]))
      const said = (e: Parameters<typeof writeExpression>[0]) =>
        writeExpression(e).replaceAll(/\{([^}]+)\}|\b([A-Z]{2,}\d*)\b/g, (all, a, b) => codes.get(a ?? b) ?? all)
      return [
        f.label,
        {
          ...(f.type && { type: f.type }),
          ...(f.logic?.calculated && { calculated: said(f.logic.calculated) }),
          ...(f.logic?.constraints && { holds: f.logic.constraints.map((c) => said(c.that)) }),
        },
      ]
    }),
  )

test('a table with names at the left: sums of its own cells are calculated, also sums of sums', async () => {
  const form = await read(
    [
      ['人口情况统计表'],
      ['指标名称', '数量'],
      ['常住人口', null],
      ['流动人口', null],
      ['境外人口', null],
      ['人口合计', formula('SUM(B3:B5)', '0')],
      ['户数', null],
      ['户均人口', formula('ROUND(B6/B7,2)')],
    ],
    '',
    ['A1:B1'],
  )
  expect(byLabel(form)).toEqual({
    常住人口: { type: 'DECIMAL' },
    流动人口: { type: 'DECIMAL' },
    境外人口: { type: 'DECIMAL' },
    人口合计: {
      type: 'DECIMAL',
      calculated:
        "if(or(given(常住人口), given(流动人口), given(境外人口)), sum(coalesce(常住人口, 0), coalesce(流动人口, 0), coalesce(境外人口, 0)), '')",
    },
    户数: { type: 'DECIMAL' },
    户均人口: { type: 'DECIMAL', calculated: 'round(ratio(人口合计, 户数, 6), 2)' },
  })
})

test('a column of a list that a formula gives is calculated in its own row, and the sheet that goes back keeps the formula', async () => {
  const rows = [5, 6, 7].map((r) => [null, null, null, formula(`B${r}*C${r}`)])
  const form = await read([['物资采购明细表'], ['单位：元'], [], ['品名', '数量', '单价', '金额'], ...rows], '', ['A1:D1'])
  const { fields, layout } = form.forms[0] ?? {}
  expect(byLabel(form)).toMatchObject({ 金额: { calculated: 'product(数量, 单价)' } })
  const code = fields?.find((f) => f.label === '金额')?.code ?? ''
  expect(Object.keys(layout?.places ?? {})).not.toContain(code)
  expect(Object.keys(layout?.places ?? {})).toHaveLength(3)
})

test('a formula that is not understood is told with its cell; nobody is asked for what the workbook computes', async () => {
  const rows = [3, 4].map((r) => [null, null, formula(`VLOOKUP(A${r},X!A:B,2,0)`), formula(`DATEDIF(B${r},TODAY(),"Y")`)])
  const form = await read([['老人登记表'], ['姓名', '出生日期', '等级', '年龄'], ...rows], '', ['A1:D1'])
  expect(labelsOf(form.forms[0])).toEqual(['姓名', '出生日期'])
  expect(form.problems.map((p) => [p.cell, p.message.zh.slice(0, 10)])).toEqual([['C3', '此格由公式算出，公式']])
})

test('what Excel refuses is a constraint in its own words; one that warns is a question, one that says nothing is none, and one that is not understood is told', async () => {
  const check = (type: string, at: string, more: string, a: string, b = '') =>
    `<dataValidation type="${type}" sqref="${at}" ${more}><formula1>${a}</formula1>${b && `<formula2>${b}</formula2>`}</dataValidation>`
  const stop = 'showErrorMessage="1"'
  const all = [
    check('whole', 'B2', `${stop} error="年龄应在 0 到 120 之间"`, '0', '120'),
    check('decimal', 'B3', `${stop} operator="greaterThan"`, '0'),
    check('date', 'B4', `${stop} operator="lessThanOrEqual"`, 'TODAY()'),
    check('date', 'B5', `${stop} operator="greaterThanOrEqual"`, '43831'),
    check('textLength', 'B6', `${stop} operator="equal"`, '18'),
    check('whole', 'B7', 'errorStyle="warning" showErrorMessage="1"', '0', '9'),
    check('whole', 'B7', '', '0', '9'),
    check('custom', 'B8', stop, 'COUNTIF(B:B,B8)=1'),
  ]
  const labels = ['年龄', '月收入', '登记日期', '建档日期', '身份证号', '子女数', '编号']
  const form = await read(
    [['登记表'], ...labels.map((l) => [l, null])],
    `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`,
    ['A1:B1'],
  )
  expect(byLabel(form)).toEqual({
    年龄: { holds: ['and(atMost(0, 年龄), atMost(年龄, 120))'] },
    月收入: { holds: ['less(0, 月收入)'] },
    登记日期: { holds: ['atMost(登记日期, today)'] },
    建档日期: { holds: ["atMost('2020-01-01', 建档日期)"] },
    身份证号: { holds: ['equal(length(身份证号), 18)'] },
    子女数: { holds: ['and(atMost(0, 子女数), atMost(子女数, 9))'] },
    编号: {},
  })
  expect(form.forms[0]?.fields[0]?.logic?.constraints?.[0]?.message).toBe('年龄应在 0 到 120 之间')
  expect(form.forms[0]?.fields.map((f) => f.logic?.constraints?.[0]?.asks)).toEqual([...Array(5), true, undefined])
  expect(form.problems.map((p) => p.cell)).toEqual(['B8'])
})

test.each([
  '1+',
  'SUM(',
  'A1:',
  'A1&B1',
  'IF(A1>0,1,2)',
  "'x'!A1",
  '1 2',
  '('.repeat(50),
  `${'A1+'.repeat(300)}A1`,
  'SUM()',
  'ROUND(A1)',
  'log10(A1)',
])('the formula %s is not read', (text) => {
  expect(() => parseFormula(text)).toThrow()
})

test('a sheet of formulas that all stand on one another, from below, costs what its bytes do', async () => {
  const rows = Array.from({ length: 1500 }, (_, n) => [
    `指标${n}`,
    formula(n === 1499 ? 'B3*0' : `SUM(B${n + 4}:B${Math.min(1502, n + 400)})`),
  ])
  const before = process.cpuUsage()
  const form = await read([['统计表'], ['指标名称', '数量'], ...rows], '', ['A1:B1'])
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(20)
  expect(form.problems.some((p) => p.message.zh.startsWith('此格由公式算出'))).toBe(true)
})
