import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../gateway/platform/index.ts'
import { ANN, COUNTY, colleague, itemOf, sheetWorld } from './sheet-world.ts'

const world = await sheetWorld()
beforeAll(async () => {
  await world.form('civil-affairs:allowance', ['resident.idNumber', 'resident.name', 'resident.bankAccount'])
})
beforeEach(async () => {
  world.at = new Date('2026-11-21T02:00:00Z')
  for (const table of ['task', 'sheet', 'fact', 'subject'] as const) await world.database.db.deleteFrom(table).execute()
  world.police.keep(ANN, { 'resident.name': '安娜' }, '2026-06-01T00:00:00.000Z')
})
afterAll(() => world.close())

test('an earlier answer is offered inside its freshness window, own before others, and not after it', async () => {
  const { subject } = await world.ask('civil-affairs:allowance', ANN)
  const fact = (worker_id: string, value: string, as_of: string) =>
    world.database.db
      .insertInto('fact')
      .values({
        county: COUNTY,
        subject_id: subject,
        element_id: 'resident.bankAccount',
        submission_id: newId(COUNTY),
        worker_id,
        value: null,
        value_sealed: world.deps.seal.sealJson(value, 'fact.value'),
        as_of,
      })
      .execute()
  await fact('worker', '6222000000000001', '2026-01-10T00:00:00Z')
  await fact('colleague', '6222000000000002', '2026-10-10T00:00:00Z')
  const item = itemOf(await world.open(subject), 'resident.bankAccount')
  expect(item).toMatchObject({ state: 'FILLED', value: '6222000000000001', fetched: { source: { kind: 'SUBMISSION' } } })
  expect(itemOf(await world.open(subject, { viewer: colleague }), 'resident.bankAccount').value).toBe('6222000000000002')
  world.at = new Date('2027-10-09T00:00:00Z')
  expect(itemOf(await world.open(subject), 'resident.bankAccount').value).toBe('6222000000000002')
  world.at = new Date('2027-10-11T00:00:00Z')
  expect(itemOf(await world.open(subject), 'resident.bankAccount').state).toBe('EMPTY')
})

test('an earlier answer contradicts a record only when the record was not renewed since', async () => {
  const { subject } = await world.ask('civil-affairs:allowance', ANN)
  const fact = (as_of: string) =>
    world.database.db
      .insertInto('fact')
      .values({
        county: COUNTY,
        subject_id: subject,
        element_id: 'resident.name',
        submission_id: newId(COUNTY),
        worker_id: 'worker',
        value: null,
        value_sealed: world.deps.seal.sealJson('安妮', 'fact.value'),
        as_of,
      })
      .execute()
  await fact('2026-05-01T00:00:00Z')
  expect(itemOf(await world.open(subject), 'resident.name')).toMatchObject({ state: 'FILLED', value: '安娜' })
  await fact('2026-07-01T00:00:00Z')
  world.at = new Date(world.at.getTime() + 11 * 60_000)
  expect(itemOf(await world.open(subject), 'resident.name')).toMatchObject({ state: 'CONFLICT', value: '安娜' })
})

test('a monthly figure of October is not offered for November', async () => {
  await world.form('statistics:monthly', ['place.code', 'place.births'], { period: 'MONTH' })
  const { subject } = await world.ask('statistics:monthly', '420525100001', { period: '2026-11' })
  for (const [period, value] of [
    ['2026-10', '7'],
    ['2026-11', '3'],
  ] as const)
    await world.database.db
      .insertInto('fact')
      .values({
        county: COUNTY,
        subject_id: subject,
        element_id: 'place.births',
        period,
        submission_id: newId(COUNTY),
        worker_id: 'worker',
        value_sealed: null,
        value,
        as_of: '2026-11-20T00:00:00Z',
      })
      .execute()
  expect(itemOf(await world.open(subject, { period: '2026-11' }), 'place.births').value).toBe(3)
})

test("last month's own answer is offered and shown as such, with what the sources say since, and fills nothing unasked", async () => {
  await world.form('statistics:lastMonth', ['place.code', 'place.births', 'place.pigStock', 'place.remark'], { period: 'MONTH' })
  const { subject } = await world.ask('statistics:lastMonth', '420525100001', { period: '2026-11' })
  const report = (worker_id: string, element_id: string, period: string, value: string) =>
    world.database.db
      .insertInto('fact')
      .values({
        ...{ county: COUNTY, subject_id: subject, element_id, period, submission_id: newId(COUNTY), worker_id },
        ...{ value_sealed: null, value, as_of: '2026-11-02T00:00:00Z' },
      })
      .execute()
  await report('colleague', 'place.births', '2026-10', '9')
  await report('worker', 'place.births', '2026-10', '7')
  await report('worker', 'place.births', '2026-11', '8')
  await report('worker', 'place.pigStock', '2026-10', '120')
  await report('worker', 'place.remark', '2026-10', '"上月备注"')
  const sheet = await world.open(subject, { period: '2026-11' })
  expect(itemOf(sheet, 'place.pigStock')).toMatchObject({
    ...{ state: 'EMPTY', value: null, sinceThen: null },
    lastPeriod: { value: 120, source: { kind: 'SUBMISSION', period: '2026-10' } },
  })
  expect(itemOf(sheet, 'place.births')).toMatchObject({ value: 8, lastPeriod: { value: 7 }, sinceThen: { value: 8 } })
  // A remark belongs to its own month.
  expect(itemOf(sheet, 'place.remark@statistics:lastMonth/place.remark').lastPeriod).toBe(null)
  const saved = await world.save(sheet.id, { 'place.pigStock': 120 })
  expect([saved.sheet?.toType, sheet.toType]).toEqual([sheet.toType - 1, sheet.toType])
})
