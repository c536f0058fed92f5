// Forms in the standards' own languages: what a sheet can ask is read, the rest is told with its place (issue 12).
import { expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { readForms } from '../../gateway/asking/forms/import/read-forms.ts'

const json = (name: string, body: unknown) => readForms({ name, bytes: new TextEncoder().encode(JSON.stringify(body)) })
const told = (read: Awaited<ReturnType<typeof readForms>>) => read.problems.map((p) => `${p.row ?? '-'} ${p.message.zh}`)
const sheet = (name: string, rows: string[][]) => ({ sheet: name, data: rows.map((row) => row.map((value) => ({ value }))) })

test('the XLSForm of the cases: several answers, own words, a moment, a photo; condition and outside choices are told', async () => {
  const survey = [
    ['type', 'name', 'label', 'required', 'relevant', 'constraint'],
    ['select_multiple needs', 'needs', '需要的帮助', 'yes'],
    ['select_one yn', 'pregnant', '是否怀孕', 'yes'],
    ['integer', 'weeks', '孕周', 'yes', "${pregnant}='y'", '. < 45'],
    ['select_one yn or_other', 'pay', '付款方式'],
    ['dateTime', 'seen', '走访时刻'],
    ['image', 'photo', '门头照片'],
    ['select_one_from_file villages.csv', 'village', '所在村'],
    ['note', 'hello', '请入户填写'],
    ['calculate', 'sum', '合计'],
    ['rank needs', 'order', '先后'],
    ['deviceid', 'device', ''],
    ['begin repeat', 'children', '子女'],
    ['begin group', 'school', '就学'],
    ['time', 'leaves', '出门时间'],
    ['end group', '', ''],
    ['end repeat', '', ''],
  ]
  const choices = [
    ['list_name', 'name', 'label'],
    ['needs', 'food', '食物'],
    ['needs', 'care', '照料'],
    ['yn', 'y', '是'],
    ['yn', 'n', '否'],
    ['yn', 'u', '不知道'],
  ]
  const bytes = await writeXlsxFile([sheet('survey', survey), sheet('choices', choices)] as never).toBuffer()
  const read = await readForms({ name: 'f.xlsx', bytes: new Uint8Array(bytes) })
  const [form] = read.forms
  expect(form?.fields).toMatchObject([
    { code: 'needs', type: 'CODE', several: { separator: ' ' }, required: true, options: [{ code: 'food' }, { code: 'care' }] },
    { code: 'pregnant', required: true },
    { code: 'weeks', type: 'INTEGER', required: true, row: 4 },
    { code: 'pay', type: 'CODE', ownWords: { as: 'other', field: 'pay_other' } },
    { code: 'seen', type: 'DATETIME' },
    { code: 'photo', type: 'ATTACHMENT', media: 'PICTURE', maxFiles: 1 },
    { code: 'village', type: 'STRING' },
    { code: 'order', type: 'TEXT' },
    { code: 'leaves', type: 'TIME', section: '就学', repeats: '子女' },
  ])
  expect(form?.fields[1]).not.toHaveProperty('several')
  expect(form?.notes).toBe('请入户填写')
  expect(told(read)).toEqual([
    expect.stringMatching(/^- .*device/),
    expect.stringMatching(/^8 “所在村”的选项在另一个文件.*villages\.csv/),
    expect.stringMatching(/^11 “先后”要求排出先后/),
    expect.stringMatching(/^10 “合计”由公式算出/),
  ])
})

test('the Questionnaire of the cases: contained codes, several answers, own words, times; hidden ones are not asked', async () => {
  const concept = [
    { code: '1', display: '是' },
    { code: '2', display: '否' },
    { code: '9', display: '不详' },
  ]
  const hidden = [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true }]
  const alone = [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive', valueBoolean: true }]
  const read = await json('q.json', {
    ...{ resourceType: 'Questionnaire', id: 'visit', title: '随访表' },
    contained: [{ resourceType: 'ValueSet', id: 'yn', compose: { include: [{ system: 'urn:x', concept }] } }],
    item: [
      { linkId: 'note', text: '请入户填写', type: 'display' },
      { linkId: 'smokes', text: '是否吸烟', type: 'choice', answerValueSet: '#yn', required: true },
      { linkId: 'many', text: '每天支数', type: 'integer', required: true, enableWhen: [{ question: 'smokes', operator: '=' }] },
      {
        ...{ linkId: 'ills', text: '所患疾病', type: 'choice', repeats: true },
        answerOption: [
          { valueCoding: { code: 'a', display: '高血压' } },
          { valueCoding: { code: 'z', display: '都不是' }, extension: alone },
        ],
        item: [{ linkId: 'help', text: '可多选', type: 'display' }],
      },
      { linkId: 'work', text: '职业', type: 'open-choice', answerOption: [{ valueCoding: { code: 'f', display: '务农' } }] },
      { linkId: 'at', text: '测量时刻', type: 'dateTime' },
      { linkId: 'slot', text: '时段', type: 'choice', answerOption: [{ valueTime: '08:00' }, { valueTime: '20:00' }] },
      { linkId: 'hid', text: '内部用', type: 'string', extension: hidden },
      { linkId: 'pic', text: '照片', type: 'attachment' },
      { linkId: 'far', text: '国家', type: 'choice', answerValueSet: 'http://example.org/countries' },
      { linkId: 'names', text: '曾用名', type: 'string', repeats: true },
      { linkId: 'g', text: '家人', type: 'group', repeats: true, item: [{ linkId: 'g1', text: '起床', type: 'time' }] },
    ],
  })
  const [form] = read.forms
  expect(
    form?.fields.map(({ code, type, several, ownWords, required, repeats }) => [
      code,
      type,
      several,
      ownWords,
      required,
      repeats,
    ]),
  ).toEqual([
    ['smokes', 'CODE', undefined, undefined, true, undefined],
    ['many', 'INTEGER', undefined, undefined, false, undefined],
    ['ills', 'CODE', 'list', undefined, false, undefined],
    ['work', 'CODE', undefined, {}, false, undefined],
    ['at', 'DATETIME', undefined, undefined, false, undefined],
    ['slot', 'CODE', undefined, undefined, false, undefined],
    ['pic', 'ATTACHMENT', undefined, undefined, false, undefined],
    ['far', 'STRING', undefined, undefined, false, undefined],
    ['names', 'TEXT', undefined, undefined, false, undefined],
    ['g1', 'TIME', undefined, undefined, false, '家人'],
  ])
  expect(form?.fields[0]?.options?.map((o) => o.label)).toEqual(['是', '否', '不详'])
  expect(form?.fields[2]).toMatchObject({ hint: '可多选', options: [{ code: 'a' }, { code: 'z', alone: true }] })
  expect(form?.fields[5]?.options?.map((o) => o.code)).toEqual(['08:00', '20:00'])
  expect(form?.notes).toBe('请入户填写')
  expect(told(read).map((t) => t.slice(0, 14))).toEqual([
    expect.stringMatching(/^- 设备自动记录/),
    expect.stringMatching(/国家/),
    expect.stringMatching(/曾用名/),
    expect.stringMatching(/每天支数/),
  ])
})

test('a JSON Schema: a list of choices is several answers, an open choice takes own words; what depends on others is told', async () => {
  const read = await json('s.json', {
    ...{ $schema: 'https://json-schema.org/draft/2020-12/schema', title: '登记', required: ['ills'] },
    dependentSchemas: { pay: { properties: { bank: { title: '开户行', type: 'string' } }, propertyNames: {} } },
    ...Object.fromEntries([
      ['if', { minProperties: 2 }],
      ['then', { required: ['age'] }],
    ]),
    properties: {
      ills: { title: '疾病', type: 'array', uniqueItems: true, items: { enum: ['高血压', '糖尿病'] } },
      level: {
        title: '等级',
        oneOf: [
          { const: 'a', title: '甲' },
          { const: 'b', title: '乙' },
        ],
      },
      pay: { title: '付款', anyOf: [{ enum: ['现金', '刷卡'] }, { type: 'string' }] },
      at: { title: '时刻', type: 'string', format: 'date-time' },
      wakes: { title: '起床', type: 'string', format: 'time' },
      born: { title: '生日', type: 'string', format: 'date' },
      file: { title: '附件', type: 'string', contentMediaType: 'image/png' },
      tape: { title: '录音', type: 'string', contentMediaType: 'audio/mpeg' },
      names: { title: '曾用名', type: 'array', items: { type: 'string' } },
      age: { title: '年龄', type: 'integer', minimum: 0, multipleOf: 1 },
      post: { title: '邮编', type: 'string', pattern: '(?=4)\\d+' },
      number: { title: '编号', type: 'string', readOnly: true },
    },
  })
  expect(read.forms[0]?.fields.map((f) => [f.label, f.type, f.several, f.ownWords])).toEqual([
    ['疾病', 'CODE', 'list', undefined],
    ['等级', 'CODE', undefined, undefined],
    ['付款', 'CODE', undefined, {}],
    ['时刻', 'DATETIME', undefined, undefined],
    ['起床', 'TIME', undefined, undefined],
    ['生日', 'DATE', undefined, undefined],
    ['附件', 'ATTACHMENT', undefined, undefined],
    ['曾用名', 'TEXT', undefined, undefined],
    ['年龄', 'INTEGER', undefined, undefined],
    ['邮编', 'STRING', undefined, undefined],
    ['开户行', 'STRING', undefined, undefined],
  ])
  expect(read.forms[0]?.fields[1]?.options).toEqual([
    { code: 'a', label: '甲' },
    { code: 'b', label: '乙' },
  ])
  expect(told(read).join()).toMatch(/录音.*曾用名.*邮编.*限制（pattern）.*登记.*条件（minProperties）.*编号/s)
})
