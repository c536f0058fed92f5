// Derived values are shown with their sources, and never derived from an input that is missing, in conflict or outdated.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ANN, itemOf, sheetWorld } from './sheet-world.ts'

const world = await sheetWorld()
beforeAll(async () => {
  const { db } = world.database
  const bodyOf = async (id: string) =>
    (await db.selectFrom('element').select('body').where('id', '=', id).executeTakeFirstOrThrow()).body
  // In the test's catalogue a height is the sum of two numbers from departments, and neither is measured at the visit.
  const weight = { ...(await bodyOf('resident.weight')), onSpot: false, freshnessDays: 90 }
  const body = {
    ...(await bodyOf('resident.height')),
    onSpot: false,
    derivation: { expression: 'sum(resident.weight, 1)', inputs: ['resident.weight'] },
  }
  await world.deps.catalogue.save({ by: 'test', why: 'a height to derive' }, [body, weight])
  Object.assign(world.civil.connector, { records: [{ objectClass: 'resident', elements: ['resident.weight'] }] })
  Object.assign(world.police.connector, { records: [{ objectClass: 'resident', elements: ['resident.weight'] }] })
  await world.form('civil-affairs:body', ['resident.idNumber', 'resident.height', 'resident.age'])
})
beforeEach(async () => {
  for (const table of ['task', 'sheet', 'fact', 'subject'] as const) await world.database.db.deleteFrom(table).execute()
  world.police.keep(ANN, {})
})
afterAll(() => world.close())

const height = async () => {
  const { subject } = await world.ask('civil-affairs:body', ANN)
  return itemOf(await world.open(subject), 'resident.height')
}

test('a fresh input derives; the item names what it comes from', async () => {
  world.civil.keep(ANN, { 'resident.weight': '50.0' }, '2026-11-01T00:00:00.000Z')
  expect(await height()).toMatchObject({
    state: 'FILLED',
    value: '51.0',
    fetched: { source: { derivedFrom: ['resident.weight'] } },
  })
})

test('an input that is older than its freshness window derives nothing, and the item says so', async () => {
  world.civil.keep(ANN, { 'resident.weight': '50.0' }, '2026-01-01T00:00:00.000Z')
  expect(await height()).toMatchObject({ state: 'EMPTY', value: null, issue: expect.stringContaining('有效期') })
})

test('an input about which sources disagree derives nothing until the worker has picked', async () => {
  world.civil.keep(ANN, { 'resident.weight': '50.0' }, '2026-11-01T00:00:00.000Z')
  world.police.keep(ANN, { 'resident.weight': '60.0' }, '2026-11-01T00:00:00.000Z')
  expect(await height()).toMatchObject({ state: 'EMPTY', value: null, issue: expect.stringContaining('不一致') })
})
