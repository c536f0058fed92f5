import { expect, test } from 'vitest'
import { readForms } from '../../gateway/asking/forms/import/read-forms.ts'
import { CARD, type Paper, ROSTER, STATISTICS, workbookOf } from './paper-forms.ts'

const read = async (...papers: Paper[]) => readForms({ name: '报表.xlsx', bytes: await workbookOf(papers) })

test('a roster with a header of two rows is read by its leaf columns, with units, choices, notes and places', async () => {
  const { forms, problems } = await read(ROSTER)
  expect(problems).toEqual([])
  expect(forms).toMatchObject([{ title: '高龄津贴发放花名册（2026年11月）', period: 'MONTH' }])
  const [form] = forms
  expect(form?.fields.map((f) => [f.label, f.code, f.unit ?? null, f.required, f.cell])).toEqual([
    ['姓名', 'xm', null, false, 'B4'],
    ['身份证号码', 'sfzhm', null, false, 'C4'],
    ['性别', 'xb', null, false, 'D4'],
    ['出生日期', 'csrq', null, false, 'E4'],
    ['年龄', 'nl', '周岁', false, 'F4'],
    ['津贴标准', 'jtbz', '元/月', false, 'G4'],
    ['开户银行账号', 'khyhzh', null, true, 'H4'],
  ])
  expect(form?.fields[2]?.options?.map((o) => o.label)).toEqual(['男', '女'])
  expect(form?.layout?.places.xm).toEqual({ column: 'B', firstRow: 5, rows: 3 })
  expect(form?.notes).toContain('按月报送')
})

test('a statistical table gives a field for each row and column, 其中 under its parent, each with its unit and its cell', async () => {
  const { forms, problems } = await read(STATISTICS)
  expect(problems).toEqual([])
  expect(forms).toMatchObject([{ key: '民统201', title: '村级基本情况季度统计表', period: 'QUARTER' }])
  const [form] = forms
  expect(form?.fields.map((f) => [f.label, f.code, f.unit])).toEqual([
    ['总人口：本月', '01_1', '人'],
    ['总人口：累计', '01_2', '人'],
    ['总人口：女性：本月', '02_1', '人'],
    ['总人口：女性：累计', '02_2', '人'],
    ['60岁以上：本月', '03_1', '人'],
    ['60岁以上：累计', '03_2', '人'],
    ['耕地面积：本月', '04_1', '亩'],
    ['耕地面积：累计', '04_2', '亩'],
  ])
  expect(form?.layout?.places['04_2']).toEqual({ cell: 'E9' })
})

test('a card is read by its labels, with ticked choices, its sections and the repeated rows of the family', async () => {
  const { forms, problems } = await read(CARD)
  expect(problems).toEqual([])
  const [form] = forms
  expect(form?.title).toBe('困难家庭入户调查表')
  expect(form?.fields.map((f) => [f.section ?? null, f.label, f.repeats ?? null])).toEqual([
    ['户主基本信息', '姓名', null],
    ['户主基本信息', '性别', null],
    ['户主基本信息', '公民身份号码', null],
    ['户主基本信息', '联系电话', null],
    ['户主基本信息', '家庭住址', null],
    ['家庭成员', '姓名', '家庭成员'],
    ['家庭成员', '与户主关系', '家庭成员'],
    ['家庭成员', '身份证号', '家庭成员'],
    ['家庭成员', '年收入', '家庭成员'],
    [null, '是否低保户', null],
    [null, '住房类型', null],
    [null, '备注', null],
  ])
  expect(form?.fields.find((f) => f.label === '性别')?.options?.map((o) => o.label)).toEqual(['男', '女'])
  expect(form?.fields.find((f) => f.label === '住房类型')?.options).toHaveLength(3)
  expect(form?.layout?.places.gmsfhm).toEqual({ cell: 'C3' })
  expect(new Set(form?.fields.map((f) => f.code)).size).toBe(12)
})

test('several sheets are several forms; one that holds no table is named with its sheet and cell, the others are read', async () => {
  const { forms, problems } = await read(ROSTER, { sheet: '目录', rows: [['关于做好报表工作的通知']] }, STATISTICS)
  expect(forms.map((f) => f.title)).toEqual(['高龄津贴发放花名册（2026年11月）', '村级基本情况季度统计表'])
  expect(problems).toMatchObject([{ form: '目录', cell: 'A1' }])
})
