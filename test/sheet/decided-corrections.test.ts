// The fate of a worker's "this is wrong": reminders, an answer, and then the same value for everyone who uses it.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { countCorrections, decideCorrection, remindDepartments } from '../../gateway/delivering/index.ts'
import { ANN, colleague, itemOf, sheetWorld } from './sheet-world.ts'

const world = await sheetWorld()
beforeAll(async () => {
  await world.form('civil-affairs:allowance', ['resident.idNumber', 'resident.residenceAddress'])
})
beforeEach(async () => {
  for (const table of ['task', 'sheet', 'fact', 'delivery', 'correction', 'submission', 'subject'] as const)
    await world.database.db.deleteFrom(table).execute()
  world.at = new Date('2026-11-20T02:00:00Z')
  world.civil.keep(ANN, {})
  world.police.keep(ANN, { 'resident.residenceAddress': '鸣凤镇1号' }, '2026-06-01T00:00:00.000Z')
})
afterAll(() => world.close())

const NEW = '鸣凤镇2号'
async function corrected(): Promise<string> {
  const { subject } = await world.ask('civil-affairs:allowance', ANN)
  const sheet = await world.open(subject)
  const sent = await world.submit(sheet.id, 'the first one', { 'resident.residenceAddress': NEW })
  expect(sent.problems).toEqual([])
  const { id } = await world.database.db.selectFrom('correction').select('id').executeTakeFirstOrThrow()
  return id
}
const decide = (correction: string, accept: boolean) =>
  decideCorrection({ ...world.deps, clock: () => world.at }, { correction, accept, answer: '已核', actor: 'officer' })
const next = async () => {
  const { subject } = await world.ask('civil-affairs:allowance', ANN)
  return itemOf(await world.open(subject, { viewer: colleague }), 'resident.residenceAddress')
}

test("an accepted correction is everybody's value, until the authority's own record says something else", async () => {
  const id = await corrected()
  expect((await next()).state).toBe('CONFLICT')
  world.at = new Date('2026-11-21T02:00:00Z')
  await decide(id, true)
  expect(await next()).toMatchObject({ state: 'FILLED', value: NEW, fetched: { source: { kind: 'AUTHORITY', correction: id } } })
  world.police.keep(ANN, { 'resident.residenceAddress': '鸣凤镇3号' }, '2026-12-01T00:00:00.000Z')
  world.at = new Date('2026-12-02T02:00:00Z')
  const renewed = await next()
  expect(renewed).toMatchObject({ state: 'FILLED', value: '鸣凤镇3号' })
  expect(renewed.fetched?.source.correction).toBeUndefined()
})

test('a rejected one is not held against the record any more', async () => {
  await decide(await corrected(), false)
  expect(await next()).toMatchObject({ state: 'FILLED', value: '鸣凤镇1号' })
})

test('a department is reminded once before a correction is due and once after, and the overdue ones are counted', async () => {
  const id = await corrected()
  const remind = () => remindDepartments({ db: world.deps.db, clock: () => world.at })
  const counts = (today: string) => countCorrections(world.deps.db, { departments: ['public-security'] }, today)
  expect(await remind()).toEqual([])
  world.at = new Date('2026-12-02T02:00:00Z')
  expect((await remind()).map((r) => [r.correction, r.department, r.stage])).toEqual([[id, 'public-security', 'SOON']])
  expect(await remind()).toEqual([])
  world.at = new Date('2026-12-07T02:00:00Z')
  const both = await Promise.all([remind(), remind()])
  expect(both.flat().map((r) => r.stage)).toEqual(['OVERDUE'])
  expect(await counts('2026-12-07')).toEqual({ open: 1, soon: 0, overdue: 1, answered: 0 })
  await decide(id, true)
  expect(await counts('2026-12-07')).toEqual({ open: 0, soon: 0, overdue: 0, answered: 1 })
})
