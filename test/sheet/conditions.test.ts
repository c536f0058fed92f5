// What a form asks only under a condition: from the department's file to the sheet, the draft, the submission and the delivery.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { submitSheet } from '../../gateway/filling/index.ts'
import { viewSubmission } from '../../gateway/filling/submissions/read-submission.ts'
import type { FormRule } from '../../schema/index.ts'
import { asked, parcels, takeIn, xlsForm } from './form-logic-world.ts'
import { ANN, BEN, itemOf, type SheetWorld, sheetWorld, TOWN, worker } from './sheet-world.ts'

let world: SheetWorld
beforeAll(async () => {
  world = await sheetWorld()
})
afterAll(() => world.close())

const YES_NO = [
  ['yn', 'y', '是'],
  ['yn', 'n', '否'],
  ['yn', 'u', '不知道'],
]
const visit = (id: string) =>
  xlsForm(
    id,
    [
      ['type', 'name', 'label', 'required', 'relevant', 'constraint', 'constraint_message'],
      ['text', 'idNumber', '身份证号码', 'yes'],
      ['select_one yn', 'pregnant', '是否怀孕', 'yes'],
      ['integer', 'weeks', '孕周', 'yes', "${pregnant}='y'", '. >= 1 and . <= 45', '孕周应在 1 到 45 之间。'],
      ['begin group', 'care', '产检', undefined, "${pregnant} = 'y' and ${weeks} > 12"],
      ['text', 'hospital', '产检医院', 'yes'],
      ['end group'],
      ['text', 'other', '未孕者的备注说明', undefined, "not(${pregnant} = 'y')"],
    ],
    YES_NO,
  )

test('孕周 is asked only where 是否怀孕 is 是: not required, not counted and not sent otherwise, and what was typed stays in the draft', async () => {
  const { report, form, element } = await takeIn(world, 'civil-affairs', 'visit.xlsx', await visit('visit'))
  expect(report.problems).toEqual([])
  expect(form.fields.find((f) => f.code === 'weeks')).toMatchObject({
    required: true,
    askedWhen: expect.stringContaining('equal('),
  })
  const { subject } = await world.ask(form.id, ANN)
  const sheet = await world.open(subject)
  // XPath: not(${pregnant} = 'y') is true of no answer, too.
  expect(asked(sheet)).toEqual(['公民身份号码', expect.stringContaining('是否怀孕'), '未孕者的备注说明'])
  expect([sheet.distinct, sheet.tally.items]).toEqual([3, 3])

  const yes = await world.save(sheet.id, { [element('pregnant')]: 'y', [element('weeks')]: 20 })
  expect(asked(yes.sheet as never)).toEqual([
    '公民身份号码',
    expect.stringContaining('是否怀孕'),
    expect.stringContaining('孕周'),
    expect.stringContaining('产检医院'),
  ])
  const missing = await world.submit(sheet.id, 'key-missing', {})
  expect(missing.problems.map((p) => [p.code, p.element])).toEqual([['REQUIRED', element('hospital')]])

  // The answer that opened it changes: 孕周 stays typed, and nobody is sent it.
  const no = await world.save(sheet.id, { [element('pregnant')]: 'n', [element('weeks')]: 20 })
  expect(no.problems).toEqual([])
  expect(asked(no.sheet as never)).toHaveLength(3)
  expect(itemOf(no.sheet as never, element('weeks'))).toMatchObject({ asked: false, required: false, value: 20 })
  const sent = await world.submit(sheet.id, 'key-sent')
  expect(sent.problems).toEqual([])
  const carried = await parcels(world, sent.submissionId as string)
  expect(carried[form.id]).toEqual({ idNumber: ANN, pregnant: 'n', weeks: null, hospital: null, other: null })
  const facts = await world.database.db.selectFrom('fact').select('element_id').execute()
  expect(facts.map((f) => f.element_id)).not.toContain(element('weeks'))
})

test('an item that one form asks under a condition and another asks always is asked, and the first form gets nothing of it', async () => {
  const { form, element } = await takeIn(world, 'civil-affairs', 'visit2.xlsx', await visit('visit2'))
  await world.form('public-security:weeks', [element('weeks')], { required: [element('weeks')] })
  const { subject } = await world.ask(form.id, BEN)
  await world.ask('public-security:weeks', BEN)
  const sheet = await world.open(subject)
  expect(itemOf(sheet, element('weeks'))).toMatchObject({ asked: true, required: true })
  const sent = await world.submit(sheet.id, 'key-both', { [element('pregnant')]: 'u', [element('weeks')]: 9 })
  expect(sent.problems).toEqual([])
  const carried = await parcels(world, sent.submissionId as string)
  expect(carried['public-security:weeks']).toEqual({ [element('weeks')]: 9 })
  expect(carried[form.id]).toMatchObject({ pregnant: 'u', weeks: null })
})

test('a constraint of the form is refused in its own words; one that is not understood is told with its cell, and then nothing is required', async () => {
  const { form, element } = await takeIn(world, 'civil-affairs', 'visit3.xlsx', await visit('visit3'))
  const { subject } = await world.ask(form.id, '990101198501010037')
  const sheet = await world.open(subject)
  const wrong = await world.submit(sheet.id, 'key-wrong', {
    [element('pregnant')]: 'y',
    [element('weeks')]: 60,
    [element('hospital')]: '县医院',
  })
  expect(wrong.problems).toEqual([
    expect.objectContaining({ code: 'RULE', element: element('weeks'), message: '“孕周”：孕周应在 1 到 45 之间。' }),
  ])

  const odd = await xlsForm('odd', [
    ['type', 'name', 'label', 'required', 'relevant', 'constraint', 'calculation'],
    ['text', 'place', '居住地点名称'],
    ['text', 'far', '距离说明', 'yes', "pulldata('places', 'far', 'name', ${place}) = '1'"],
    ['integer', 'count', '牲畜头数', undefined, undefined, 'regex(., "^([0-9]+)+$")'],
    ['calculate', 'stamp', undefined, undefined, undefined, undefined, 'uuid()'],
  ])
  const read = await takeIn(world, 'civil-affairs', 'odd.xlsx', odd)
  expect(read.report.problems.map((p) => [p.row, p.cell])).toEqual([
    [3, 'E3'],
    [4, 'F4'],
    [5, 'G5'],
  ])
  expect(read.report.problems[0]?.message.zh).toMatch(/“距离说明”的询问条件.*pulldata.*总是询问，不强制填写/)
  expect(read.form.fields.map((f) => [f.code, f.required, f.askedWhen])).toEqual([
    ['place', false, undefined],
    ['far', false, undefined],
    ['count', false, undefined],
  ])
  expect(read.form.rules).toEqual([])
})

test('a Questionnaire and a JSON Schema reach the sheet likewise: what is not asked is not sent, a bound is refused', async () => {
  const option = (code: string, display: string) => ({ valueCoding: { code, display } })
  const questionnaire = {
    ...{ resourceType: 'Questionnaire', id: 'smoking', title: '吸烟情况随访' },
    item: [
      { linkId: 'id', text: '身份证号码', type: 'string', required: true },
      { linkId: 'smokes', text: '近一月是否吸烟', type: 'choice', answerOption: [option('Y', '是'), option('N', '否')] },
      {
        ...{ linkId: 'many', text: '平均每日吸烟支数', type: 'integer', required: true },
        enableWhen: [{ question: 'smokes', operator: '=', answerCoding: { code: 'Y' } }],
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 100 }],
      },
    ],
  }
  const schema = {
    ...{ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: 'https://example.org/pets.json', title: '宠物登记' },
    properties: { idNumber: { type: 'string', title: '身份证号码' }, pets: { enum: ['无', '有'], title: '有无宠物' } },
    required: ['idNumber'],
    dependencies: {
      pets: {
        oneOf: [{ properties: { pets: { const: '有' }, kind: { type: 'string', title: '宠物品种名' } }, required: ['kind'] }],
      },
    },
  }
  const bytes = (content: object) => new TextEncoder().encode(JSON.stringify(content))
  const [visit, pets] = [
    await takeIn(world, 'civil-affairs', 'smoking.json', bytes(questionnaire)),
    await takeIn(world, 'civil-affairs', 'pets.json', bytes(schema)),
  ]
  expect([...visit.report.problems, ...pets.report.problems]).toEqual([])
  const person = '99010119700101001X'
  const { subject } = await world.ask(visit.form.id, person)
  await world.ask(pets.form.id, person)
  const sheet = await world.open(subject)
  expect(asked(sheet)).toHaveLength(3)
  const refused = await world.submit(sheet.id, 'key-bounds', {
    [visit.element('smokes')]: true,
    [visit.element('many')]: 101,
    [pets.element('pets')]: true,
  })
  expect(refused.problems.map((p) => [p.code, p.element]).toSorted()).toEqual(
    [
      ['REQUIRED', pets.element('kind')],
      ['RULE', visit.element('many')],
    ].toSorted(),
  )
  const sent = await world.submit(sheet.id, 'key-bounded', {
    [visit.element('smokes')]: false,
    [visit.element('many')]: 101,
    [pets.element('pets')]: true,
    [pets.element('kind')]: '土狗',
  })
  expect(sent.problems).toEqual([])
  const carried = await parcels(world, sent.submissionId as string)
  expect(carried[visit.form.id]).toMatchObject({ smokes: 'N', many: null })
  expect(carried[pets.form.id]).toMatchObject({ pets: '有', kind: '土狗' })
})

test('more than a fifth beside last month: the worker is asked why, and the reason goes to the department whose rule it is', async () => {
  const births = 'place.births'
  const ask = (form: string, rules: FormRule[]) => world.form(form, [births, 'place.deaths'], { period: 'MONTH', rules })
  await ask('public-security:monthly', [
    {
      ...{
        kind: 'holds',
        asks: true,
        at: births,
        message: { zh: '出生人数与上月相差超过两成。', en: 'Births differ by a fifth.' },
      },
      that: `atMost(abs(difference(${births}, last(${births}))), product(0.2, last(${births})))`,
    },
  ])
  await ask('civil-affairs:monthly', [])
  const send = async (period: string, key: string, count: number, explanation?: string) => {
    const { subject } = await world.ask('public-security:monthly', TOWN, { period })
    await world.ask('civil-affairs:monthly', TOWN, { period })
    const sheet = await world.open(subject, { period })
    const values = [births, 'place.deaths'].map((element) => ({ element, value: count }))
    const input = { sheet: sheet.id, idempotencyKey: key, values, explanation }
    return { sheet, submit: (more = {}) => submitSheet(world.deps, worker, { ...input, ...more }) }
  }
  // Without a month before there is nothing to differ from.
  const first = await send('2026-10', 'key-october', 10)
  expect((await first.submit()).problems).toEqual([])

  const second = await send('2026-11', 'key-november', 13)
  const saved = await world.save(second.sheet.id, { [births]: 13 })
  expect(saved.problems.map((p) => p.code)).toEqual(['EXPLAIN'])
  const asked = await second.submit()
  expect(asked).toMatchObject({ submissionId: null, problems: [{ code: 'EXPLAIN', element: births }] })
  expect((await second.submit({ explanation: '  ' })).problems.map((p) => p.code)).toEqual(['EXPLAIN'])
  await expect(second.submit({ explanation: '长'.repeat(501) })).rejects.toMatchObject({ code: 'BAD_INPUT' })
  const sent = await second.submit({ explanation: '新建安置小区入住' })
  expect(sent.problems).toEqual([])
  // The same key and reason again: the same receipt. The reason is part of what was sent.
  expect((await second.submit({ explanation: '新建安置小区入住' })).submissionId).toBe(sent.submissionId)
  const row = await world.deps.db
    .selectFrom('submission')
    .selectAll()
    .where('id', '=', sent.submissionId as string)
    .executeTakeFirstOrThrow()
  const about = (form?: string) => viewSubmission(world.deps.seal, row, form).explanation?.text
  expect([about(), about('public-security:monthly'), about('civil-affairs:monthly')]).toEqual([
    '新建安置小区入住',
    '新建安置小区入住',
    undefined,
  ])
  expect(row.content_sealed.includes('新建')).toBe(false)
})
