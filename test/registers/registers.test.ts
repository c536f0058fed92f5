// A division's own registers, and the monthly figures that are counted from them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  addToRegister,
  changeEntry,
  countFromRegister,
  declareRegister,
  listEntries,
  openRegisters,
} from '../../gateway/asking/index.ts'
import { gb11643CheckCharacter } from '../../schema/index.ts'
import { itemOf, sheetWorld, stranger, TOWN, worker } from '../sheet/sheet-world.ts'

const VILLAGE = '420525100001'
/** The number of an invented person born on the day. */
const person = (born: string, sequence: string) => {
  const number = `990101${born.replaceAll('-', '')}${sequence}`
  return number + gb11643CheckCharacter(number)
}
const OLD = person('1940-01-02', '002')
const SIXTY = person('1966-11-15', '001')
const CHILD = person('2020-05-05', '004')

const deps = () => ({ ...world.deps, catalogue: world.deps.catalogue.current() })
const add = (entries: { identifier: string; name?: string; labels?: string[] }[], more: object = {}) =>
  addToRegister(
    deps(),
    worker,
    { division: VILLAGE, class: 'resident', came: 'LISTED', since: '2026-10-01', entries, ...more },
    'zh',
  )
const count = async (of: object, period = '2026-11') => {
  const counted = await countFromRegister(
    openRegisters(world.deps, VILLAGE, '2026-11-21'),
    period,
    new Map([['n', { of: 'resident', ...of }]]),
  )
  const found = counted.get('n')
  return typeof found === 'object' ? found.value : found
}

const world = await sheetWorld()
beforeAll(async () => {
  await world.form('statistics:monthly', ['place.code', 'place.populationTotal', 'place.elderlyCount', 'place.disabledCount'], {
    period: 'MONTH',
  })
})
afterAll(() => world.close())

test('nothing is counted from a list that nobody has called complete, and the item says so', async () => {
  const { added, problems } = await add([{ identifier: OLD, name: '安老', labels: ['残疾'] }, { identifier: '12' }])
  expect([added, problems.map((p) => p.code)]).toEqual([1, ['CHECK_DIGIT']])
  const { subject } = await world.ask('statistics:monthly', VILLAGE, { period: '2026-11' })
  const item = itemOf(await world.open(subject, { period: '2026-11' }), 'place.elderlyCount')
  expect(item).toMatchObject({ state: 'EMPTY', value: null, issue: expect.stringContaining('台账') })
})

test('a monthly figure is counted from the complete register as of the day, with everyone behind it', async () => {
  await add([{ identifier: SIXTY }, { identifier: CHILD, labels: ['留守儿童'] }])
  for (const label of [null, '残疾', '留守儿童'])
    await declareRegister(world.deps, worker, { division: VILLAGE, class: 'resident', label, completeSince: '2026-10-01' })
  expect(await count({})).toBe(3)
  expect(await count({ ageFrom: 60 })).toBe(2)
  // The sixtieth birthday is in November.
  expect(await count({ ageFrom: 60 }, '2026-10')).toBe(1)
  expect(await count({ label: '残疾' })).toBe(1)
  expect(await count({ label: '留守儿童', ageBelow: 16 })).toBe(1)
  expect(await count({}, '2026-09')).toBe('incomplete')
  expect(await count({}, '2027-01')).toBe('future')
  const { subject } = await world.ask('statistics:monthly', VILLAGE, { period: '2026-11' })
  world.at = new Date(world.at.getTime() + 11 * 60_000)
  const item = itemOf(await world.open(subject, { period: '2026-11' }), 'place.elderlyCount')
  expect(item).toMatchObject({
    state: 'FILLED',
    value: 2,
    fetched: { source: { kind: 'DERIVATION', register: { on: '2026-11-21' } } },
  })
})

test('who moves out is gone from the next figure and stays in the last; a mistake counts for no month', async () => {
  const { entries } = await listEntries(world.deps, { division: TOWN, objectClass: 'resident', first: 9, offset: 0 })
  expect(entries).toHaveLength(3)
  const [old, sixty] = entries
  await changeEntry(world.deps, worker, { entry: old?.id ?? '', on: '2026-11-05', went: 'MOVED_OUT' })
  expect([await count({}, '2026-10'), await count({})]).toEqual([3, 2])
  expect([await count({ within: 'movedOut' }, '2026-10'), await count({ within: 'movedOut' })]).toEqual([0, 1])
  await changeEntry(world.deps, worker, { entry: sixty?.id ?? '', on: '2026-11-05', went: 'MISTAKE' })
  expect([await count({}, '2026-10'), await count({})]).toEqual([2, 1])
})

test('a label given in November says nothing about October, and search finds a whole identifier or part of a name only', async () => {
  await add([{ identifier: CHILD, name: '小安', labels: ['残疾'] }], { since: '2026-11-10' })
  expect([await count({ label: '残疾' }, '2026-10'), await count({ label: '残疾' })]).toEqual([1, 1])
  const find = async (search: string) =>
    (await listEntries(world.deps, { division: VILLAGE, objectClass: 'resident', search, first: 9, offset: 0 })).total
  expect([await find(CHILD), await find(CHILD.slice(0, 10))]).toEqual([1, 0])
})

test('nobody keeps the register of a division that they do not serve, and being listed opens no records', async () => {
  const wanted = { division: VILLAGE, class: 'resident', came: 'LISTED' as const, since: '2026-11-01', entries: [] }
  await expect(addToRegister(deps(), stranger, wanted)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const { entries } = await listEntries(world.deps, { division: VILLAGE, objectClass: 'resident', first: 9, offset: 0 })
  const change = changeEntry(world.deps, stranger, { entry: entries[0]?.id ?? '', on: '2026-11-20', went: 'MISTAKE' })
  await expect(change).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const rows = await world.deps.db.selectFrom('subject').select('division_code').where('object_class', '=', 'resident').execute()
  expect(rows.map((r) => r.division_code)).toEqual([null, null, null])
  const kept = JSON.stringify(await world.deps.db.selectFrom('register_entry').selectAll().execute())
  expect(kept).not.toContain('残疾')
})
