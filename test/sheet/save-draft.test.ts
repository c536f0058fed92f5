import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ANN, itemOf, sheetWorld } from './sheet-world.ts'

const world = await sheetWorld()
beforeAll(async () => {
  await world.form('civil-affairs:health', [
    'resident.name',
    'resident.phone',
    'resident.height',
    'resident.systolicPressure',
    'resident.livingAlone',
    'resident.sex',
    'resident.followUpDate',
    'resident.remark',
  ])
})
beforeEach(async () => {
  for (const table of ['task', 'sheet', 'subject'] as const) await world.database.db.deleteFrom(table).execute()
  world.police.keep(ANN, { 'resident.name': '安娜', 'resident.phone': '13800138000' })
})
afterAll(() => world.close())

const opened = async () => world.open((await world.ask('civil-affairs:health', ANN)).subject)

test('typed values survive reopening, beside what was fetched; leaving one out goes back to it', async () => {
  const sheet = await opened()
  await world.save(sheet.id, { 'resident.name': '安妮', 'resident.height': '162.5' })
  const again = await world.open(sheet.subject.id)
  expect(itemOf(again, 'resident.name')).toMatchObject({ state: 'EDITED', value: '安妮', fetched: { value: '安娜' } })
  expect(itemOf(again, 'resident.height')).toMatchObject({ state: 'TYPED', value: '162.5' })
  expect([again.draftVersion, again.draftSavedAt]).toEqual([1, world.at])
  const { sheet: reverted } = await world.save(sheet.id, { 'resident.height': '162.5' })
  expect(reverted && itemOf(reverted, 'resident.name')).toMatchObject({ state: 'FILLED', value: '安娜' })
})

test('fetching again later never overwrites what was typed', async () => {
  const sheet = await opened()
  await world.save(sheet.id, { 'resident.name': '安妮' })
  world.police.keep(ANN, { 'resident.name': '安娜娜', 'resident.phone': '13800138000' })
  world.at = new Date(world.at.getTime() + 11 * 60_000)
  const again = await world.open(sheet.subject.id)
  expect(itemOf(again, 'resident.name')).toMatchObject({ state: 'EDITED', value: '安妮', fetched: { value: '安娜娜' } })
})

test('an emptied item stays empty and is not filled again', async () => {
  const sheet = await opened()
  const { sheet: saved } = await world.save(sheet.id, { 'resident.phone': null })
  expect(saved && itemOf(saved, 'resident.phone')).toMatchObject({ state: 'EDITED', value: null })
})

test('a second tab with an older draft is told, and overwrites nothing', async () => {
  const sheet = await opened()
  await world.save(sheet.id, { 'resident.height': '160' }, { version: 0 })
  const late = await world.save(sheet.id, { 'resident.height': '170' }, { version: 0 })
  expect(late).toMatchObject({ sheet: null, problems: [{ code: 'DRAFT_CONFLICT' }] })
  expect(itemOf(await world.open(sheet.subject.id), 'resident.height').value).toBe('160')
})

test('full-width digits are brought into form; a decimal as a float is refused and still kept', async () => {
  const sheet = await opened()
  const { sheet: saved, problems } = await world.save(sheet.id, {
    'resident.phone': '１３９００１３９０００ ',
    'resident.height': 162.5,
  })
  expect(saved && itemOf(saved, 'resident.phone').value).toBe('13900139000')
  expect(problems).toMatchObject([{ element: 'resident.height', code: 'TYPE', message: '“身高”应为数字。' }])
  expect(saved && itemOf(saved, 'resident.height').value).toBe(162.5)
})

test('each wrong value is named in the language asked for, and saved all the same', async () => {
  const sheet = await opened()
  const wrong = {
    'resident.phone': '123',
    'resident.height': '162.55',
    'resident.systolicPressure': 500,
    'resident.livingAlone': 'yes',
    'resident.sex': '7',
    'resident.followUpDate': '2099-01-01',
    'resident.remark@civil-affairs:health/resident.remark': '长'.repeat(501),
    'resident.nothing': 1,
  }
  const { problems } = await world.save(sheet.id, wrong)
  expect(problems.map((p) => [p.element?.split('.')[1], p.code])).toEqual([
    ['nothing', 'UNKNOWN_ELEMENT'],
    ['phone', 'CHECK_DIGIT'],
    ['height', 'FORMAT'],
    ['systolicPressure', 'RANGE'],
    ['livingAlone', 'TYPE'],
    ['sex', 'CODE'],
    ['followUpDate', 'RANGE'],
    ['remark@civil-affairs:health/resident', 'LENGTH'],
  ])
  expect(problems.find((p) => p.code === 'RANGE')?.message).toBe('“收缩压”应在 40 到 300 之间（mmHg）。')
  const english = await world.save(sheet.id, wrong, { language: 'en' })
  expect(english.problems.find((p) => p.code === 'FORMAT')?.message).toBe('“Height” must have at most 1 digits after the point.')
  expect(itemOf(await world.open(sheet.subject.id), 'resident.systolicPressure').value).toBe(500)
})

test('REQUIRED is not reported for an item that the worker has not touched yet', async () => {
  await world.form('civil-affairs:strict', ['resident.name', 'resident.height'], { required: ['resident.height'] })
  const { subject } = await world.ask('civil-affairs:strict', ANN)
  const sheet = await world.open(subject)
  expect(sheet.problems).toEqual([])
  const { problems } = await world.save(sheet.id, { 'resident.height': '' })
  expect(problems).toMatchObject([{ element: 'resident.height', code: 'REQUIRED' }])
})
