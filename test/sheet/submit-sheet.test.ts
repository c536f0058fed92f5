import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readSubmission } from '../../gateway/filling/index.ts'
import { HUB, type HubError } from '../../schema/index.ts'
import { ANN, BEN, colleague, itemOf, sheetWorld, stranger } from './sheet-world.ts'

const world = await sheetWorld()
beforeAll(async () => {
  await world.form(
    'civil-affairs:allowance',
    [
      'resident.idNumber',
      'resident.name',
      'resident.birthDate',
      'resident.residenceAddress',
      'resident.phone',
      'resident.bankAccount',
    ],
    { required: ['resident.name', 'resident.bankAccount'] },
  )
  await world.form('civil-affairs:work', ['resident.employmentStatus', 'resident.disabilityLevel'], {
    converts: {
      'resident.employmentStatus': { name: 'codes', map: { '1': 'Y', '5': 'N', '7': 'R' }, writeOnly: { '4': 'Y' } },
      'resident.disabilityLevel': { name: 'codes', map: { '1': 'A', '2': 'B' } },
    },
  })
  await world.form('public-security:verify', ['resident.idNumber', 'resident.name', 'resident.phone'])
})
beforeEach(async () => {
  for (const table of ['task', 'sheet', 'fact', 'delivery', 'correction', 'submission', 'subject'] as const)
    await world.database.db.deleteFrom(table).execute()
  world.at = new Date('2026-11-20T02:00:00Z')
  world.civil.keep(ANN, {})
  world.police.keep(ANN, {
    'resident.name': '安娜',
    'resident.birthDate': '1950-03-07',
    'resident.residenceAddress': '鸣凤镇1号',
    'resident.phone': '13800138000',
  })
})
afterAll(() => world.close())

const ACCOUNT = { 'resident.bankAccount': '6222000000000001' }
const opened = async () => {
  await world.ask('civil-affairs:allowance', ANN)
  const { subject } = await world.ask('public-security:verify', ANN)
  return world.open(subject)
}
const codes = (problems: { element: string | null; code: string }[]) => problems.map((p) => [p.element, p.code])

test('a sheet is submitted once: one submission, one delivery for each request', async () => {
  const sheet = await opened()
  const { submissionId, problems } = await world.submit(sheet.id, 'key-00001', ACCOUNT)
  expect(problems).toEqual([])
  const deliveries = await world.database.db
    .selectFrom('delivery')
    .select('connector_id')
    .where('submission_id', '=', submissionId)
    .execute()
  expect(deliveries.map((d) => d.connector_id).sort()).toEqual(['civil-affairs', 'public-security'])
  const submission = await readSubmission(world.deps, submissionId as string)
  expect(submission?.values.find((v) => v.element === 'resident.name')?.value).toBe('安娜')
})

test('a second press, and the second tab with another key, return the first receipt', async () => {
  const sheet = await opened()
  const first = await world.submit(sheet.id, 'key-00001', ACCOUNT)
  const again = await Promise.all([
    world.submit(sheet.id, 'key-00001', ACCOUNT),
    world.submit(sheet.id, 'key-00002', ACCOUNT),
    world.submit(sheet.id, 'key-00003'),
  ])
  for (const a of again) expect(a).toEqual(first)
  world.at = new Date('2026-12-24T02:00:00Z')
  expect(await world.submit(sheet.id, 'key-00001', ACCOUNT)).toEqual(first)
})

test('other content for a submitted sheet is refused and names the submission; other content under the same key is an error', async () => {
  const sheet = await opened()
  const first = await world.submit(sheet.id, 'key-00001', ACCOUNT)
  const other = await world.submit(sheet.id, 'key-00002', { 'resident.bankAccount': '6222000000000009' })
  expect(codes(other.problems)).toEqual([[null, 'SHEET_SUBMITTED']])
  expect(other.submissionId).toBe(first.submissionId)
  await expect(world.submit(sheet.id, 'key-00001', { 'resident.bankAccount': '6222000000000009' })).rejects.toMatchObject({
    code: 'IDEMPOTENCY_KEY_REUSED',
  })
})

test('a submitted sheet opens again as it was sent, and takes no more draft', async () => {
  const sheet = await opened()
  const { submissionId } = await world.submit(sheet.id, 'key-00001', ACCOUNT)
  const again = await world.open(sheet.subject.id)
  expect(again).toMatchObject({ id: sheet.id, state: 'SUBMITTED', submissionId })
  expect(itemOf(again, 'resident.bankAccount').value).toBe('6222000000000001')
  const late = await world.save(sheet.id, {})
  expect([late.sheet, codes(late.problems)]).toEqual([null, [[null, 'SHEET_SUBMITTED']]])
})

test('an edited value of an authority becomes a correction to it, due in ten working days; other edits do not', async () => {
  const sheet = await opened()
  await world.submit(sheet.id, 'key-00001', {
    ...ACCOUNT,
    'resident.residenceAddress': '鸣凤镇2号',
    'resident.phone': '13900139000',
  })
  const corrections = await world.database.db.selectFrom('correction').selectAll().execute()
  expect(corrections.map((c) => [c.element_id, c.department_id, c.due_on])).toEqual([
    ['resident.residenceAddress', 'public-security', '2026-12-04'],
  ])
})

test('a required item that is empty, and sources that disagree without a pick, stop the submission', async () => {
  world.civil.keep(ANN, { 'resident.phone': '13900139000' })
  const sheet = await opened()
  const stopped = await world.submit(sheet.id, 'key-00001')
  expect(stopped.submissionId).toBeNull()
  expect(codes(stopped.problems)).toEqual([
    ['resident.phone', 'CONFLICT'],
    ['resident.bankAccount', 'REQUIRED'],
  ])
  expect(await world.database.db.selectFrom('submission').select('id').execute()).toEqual([])
  const done = await world.submit(sheet.id, 'key-00001', { ...ACCOUNT, 'resident.phone': '13900139000' })
  expect(done.problems).toEqual([])
})

test('a request that another worker answered meanwhile stops the submission and says to reload', async () => {
  const sheet = await opened()
  const theirs = await world.open(sheet.subject.id, { viewer: colleague })
  await world.submit(theirs.id, 'key-their', ACCOUNT, { viewer: colleague })
  const mine = await world.submit(sheet.id, 'key-00001', ACCOUNT)
  expect(codes(mine.problems)).toEqual([[null, 'SHEET_CHANGED']])
  expect(codes((await world.open(sheet.subject.id)).problems)).toContainEqual([null, 'NO_REQUESTS'])
})

test("nobody fills, saves or submits another person's sheet", async () => {
  const sheet = await opened()
  const code = (attempt: Promise<unknown>) =>
    attempt.then(
      () => 'done',
      (e: HubError) => e.code,
    )
  for (const viewer of [colleague, stranger]) {
    expect(await code(world.save(sheet.id, ACCOUNT, { viewer }))).toBe('NOT_FOUND')
    expect(await code(world.submit(sheet.id, 'key-00001', ACCOUNT, { viewer }))).toBe('NOT_FOUND')
  }
})

test('what was submitted is offered for the next form', async () => {
  const sheet = await opened()
  await world.submit(sheet.id, 'key-00001', ACCOUNT)
  world.at = new Date('2026-12-20T02:00:00Z')
  await world.ask('civil-affairs:allowance', ANN)
  const next = await world.open(sheet.subject.id)
  expect(next.id).not.toBe(sheet.id)
  expect(itemOf(next, 'resident.bankAccount')).toMatchObject({ state: 'FILLED', fetched: { source: { kind: 'SUBMISSION' } } })
})

test('a birth date that does not agree with the id number is named', async () => {
  const { subject } = await world.ask('civil-affairs:allowance', BEN)
  const sheet = await world.open(subject)
  const values = { ...ACCOUNT, 'resident.name': '本', 'resident.birthDate': '1949-12-30' }
  const { problems } = await world.submit(sheet.id, 'key-00001', values, { language: 'en' })
  expect(problems).toMatchObject([
    { element: 'resident.birthDate', code: 'RULE', message: expect.stringContaining('Resident identity number') },
  ])
})

describe('what a department’s system has no way to write (issue 10, 35; F17)', () => {
  const NOTE = '接收“civil-affairs:work”的系统没有这项内容的写法。可以照实提交，这一份会等该部门经办人处理。'
  const issueOf = (sheet: Parameters<typeof itemOf>[0] | null, element = 'resident.employmentStatus') =>
    sheet && itemOf(sheet, element).issue

  test('is told in its box, with what it takes, before the sheet is sent; the truth is taken all the same', async () => {
    const { subject } = await world.ask('civil-affairs:work', ANN)
    const sheet = await world.open(subject)
    const typed = async (code: string, language?: 'zh' | 'en') =>
      (await world.save(sheet.id, { 'resident.employmentStatus': code }, language && { language })).sheet
    expect(issueOf(await typed('9'))).toBe(`${NOTE}该系统可收：就业、务农、失业、离退休。`)
    expect(issueOf(await typed('9', 'en'))).toMatch(
      /“civil-affairs:work” has no way to write this.* It takes: Employed, Farming, /,
    )
    for (const taken of ['1', '4']) expect(issueOf(await typed(taken))).toBeNull()
    // A value that is no code of the list is another fault, and only that one is reported.
    const wrong = await typed('77')
    expect([issueOf(wrong), wrong?.problems.map((p) => p.code)]).toEqual([null, ['CODE']])
    const sent = await world.submit(sheet.id, 'key-00001', { 'resident.employmentStatus': '9' })
    expect([sent.problems, sent.submissionId]).toEqual([[], expect.any(String)])
  })

  test('is told of nothing that the worker sees masked only', async () => {
    world.civil.keep(ANN, { 'resident.disabilityLevel': '4' })
    const { subject } = await world.ask('civil-affairs:work', ANN)
    const sheet = await world.open(subject)
    expect([itemOf(sheet, 'resident.disabilityLevel').state, issueOf(sheet, 'resident.disabilityLevel')]).toEqual([
      'FILLED',
      null,
    ])
    const { sheet: saved } = await world.save(sheet.id, { 'resident.disabilityLevel': '3' })
    expect(issueOf(saved, 'resident.disabilityLevel')).toBe(`${NOTE}该系统可收：一级、二级。`)
  })

  test('is nothing to tell where an officer reads the answers here', async () => {
    const { task, subject } = await world.ask('civil-affairs:work', ANN)
    await world.database.db.updateTable('task').set({ connector_id: HUB }).where('id', '=', task).execute()
    const sheet = await world.open(subject)
    const { sheet: saved } = await world.save(sheet.id, { 'resident.employmentStatus': '9' })
    expect(issueOf(saved)).toBeNull()
  })
})
