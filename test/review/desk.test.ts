// The review desk over GraphQL, as an officer of each department, an administrator and a worker see it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CARD, ROSTER, workbookOf } from '../forms/paper-forms.ts'
import { rawWorkbook } from '../forms/raw-workbook.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ residents: 200 })
}, 240_000)
afterAll(() => world?.close())

const IMPORT = `mutation ($input: ImportFormsInput!) { importForms(input: $input) {
  forms { id state fields { id label decision element { id } candidates { label probability reasons } } plan { obstacles fields } }
  problems { code message } } }`

const bring = async (account: string, department: string, fileName: string, bytes: Uint8Array) =>
  world.ask<{
    importForms: {
      forms: { id: string; fields: { id: string; label: string; element: { id: string } | null }[] }[]
      problems: { message: string }[]
    } | null
  }>(account, IMPORT, { input: { department, fileName, content: Buffer.from(bytes).toString('base64'), class: 'resident' } })

test('an officer brings the own department’s printed forms, sees what each field is taken for, and launches them', async () => {
  const answer = await bring('officer', 'civil-affairs', '津贴.xlsx', await workbookOf([ROSTER, CARD]))
  expect(answer.errors).toBeUndefined()
  const forms = answer.data.importForms?.forms ?? []
  expect(forms).toHaveLength(2)
  const roster = forms[0]
  expect(roster?.fields.find((f) => f.label === '身份证号码')?.element?.id).toBe('resident.idNumber')
  const QUEUE =
    '{ reviewQueue(first: 100) { totalCount nodes { id a { field label } b { field label form { title } } probability gain reasons } } }'
  type Queue = { reviewQueue: { totalCount: number; nodes: { a: { field: string }; b: { field: string } }[] } }
  for (let turn = 0; turn < 20; turn++) {
    const { nodes: items } = (await world.ask<Queue>('officer', QUEUE)).data.reviewQueue
    if (items.length === 0) break
    const pairs = items.map((i) => ({ a: i.a.field, b: i.b.field, same: false, note: '不是同一项' }))
    const decided = await world.ask<{ decideMatches: { waiting: number; decisions: { id: string }[] } }>(
      'officer',
      'mutation ($input: DecideMatchesInput!) { decideMatches(input: $input) { waiting decisions { id } } }',
      { input: { pairs } },
    )
    expect(decided.errors).toBeUndefined()
    expect(decided.data.decideMatches.decisions).toHaveLength(items.length)
  }
  const launched = await world.ask<{
    launchForm: { form: { id: string; version: number } | null; problems: { message: string }[] }
  }>(
    'officer',
    'mutation ($input: LaunchFormInput!) { launchForm(input: $input) { form { id version fields { code element { id versions { why } } } } problems { message } } }',
    { input: { form: roster?.id } },
  )
  expect(launched.data.launchForm.problems).toEqual([])
  expect(launched.data.launchForm.form).toMatchObject({ id: roster?.id, version: 1 })
  const file = await fetch(`${world.url}/files/forms/${encodeURIComponent(roster?.id ?? '')}.xlsx`)
  expect(file.status).toBe(401)
})

test('the result says for the whole and for each department what is asked less', async () => {
  await bring('officer', 'civil-affairs', '老人补贴.csv', new TextEncoder().encode('姓名,身份证号码,性别\n'))
  const { data } = await world.ask<{
    catalogueResult: { department: { id: string } | null; formsBefore: number; itemsBefore: number; itemsAfter: number }[]
  }>(
    'supervisor',
    '{ catalogueResult { department { id } formsBefore formsAfter itemsBefore itemsAfter waiting } askedTwice { nodes { target label forms { title department { name } field } } } unusedFields { nodes { form { title } field why } } }',
  )
  expect(data.catalogueResult[0]).toMatchObject({ department: null, formsBefore: 3, itemsBefore: 22 })
  expect(data.catalogueResult[0]?.itemsAfter).toBeLessThan(22)
})

test('nobody reviews another department’s forms; workers and supervisors review none', async () => {
  const foreign = await bring('officer', 'public-security', 'a.csv', new TextEncoder().encode('姓名,年龄\n'))
  expect(foreign.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  const own = await bring('admin', 'public-security', '公安.csv', new TextEncoder().encode('姓名,暂住地址\n'))
  const id = own.data.importForms?.forms[0]?.id ?? ''
  const forms = (await world.ask<{ intakeForms: { nodes: { id: string }[] } }>('officer', '{ intakeForms { nodes { id } } }'))
    .data.intakeForms.nodes
  expect(forms.map((f) => f.id)).not.toContain(id)
  expect(
    (await world.ask<{ intakeForm: unknown }>('officer', 'query ($id: ID!) { intakeForm(id: $id) { id } }', { id })).data
      .intakeForm,
  ).toBeNull()
  for (const account of ['worker', 'supervisor', 'auditor'])
    expect((await world.ask(account, '{ intakeForms { nodes { id } } }')).errors?.[0]?.extensions.code, account).toBe('FORBIDDEN')
  const drop = 'mutation ($form: ID!) { dropForm(input: { form: $form, reason: "x" }) { form { id } } }'
  expect((await world.ask('officer', drop, { form: id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  const decide = 'mutation ($input: DecideMatchesInput!) { decideMatches(input: $input) { waiting } }'
  const foreignField = { a: `${id}#xm`, b: '@resident#name', same: false }
  expect((await world.ask('officer', decide, { input: { pairs: [foreignField] } })).errors?.[0]?.extensions.code).toBe(
    'FORBIDDEN',
  )
})

test('a department with two connectors that deliver is asked which one answers the forms, and its word is taken', async () => {
  const { db } = world.running.hub
  const copy = await db.selectFrom('connector').select('manifest').where('id', '=', 'civil-affairs').executeTakeFirstOrThrow()
  await db
    .insertInto('connector')
    .values({ id: 'allowances', department_id: 'civil-affairs', ...copy, state: 'PAUSED' })
    .execute()
  const file = { fileName: '慰问.csv', content: Buffer.from('姓名,身份证号码,慰问金\n').toString('base64'), class: 'resident' }
  const importInto = (connector?: string) =>
    world.ask<{ importForms: { forms: { id: string }[]; problems: { code: string; message: string }[] } | null }>(
      'officer',
      IMPORT,
      {
        input: { ...file, department: 'civil-affairs', ...(connector !== undefined && { connector }) },
      },
    )
  const unsaid = (await importInto()).data.importForms?.problems[0]
  expect(unsaid?.code).toBe('BAD_INPUT')
  expect(unsaid?.message).toMatch(/allowances.*civil-affairs/)
  expect((await importInto('allowances')).data.importForms?.forms).toMatchObject([{ id: expect.stringMatching(/^allowances:/) }])
  expect((await importInto('police')).errors?.[0]?.extensions.code).toBe('NOT_FOUND')
})

test('an officer sees a sheet as it is read, corrects it, and the next one of that shape is read so too (issue 12)', async () => {
  const sheet = (...figures: number[]) =>
    rawWorkbook([{ name: '用水', rows: [['村里用水登记'], ['1月', '2月', '3月'], figures] }])
  const READ = `query ($input: ReadFormFileInput!) { formFileAsRead(input: $input) {
    titles problems { message } worksheets { name rows columns remembered title list areas { row column text role } fields { label cell } marks { top role } } } }`
  type Read = {
    formFileAsRead: { titles: string[]; worksheets: { remembered: boolean; fields: { label: string }[] }[] } | null
  }
  const see = async (account: string, bytes: Uint8Array, marks?: object[]) =>
    await world.ask<Read>(account, READ, {
      input: { department: 'civil-affairs', fileName: '用水.xlsx', content: Buffer.from(bytes).toString('base64'), marks },
    })
  const marks = [{ worksheet: '用水', top: 2, left: 1, bottom: 2, right: 3, role: 'HEADER' }]
  const corrected = await see('officer', sheet(1.5, 2.5, 3.5), marks)
  expect(corrected.data.formFileAsRead?.worksheets[0]?.fields.map((f) => f.label)).toEqual(['1月', '2月', '3月'])
  // Nothing was taken in, so nothing is remembered.
  expect((await see('officer', sheet(1.5, 2.5, 3.5))).data.formFileAsRead?.worksheets[0]?.remembered).toBe(false)

  const content = Buffer.from(sheet(1.5, 2.5, 3.5)).toString('base64')
  const taken = await world.ask<{ importForms: { forms: { fieldCount: number }[] } }>(
    'officer',
    'mutation ($input: ImportFormsInput!) { importForms(input: $input) { forms { fieldCount } problems { message } } }',
    { input: { department: 'civil-affairs', fileName: '用水.xlsx', content, class: 'place', connector: 'civil-affairs', marks } },
  )
  expect(taken.errors).toBeUndefined()
  expect(taken.data.importForms).toMatchObject({ forms: [{ fieldCount: 3 }] })
  const next = (await see('officer', sheet(7.5, 8.5, 9.5))).data.formFileAsRead?.worksheets[0]
  expect(next).toMatchObject({ remembered: true, fields: [{ label: '1月' }, { label: '2月' }, { label: '3月' }] })

  expect((await see('worker', sheet(1.5, 2.5, 3.5))).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  const upside = [{ worksheet: '用水', top: 3, left: 1, bottom: 2, right: 3, role: 'HEADER' }]
  expect((await see('officer', sheet(1.5, 2.5, 3.5), upside)).errors?.[0]?.extensions.code).toBe('BAD_INPUT')
})
