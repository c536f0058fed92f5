import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCatalogue } from '../../gateway/catalogue/build-catalogue.ts'
import { createRecordLoaders } from '../../gateway/filling/index.ts'
import { standardCodeLists, standardElements } from '../../schema/index.ts'
import { type RecordDepartment, recordDepartment } from '../support/record-department.ts'

const IDS = ['11010519491231002X', '440524188001010014']
const [first, second] = IDS.map((identifier) => ({ objectClass: 'resident', identifier })) as [
  { objectClass: string; identifier: string },
  { objectClass: string; identifier: string },
]
const catalogue = buildCatalogue({
  elements: standardElements(),
  codeLists: standardCodeLists(),
  departments: [
    { id: 'public-security', name: { zh: '公安局', en: 'Public Security' } },
    { id: 'civil-affairs', name: { zh: '民政局', en: 'Civil Affairs' } },
  ],
})
let police: RecordDepartment
let civil: RecordDepartment
beforeAll(async () => {
  police = await recordDepartment('public-security', 'resident', ['resident.name', 'resident.phone', 'resident.ethnicity'])
  civil = await recordDepartment('civil-affairs', 'resident', ['resident.phone', 'resident.lowIncome', 'resident.name'])
  for (const id of IDS) {
    police.keep(
      id,
      { 'resident.name': `甲${id}`, 'resident.phone': '13800138000', 'resident.ethnicity': null },
      '2026-01-01T00:00:00.000Z',
    )
    civil.keep(id, { 'resident.phone': '13900139000', 'resident.lowIncome': true, 'resident.name': `乙${id}` })
  }
})
beforeEach(() => {
  for (const d of [police, civil]) {
    d.calls.length = 0
    d.mode = 'up'
  }
})
afterAll(() => Promise.all([police.close(), civil.close()]))

const loaders = (worker = 'w1') =>
  createRecordLoaders({
    connectors: { all: () => [civil.connector, police.connector] },
    catalogue,
    caller: { worker, purpose: 'read' },
    clock: () => new Date('2026-11-21T00:00:00Z'),
  })

test('many elements of many subjects cost each department one call', async () => {
  const records = loaders()
  const elements = ['resident.name', 'resident.phone', 'resident.lowIncome', 'resident.ethnicity']
  const values = await Promise.all([first, second].flatMap((s) => elements.map((e) => records.value(s, e))))
  expect(values.slice(0, 4)).toEqual([`甲${first.identifier}`, '13900139000', true, null])
  expect([police.calls.length, civil.calls.length]).toEqual([1, 1])
  expect(police.calls[0]?.identifiers.sort()).toEqual([...IDS].sort())
})

test('a value comes from its authority; others that keep it are not even asked', async () => {
  expect(await loaders().value(first, 'resident.name')).toBe(`甲${first.identifier}`)
  expect(civil.calls).toEqual([])
})

test('facts name every source, authority first, with as-of and classification', async () => {
  const facts = await loaders().facts(first, ['resident.name'])
  expect(facts.map((f) => [f.source.kind, f.source.department, f.asOf, f.classification])).toEqual([
    ['AUTHORITY', 'public-security', '2026-01-01T00:00:00.000Z', 'PERSONAL'],
    ['CONNECTOR', 'civil-affairs', null, 'PERSONAL'],
  ])
})

test('a dead department is named in both languages and costs only its own values', async () => {
  police.mode = 'down'
  const records = loaders()
  const [name, low] = await Promise.allSettled([
    records.value(first, 'resident.name'),
    records.value(first, 'resident.lowIncome'),
  ])
  expect(low).toEqual({ status: 'fulfilled', value: true })
  expect(name).toMatchObject({ status: 'rejected', reason: { code: 'SOURCE_UNAVAILABLE' } })
  expect((name as PromiseRejectedResult).reason.sentence).toEqual({
    zh: expect.stringContaining('公安局'),
    en: expect.stringContaining('Public Security'),
  })
})

test('what nobody keeps is derived from the identifier: birth date, sex, age', async () => {
  const records = loaders()
  expect(await records.value(first, 'resident.birthDate')).toBe('1949-12-31')
  expect(await records.value(first, 'resident.sex')).toBe('2')
  expect(await records.value(first, 'resident.age')).toBe(76)
})

test('an answer for one caller is never handed to another', async () => {
  await loaders('w1').value(first, 'resident.name')
  await loaders('w2').value(first, 'resident.name')
  expect(police.calls.map((c) => c.worker)).toEqual(['w1', 'w2'])
})
