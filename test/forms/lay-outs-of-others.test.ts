// Lay-outs that real files of other authors showed (issue 12): whose table it is, pairs below each other, remarks, places for dates.
import { expect, test } from 'vitest'
import { labelsOf as labels, readSheets as read } from './raw-workbook.ts'

test('whose table it is stands above its columns and is no heading of them; nobody’s name gets into a label', async () => {
  const { forms } = await read([
    {
      name: '考核',
      rows: [
        ['绩效考核表', null, null, null, null, '归档'],
        ['姓名：甲某某   部门：某某科   考核时间段：2026-01-01至2026-03-31', null, null, null, null, '2'],
        ['指标名称', '考核内容', '分数', '得分', '说明'],
        ['任务完成', '某某系统', 40, 35, '延期一次'],
        ['团队建设', '某某培训', 30, 30, '按时'],
      ],
      merges: ['A1:E1', 'A2:E2'],
    },
  ])
  expect(labels(forms[0])).toEqual(expect.arrayContaining(['指标名称', '考核内容', '分数', '得分', '说明']))
  expect(JSON.stringify(forms)).not.toContain('甲某某')
})

test('spaces before a unit in a statistical note are blanks; places along a road are rows of data, a month is no heading', async () => {
  const notes = '补充资料：1、诊疗人次总数中，中医诊疗人次        次，西医诊疗人次        次。转院病人数      人。'
  const { forms } = await read([
    { name: '月报', rows: [['医院工作月报'], ['机构数', '诊疗人次数', '入院人数'], [], [], [notes]], merges: ['A1:C1', 'A5:C5'] },
    {
      name: '台账',
      rows: [
        ['分项工程', '位置', '开工时间'],
        ['盖板边沟', 'K130+744～K130+770 左', null],
        ['盖板边沟', 'K131+113～K131+190 左', null],
        ['盖板边沟', 'K131+290～K131+330 右', null],
      ],
    },
    { name: '缴费', rows: [['缴费月报'], ['2026-2'], ['单位', '养老', '失业'], [], []], merges: ['A1:C1', 'A2:C2'] },
  ])
  const [report, roads, fees] = forms
  expect(report?.fields.slice(3).map((f) => [f.label, f.unit])).toEqual([
    ['中医诊疗人次', '次'],
    ['西医诊疗人次', '次'],
    ['转院病人数', '人'],
  ])
  expect(labels(roads)).toEqual(['分项工程', '位置', '开工时间'])
  expect(fees?.fields.map((f) => [f.label, f.section ?? null])).toEqual([
    ['单位', null],
    ['养老', null],
    ['失业', null],
  ])
})

test('names behind a colon and in pinyin are values; explanations below a list are no second fields', async () => {
  const { forms, problems } = await read([
    { name: '流程', rows: [['流程单'], ['第1步', '申请人提交', '审批人员：甲某某'], ['第2步', '部门复核', '审批人员：乙某某']] },
    { name: '申请', rows: [['申请表'], ['姓名', 'Zhang Xiaohua', null, null], ['Sun Hui', null, '学号', null]] },
    {
      name: '门店',
      rows: [
        ['门店名称', '可容纳人数'],
        ['某某店', 30],
        [],
        ['说明：'],
        ['门店名称：必填，不超过20字'],
        ['可容纳人数：必填，正整数'],
      ],
      merges: ['A4:B4', 'A5:B5', 'A6:B6'],
    },
  ])
  expect(JSON.stringify({ forms, problems })).not.toMatch(/某某某|甲某某|乙某某|Sun Hui|Xiaohua/)
  expect(labels(forms.find((f) => f.title === '门店'))).toEqual(['门店名称', '可容纳人数'])
})

test('labels with values row by row are no header; a label with a wide blank above a table is no group of its columns', async () => {
  const { forms, problems } = await read([
    {
      name: '任务书',
      rows: [
        ['任务书'],
        ['题目名称', null],
        ['学院', '某某学院'],
        ['专业班级', '电子科学与技术'],
        ['姓名', null],
        ['学号', null],
      ],
    },
    {
      name: '提料单',
      rows: [
        ['提料单'],
        ['施工分区', null, null, '送达地点', null, null],
        ['名称', '规格', '材质', '长度', '数量', '备注'],
        [null, null, null, null, null, null],
        [null, null, null, null, null, null],
      ],
      merges: ['A1:F1', 'B2:C2', 'E2:F2'],
    },
    {
      name: '排班',
      rows: [
        ['丁某某', 'A1', '休', '休', 'A1', '休', 'A2', 'A2'],
        ['乙某某', 'A1', '休', '休', 'A1', '休', 'A2', 'A2'],
      ],
    },
  ])
  expect(labels(forms.find((f) => f.title === '任务书'))).toEqual(['题目名称', '学院', '专业班级', '姓名', '学号'])
  expect(labels(forms.find((f) => f.title === '提料单'))).toEqual([
    ...['施工分区', '送达地点'],
    ...['名称', '规格', '材质', '长度', '数量', '备注'],
  ])
  // A roster of shifts without a header asks nothing.
  expect(forms.map((f) => f.title)).not.toContain('排班')
  expect(problems.some((p) => p.cell === 'A1' || p.cell?.startsWith('B'))).toBe(true)
})

test('a remark or a number of a document heads no fields; the place for a date is a blank', async () => {
  const { forms } = await read([
    {
      name: '回执',
      rows: [
        ['送达回执'],
        ['某人仲案字[2026]104号'],
        ['文书名称', null],
        ['检查时间', '年    月    日    时    分'],
        ['本表一式三份，机构留一份。'],
        ['受送达人', null],
      ],
      merges: ['A1:B1', 'A2:B2', 'A5:B5'],
    },
  ])
  expect(forms[0]?.fields.map((f) => [f.label, f.section ?? null])).toEqual([
    ['文书名称', null],
    ['检查时间', null],
    ['受送达人', null],
  ])
})
