// Row sets of a form: found in files, bound to the subjects of the rows, and stored with the form.
import { afterAll, expect, test } from 'vitest'
import { importFile } from '../../gateway/asking/forms/import/import-forms.ts'
import { readForm } from '../../gateway/asking/index.ts'
import type { Form } from '../../schema/index.ts'
import { openStore } from '../support/store.ts'
import { CARD, type Paper, ROSTER, workbookOf } from './paper-forms.ts'

const { db, catalogue, close } = await openStore({ catalogue: true, departments: { civil: '民政局' } })
afterAll(close)

async function imported(name: string, bytes: Uint8Array, said: { objectClass?: string; rows?: string } = {}) {
  const options = { department: 'civil', connector: 'civil', actor: 'officer', ...said }
  const report = await importFile(db, catalogue, { name, bytes }, options)
  const id = report.forms[0]?.id
  return { report, form: id ? ((await readForm(db, id)) as Form) : null }
}
const paper = async (given: Paper, said?: { objectClass?: string; rows?: string }) =>
  imported('报表.xlsx', await workbookOf([given]), said)
const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const roster = (title: string): Paper => ({ ...ROSTER, rows: [[title], ...ROSTER.rows.slice(1)] })
const elements = (fields: Form['fields'] = []) => fields.map((f) => [f.code, f.element])

test('the rows of a card (the members of a family) are a list of people beside the fields of the household', async () => {
  const { report, form } = await paper(CARD)
  expect(report.problems).toEqual([])
  expect(report.forms).toMatchObject([
    { objectClass: 'household', fields: 8, rowSets: [{ label: '家庭成员', of: 'resident', fields: 4 }] },
  ])
  expect(form?.fields.map((f) => f.code)).not.toContain('ysnzgx')
  const [members] = form?.rowSets ?? []
  expect(members).toMatchObject({ code: 'jtcy', label: { zh: '家庭成员' }, required: false })
  expect(members?.register).toBeUndefined()
  expect(elements(members?.fields)).toMatchObject([
    ['xm2', 'resident.name'],
    [expect.any(String), 'resident.householdRelation'],
    [expect.any(String), 'resident.idNumber'],
    [expect.any(String), expect.stringMatching(/^resident\./)],
  ])
})

test('importing it again keeps the version and its elements', async () => {
  const { report } = await paper(CARD)
  expect(report.forms).toMatchObject([{ version: 1, changed: false, added: [] }])
})

test('a roster (花名册) is a form of the division with the people as its list; said to be about residents, it is one form a resident', async () => {
  const { form } = await paper(ROSTER)
  expect(form).toMatchObject({ objectClass: 'place', period: 'MONTH', fields: [] })
  expect(form?.rowSets).toMatchObject([{ label: { zh: '高龄津贴发放花名册' }, of: 'resident' }])
  expect(form?.rowSets?.[0]?.fields).toHaveLength(7)
  expect(form?.rowSets?.[0]?.register).toBeUndefined()
  const { form: single } = await paper(roster('高龄津贴发放花名册（2025年11月）'), { objectClass: 'resident' })
  expect(single).toMatchObject({ objectClass: 'resident' })
  expect(single?.fields).toHaveLength(7)
  expect(single?.rowSets).toBeUndefined()
})

test('a table with a line for each subject that nobody calls a list of the division stays one form a subject', async () => {
  for (const title of ['高龄津贴发放情况表', '失信被执行人黑名单']) {
    const { form } = await paper(roster(title))
    expect(form, title).toMatchObject({ objectClass: 'resident' })
    expect(form?.fields, title).toHaveLength(7)
    expect(form?.rowSets, title).toBeUndefined()
  }
  const noted: Paper = {
    ...roster('高龄津贴发放统计'),
    rows: [['高龄津贴发放统计'], ...ROSTER.rows.slice(1, 7), ['注：1.本表由各村委会填报。']],
  }
  expect((await paper(noted)).form).toMatchObject({ objectClass: 'place', rowSets: [{ of: 'resident' }] })
})

test('the register fills a list only where its title is what a counted figure is called', async () => {
  const registerOf = async (title: string) => (await paper(roster(title))).form?.rowSets?.[0]?.register
  expect(await registerOf('残疾人花名册')).toEqual({ label: '残疾' })
  expect(await registerOf('2026年留守儿童名单')).toEqual({ label: '留守儿童', ageBelow: 16 })
  expect(await registerOf('高龄老人台账（2026年）')).toEqual({ ageFrom: 80 })
  for (const loose of ['困难残疾人花名册', '残疾人补贴名单', '老党员名册']) expect(await registerOf(loose), loose).toBeUndefined()
})

test('a repeating group of a questionnaire, a repeat of an XLSForm and a list in a JSON Schema are lists too', async () => {
  const item = (linkId: string, text: string) => ({ linkId, text, type: 'string' })
  const questionnaire = {
    resourceType: 'Questionnaire',
    id: 'visit',
    title: '入户走访',
    item: [
      item('1', '户号'),
      { linkId: '2', type: 'group', text: '同住人员', repeats: true, item: [item('2.1', '姓名'), item('2.2', '身份证号')] },
    ],
  }
  expect((await imported('q.json', json(questionnaire))).form).toMatchObject({
    objectClass: 'household',
    fields: [{ element: 'household.number' }],
    rowSets: [
      { label: { zh: '同住人员' }, of: 'resident', fields: [{ element: 'resident.name' }, { element: 'resident.idNumber' }] },
    ],
  })
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '家庭基本情况',
    properties: {
      hh: { type: 'string', title: '户号' },
      family: {
        type: 'array',
        title: '家庭成员',
        items: { type: 'object', properties: { name: { title: '姓名' }, id: { title: '公民身份号码' } } },
      },
    },
  }
  expect((await imported('s.json', json(schema))).form).toMatchObject({
    rowSets: [{ code: 'family', of: 'resident', fields: [{ code: 'family.name' }, { code: 'family.id' }] }],
  })
})

test('rows of which nobody can tell whom they are about stay single fields, which is said; an officer may say it', async () => {
  const crops: Paper = {
    sheet: '种植',
    rows: [
      ['农户种植情况调查表'],
      ['种植情况', '作物', '品种', '面积（亩）'],
      [undefined, null, null, null],
      [undefined, null, null, null],
      ['户号', null, '户主姓名', null],
    ],
    merges: ['A1:D1', 'A2:A4'],
  }
  const { report, form } = await paper(crops)
  expect(report.problems).toMatchObject([{ row: 2, message: { zh: expect.stringContaining('种植情况') } }])
  expect(form?.rowSets).toBeUndefined()
  expect(form?.fields).toHaveLength(5)
  expect((await paper(crops, { rows: 'resident' })).form?.rowSets).toMatchObject([{ of: 'resident', fields: { length: 3 } }])
  expect((await paper(CARD, { rows: 'none' })).form?.rowSets).toBeUndefined()
})
