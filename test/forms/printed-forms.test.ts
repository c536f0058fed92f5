// Workbooks as offices and other programs lay them out: instructions above the header, sheets that explain others, pages printed
// one below the other, halves side by side, headers without merged cells. Titles name the kind (issue 12).
import { expect, test } from 'vitest'
import { labelsOf as labels, type RawSheet, readSheets as read, tellsNobody } from './raw-workbook.ts'

const blank = (n: number): null[] => Array.from({ length: n }, () => null)
const nothing = (n: number): undefined[] => Array.from({ length: n }, () => undefined)
const sheet = (rows: RawSheet['rows'], merges: string[] = [], name = 'Sheet1'): RawSheet => ({ name, rows, merges })

test('instructions above the header are notes: neither the title nor a heading of the columns', async () => {
  const { forms } = await read([
    sheet(
      [
        ['填写须知：', ...nothing(3)],
        ['1、不能在该表中对成员信息类别进行增加、删除或修改。', ...nothing(3)],
        ['2、帐号：成员的唯一标识，由字母或数字组成', ...nothing(3)],
        ['帐号', '姓名', '部门', '手机'],
        ['zhangsan', '王小二', '信息科', '13800000000'],
      ],
      ['A2:D2'],
      '成员列表',
    ),
  ])
  expect(forms).toMatchObject([{ title: '成员列表', isList: true }])
  expect(labels(forms[0])).toEqual(['帐号', '姓名', '部门', '手机'])
  expect(forms[0]?.fields.some((f) => f.repeats)).toBe(false)
  expect(forms[0]?.notes).toContain('不能在该表中')
})

test('a sheet that explains the columns of another is no form; what it calls required is required', async () => {
  const { forms, problems } = await read([
    sheet([['产品名称', '供应商', '备注']], [], '导入模板'),
    sheet(
      [
        ['列名', '必填', '说明'],
        ['产品名称', '是', '显示的名称'],
        ['供应商', '是', '不存在时新建'],
        ['备注', '否', '可不填'],
      ],
      [],
      '填写说明',
    ),
  ])
  expect(forms.map((f) => f.title)).toEqual(['导入模板'])
  expect(forms[0]?.fields.map((f) => f.required)).toEqual([true, true, false])
  expect(problems).toMatchObject([{ form: '填写说明', message: { zh: expect.stringContaining('填写说明') } }])
})

test('numbers and words in two columns are a code list, which is told, not a form', async () => {
  const rows = ['爱情', '喜剧', '剧情', '动画'].map((word, i) => [i + 1, word])
  const { forms, problems } = await read([sheet([['ID', '类型'], ...rows])])
  expect(forms).toEqual([])
  expect(problems).toMatchObject([{ message: { zh: expect.stringContaining('代码表') } }])
})

test('the next page of a printed list asks nothing more', async () => {
  const page = [
    ['物品领用登记表', ...nothing(3)],
    ['序号', '领用日期', '产品名称', '领用数量'],
    [1, ...blank(3)],
    [2, ...blank(3)],
  ]
  const { forms } = await read([sheet([...page, ...page], ['A1:D1', 'A5:D5'])])
  expect(forms).toMatchObject([{ title: '物品领用登记表', isList: true }])
  expect(labels(forms[0])).toEqual(['领用日期', '产品名称', '领用数量'])
})

test('a roster in two halves side by side has its columns once, with and without a blank column between them', async () => {
  const half = ['序号', '姓名', '联系电话']
  const joined = await read([sheet([['通讯录'], [...half, ...half], [1, null, null, 2, null, null]], ['A1:F1'])])
  expect(labels(joined.forms[0])).toEqual(['姓名', '联系电话'])
  const parted = await read([
    sheet([['通讯录'], [...half, undefined, ...half], [1, null, null, undefined, 2, null, null]], ['A1:G1']),
  ])
  expect(labels(parted.forms[0])).toEqual(['姓名', '联系电话'])
})

test('columns of the same name are told apart by the word before them, or numbered', async () => {
  const first = await read([sheet([['业务员', '电话', '传真', '联系人', '电话', '传真'], blank(6)])])
  expect(labels(first.forms[0])).toEqual(['业务员', '业务员电话', '业务员传真', '联系人', '联系人电话', '联系人传真'])
  const second = await read([sheet([['日期', '收运时间', '重量（kg）', '收运时间', '重量（kg）'], blank(5)])])
  expect(second.forms[0]?.fields.map((f) => [f.label, f.unit])).toEqual([
    ['日期', undefined],
    ['收运时间1', undefined],
    ['重量1', 'kg'],
    ['收运时间2', undefined],
    ['重量2', 'kg'],
  ])
})

test('days above parts of a day are a header of two rows, though its cells are not merged', async () => {
  const { forms } = await read([
    sheet(
      [
        ['签 到 表'],
        [null, null, '周一', null, '周二', null],
        ['序号', '姓名', '上午', '下午', '上午', '下午'],
        [1, ...blank(5)],
        [2, ...blank(5)],
      ],
      ['A1:F1', 'C2:D2', 'E2:F2'],
    ),
  ])
  expect(forms).toMatchObject([{ isList: true }])
  expect(labels(forms[0])).toEqual(['姓名', '周一：上午', '周一：下午', '周二：上午', '周二：下午'])
})

test('the days of a month as numbers are columns of an attendance sheet', async () => {
  const days = Array.from({ length: 30 }, (_, i) => i + 1)
  const { forms } = await read([
    sheet(
      [
        ['序号', '姓名', '9月份', ...blank(29)],
        [null, null, ...days],
        [1, ...blank(31)],
      ],
      ['A1:A2', 'B1:B2', 'C1:AF1'],
    ),
  ])
  expect(labels(forms[0])?.slice(0, 3)).toEqual(['姓名', '9月份：1日', '9月份：2日'])
  expect(forms[0]?.fields).toHaveLength(31)
})

test('an empty template with two columns is a form', async () => {
  const { forms } = await read([sheet([['学生id', '课程id']])])
  expect(labels(forms[0])).toEqual(['学生id', '课程id'])
})

test('rows with gaps under 备注 are data, not figures asked for by name', async () => {
  const names = ['创新大赛', '挑战杯', '建模竞赛', '设计竞赛']
  const { forms } = await read([
    sheet(
      [
        ['竞赛目录'],
        ['序号', '竞赛名称', '级别', '学院', '备注'],
        ...names.map((n, i) => [i + 1, n, '国家级', i === 2 ? null : '团委', null]),
      ],
      ['A1:E1'],
    ),
  ])
  expect(forms).toMatchObject([{ isList: true }])
  expect(labels(forms[0])).toEqual(['竞赛名称', '级别', '学院', '备注'])
})

test('a colon in brackets belongs to the label; a value after a colon does not', async () => {
  const { forms } = await read([
    sheet([
      ['部门', '姓名', '迟到（单位：次）', '事假（单位：天）'],
      [null, null, null, null],
    ]),
    sheet(
      [
        ['部门：', '财务部', '联系人：王小二', null],
        ['地 址：', '某某村三组', '备注：', null],
      ],
      [],
      '卡片',
    ),
  ])
  expect(forms[0]?.fields.map((f) => [f.label, f.unit])).toEqual([
    ['部门', undefined],
    ['姓名', undefined],
    ['迟到', '次'],
    ['事假', '天'],
  ])
  expect(labels(forms[1])).toEqual(['部门', '联系人', '地址', '备注'])
  tellsNobody({ forms: forms.slice(1), problems: [] })
})

test('a sheet of sentences and remarks is told and not read: prose has no fields', async () => {
  const { forms, problems } = await read([
    sheet([
      ['最优解', '从所有库存中找满足相等的第一条库位信息', '有结束，', null],
      [null, '没有', '从所有小于该长度中相加之和满足长度的信息；', null],
      ['满足长度', '否->给出原因', '结束。', null],
      ['说过的话', '有截取；无截取', '记录整轮。', null],
    ]),
  ])
  expect(forms).toEqual([])
  expect(problems.some((p) => p.cell !== undefined && /看不/.test(p.message.zh))).toBe(true)
})

test('texts beside a table that are no part of it are told with their cells', async () => {
  const { forms, problems } = await read([
    sheet([
      ['姓名', '身份证号', '联系电话', undefined, '填完交张会计'],
      [...blank(3), undefined, undefined],
      [...blank(3), undefined, undefined],
    ]),
  ])
  expect(labels(forms[0])).toEqual(['姓名', '身份证号', '联系电话'])
  expect(problems).toMatchObject([{ cell: 'E1' }])
})

test('a label alone in its row and the form’s name beside itself are told or left, never fields', async () => {
  const { forms, problems } = await read([
    sheet([
      ['物资需求表', undefined, undefined],
      ['需求日期', undefined, undefined],
      ['姓名', '身份证号', '联系电话'],
      [null, null, null],
    ]),
    sheet(
      [
        ['志愿服务招新申请表', null, '志愿服务招新申请表', null],
        ['姓名', null, '特长', null],
        ['班级', null, '备注', null],
      ],
      [],
      '两份',
    ),
  ])
  expect(forms.map((f) => f.title)).toEqual(['物资需求表', '两份'])
  expect(forms.map(labels)).toEqual([
    ['姓名', '身份证号', '联系电话'],
    ['姓名', '特长', '班级', '备注'],
  ])
  const told = problems.map((p) => `${p.cell} ${p.message.zh}`).join('\n')
  for (const cell of ['A2', 'A1']) expect(told).toContain(cell)
})

test('序号 above codes of the department is a field; what ends like a label beside 项目名称 is a value', async () => {
  const { forms } = await read([
    sheet([
      ['姓名', '序号'],
      ['物联网', 'IOT1058816001'],
      ['协会', 'IOT1058816002'],
    ]),
    sheet(
      [
        ['项目名称', '甲乡法院项目', '计价币种', '人民币'],
        ['联系人', '李某', '联系电话', '13800000000'],
      ],
      [],
      '审批',
    ),
  ])
  expect(labels(forms[0])).toEqual(['姓名', '序号'])
  expect(labels(forms[1])).toEqual(['项目名称', '计价币种', '联系人', '联系电话'])
})
