// Forms with values or examples already filled in: a value is never read as a field. Titles name the case
// (issue 10, 4).
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { fillWorkbook } from '../../gateway/asking/forms/export/fill-workbook.ts'
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

test('choices that are names of colleagues stay out of the catalogue, which is told (issue 10, 4)', async () => {
  const sheet: RawSheet = {
    name: '包保',
    rows: [['包保责任表'], ['序号', '户主', '包保干部'], [1, null, null], [2, null, null]],
    merges: ['A1:C1'],
    after: rules(rule('C3:C4', '"王小二,张冬镇,李某"')),
  }
  const result = await read([sheet])
  expect(labels(result.forms[0])).toEqual(['户主', '包保干部'])
  expect(result.forms[0]?.fields[1]?.options).toBeUndefined()
  expect(result.problems).toMatchObject([{ message: { zh: expect.stringContaining('人名') } }])
  tellsNobody(result)
})

test('a list with the names filled in is a list: nobody’s name is a field (issue 10, 4; list-filled-first-column)', async () => {
  const result = await read([
    {
      name: '签到',
      rows: [
        ['培训签到表'],
        ['姓名', '签到', '签退', '备注'],
        ...['甲某某', '王小二', '张冬镇', '李某'].map((name) => [name, null, null, null]),
      ],
      merges: ['A1:D1'],
    },
  ])
  expect(labels(result.forms[0])).toEqual(['姓名', '签到', '签退', '备注'])
  expect(result.forms[0]?.layout).toBeUndefined()
  expect(result.problems).toMatchObject([{ message: { zh: expect.stringContaining('空白表') } }])
  tellsNobody(result)
})

test('a header with one example that has gaps is its header (issue 10, 4; header-then-example-partly-filled)', async () => {
  const header = ['工号', '姓名', '人员类别', '所在单位', '是否在编', '任职日期', '备注']
  const none = undefined
  const result = await read([{ name: 'Sheet1', rows: [header, [none, none, '机关', '某某办公室', '是', none, none]] }])
  expect(labels(result.forms[0])).toEqual(header)
  tellsNobody(result)
})

test('a row of 必填 below the header says what must be filled and is no field (issue 10, 4; row-of-must-fill)', async () => {
  const header = ['工号', '姓名', '转入单位', '转入时间', '联系电话']
  const { forms } = await read([{ name: 'Sheet1', rows: [header, ['必填', undefined, '必填', '选填']] }])
  expect(forms[0]?.fields.map((f) => [f.label, f.required])).toEqual(header.map((h) => [h, h === '工号' || h === '转入单位']))
})

test('a line above the header that says month and unit is no header (issue 10, 4; meta-line-filled-above-header)', async () => {
  const { forms } = await read([
    {
      name: 'Sheet1',
      rows: [
        ['各镇缴费总额'],
        ['月份：2026年11月', null, '单位：元'],
        ['序号', '镇（街道）名称', '缴费总额'],
        [1, null, null],
        [null, null, null],
      ],
      merges: ['A1:C1', 'A2:B2'],
    },
  ])
  expect(forms[0]?.fields.map((f) => [f.label, f.unit ?? null])).toEqual([
    ['镇（街道）名称', null],
    ['缴费总额', '元'],
  ])
})

test('several blanks in one line are several fields (several-blanks-in-one-line)', async () => {
  const { forms } = await read([
    {
      name: '推荐',
      rows: [
        ['党支部推荐汇总表'],
        ['支部名称：_____________'],
        ['党员总数：______  其中正式党员数：______'],
        ['应参会党员数：____  实参会党员数：____'],
        ['序号', '姓名', '所在单位', '推荐票数'],
        [1, null, null, null],
      ],
      merges: ['A1:D1', 'A2:D2', 'A3:D3', 'A4:D4'],
    },
  ])
  expect(labels(forms[0])).toEqual([
    ...['支部名称', '党员总数', '其中正式党员数', '应参会党员数', '实参会党员数'],
    ...['姓名', '所在单位', '推荐票数'],
  ])
  // One sheet has one 党员总数 and many rows.
  expect(forms[0]?.fields.map((f) => f.repeats ?? null)).toEqual([
    ...[null, null, null, null, null],
    ...['党支部推荐汇总表', '党支部推荐汇总表', '党支部推荐汇总表'],
  ])
})

test('sums and what the workbook computes are asked of nobody (issue 10, 4; list-with-sums)', async () => {
  const sum = { xml: '<c s="1"><f>SUM(D3:D7)</f></c>' }
  const { forms } = await read([
    {
      ...visits(),
      rows: [...visits().rows, ['合计', null, null, sum, null], [undefined], ['负责人：', null, '填表人：']],
    },
    { name: '汇总', rows: [['补助合计（元）', sum]] },
  ])
  expect(forms.map(labels)).toEqual([FIELDS])
  expect(forms[0]?.layout?.places.xm).toMatchObject({ firstRow: 3, rows: 5 })
})

test('a filled card gives its labels and nothing of what was filled in (issue 10, 4)', async () => {
  const result = await read([
    {
      name: '调查表',
      rows: [
        ['困难家庭入户调查表', null, null, null],
        ['户主', '王小二', '性别', '男'],
        ['身份证号', '990101199001011230', '联系电话', '13800000000'],
        ['家庭住址', '某某村三组', '是否低保', '是'],
        ['经办人：李某', null, '备注', null],
      ],
      merges: ['A1:D1'],
    },
  ])
  expect(labels(result.forms[0])).toEqual(['户主', '性别', '身份证号', '联系电话', '家庭住址', '是否低保', '经办人', '备注'])
  tellsNobody(result)
})

test('rows of names beside blanks, without any header, are told and are no fields (issue 10, 4)', async () => {
  const names = ['王小二', '张冬镇', '李某', '甲某某', '赵小计']
  const result = await read([{ name: 'Sheet1', rows: names.map((name) => [name, null, null]) }])
  expect(result.forms).toEqual([])
  expect(result.problems.some((p) => p.cell === 'A1')).toBe(true)
  tellsNobody(result)
})

test('numbers given as examples in hints, notes and labels are blotted out (issue 10, 4)', async () => {
  const result = await read([
    {
      name: 'Sheet1',
      rows: [
        ['走访登记表'],
        ['姓名', '身份证号（如990101199001011230）', '电话（格式：13800000000）'],
        [null, null, null],
        ['注：不清楚的打 13800000000 询问。'],
      ],
      merges: ['A1:C1', 'A4:C4'],
    },
  ])
  expect(labels(result.forms[0])).toEqual(['姓名', '身份证号', '电话'])
  expect(result.forms[0]?.notes).toContain('***********')
  tellsNobody(result)
})

test('two columns called 比率 under one heading are told apart (same-leaf-under-one-group)', async () => {
  const { forms } = await read([
    {
      name: 'Sheet1',
      rows: [
        ['干部情况统计表'],
        ['类别', '级别', null, null, null],
        [null, '正科', '比率', '副科', '比率'],
        ['男', null, null, null, null],
        ['女', null, null, null, null],
      ],
      merges: ['A1:E1', 'A2:A3', 'B2:E2'],
    },
  ])
  expect(labels(forms[0])?.slice(0, 4)).toEqual(['男：级别：正科', '男：级别：正科比率', '男：级别：副科', '男：级别：副科比率'])
})

test('boxes to tick in the rows of a list are its choices, and the list stays a list (list-rows-with-tick-boxes)', async () => {
  const boxes = '□保留 □退出 □未到期'
  const sheet: RawSheet = {
    name: 'Sheet1',
    rows: [['兼职情况清理表'], ['序号', '兼职单位', '处理意见'], [1, null, boxes], [2, null, boxes]],
    merges: ['A1:C1'],
  }
  const { forms, problems } = await read([sheet])
  expect(problems).toEqual([])
  expect(forms[0]?.fields.map((f) => [f.label, f.options?.length ?? 0])).toEqual([
    ['兼职单位', 0],
    ['处理意见', 3],
  ])
  const layout = forms[0]?.layout
  expect(layout?.places.clyj).toEqual({ column: 'C', firstRow: 3, rows: 2, boxes })
  if (!layout) throw new Error('no layout')
  const filled = fillWorkbook({ bytes: rawWorkbook([sheet]), layout }, [{ clyj: '退出' }])
  expect(strFromU8(unzipSync(filled ?? new Uint8Array())['xl/worksheets/sheet1.xml'] as Uint8Array)).toContain(
    '□保留 ☑退出 □未到期',
  )
})
