// A figure and its breakdown: forms that ask the same part share an item; other parts have items and answers of their own.
import { afterAll, beforeEach, expect, test } from 'vitest'
import { addToRegister, countFromRegister, declareRegister, openRegisters, readForm } from '../../gateway/asking/index.ts'
import { domainOf } from '../../gateway/catalogue/index.ts'
import { ElementMap, gb11643CheckCharacter, standardCodeLists, standardElements } from '../../schema/index.ts'
import { itemOf, sheetWorld, worker } from './sheet-world.ts'

const VILLAGE = '420525100001'
const GIRLS = 'place.births[sex=2]'
const BOYS = 'place.births[sex=1]'
const elements = new ElementMap(standardElements(), new Map(standardCodeLists().map((l) => [l.id, l])))

const world = await sheetWorld()
beforeEach(async () => {
  for (const table of ['task', 'sheet', 'submission', 'fact', 'register_entry', 'register'] as const)
    await world.database.db.deleteFrom(table).execute()
})
afterAll(() => world.close())

/** Requests each form about the village for the period, and opens the sheet of all of them. */
const sheetOf = async (period: string, ...forms: string[]) => {
  let subject = ''
  for (const form of forms) subject = (await world.ask(form, VILLAGE, { period })).subject
  return world.open(subject, { period })
}

test('two departments that ask the same part are one item; another part and the whole are items of their own', async () => {
  await world.form('civil-affairs:girls', ['place.code', GIRLS, 'place.births'], { period: 'MONTH' })
  await world.form('statistics:births', ['place.code', GIRLS, BOYS], { period: 'MONTH' })
  const sheet = await sheetOf('2026-11', 'civil-affairs:girls', 'statistics:births')
  expect(sheet.items.map((i) => i.element.id)).toEqual(['place.code', GIRLS, 'place.births', BOYS])
  expect(itemOf(sheet, GIRLS).neededBy).toHaveLength(2)
  expect(itemOf(sheet, GIRLS).element).toMatchObject({
    label: { zh: '出生人数：其中女性', en: 'Births in the period: of these female' },
    ...{ base: 'place.births', breakdown: { sex: '2' }, perPeriod: true, freshnessDays: 62, classification: 'INTERNAL' },
  })
  expect(domainOf(world.deps.catalogue.current(), GIRLS)).toEqual(domainOf(world.deps.catalogue.current(), 'place.births'))
})

test('what was sent is kept as a fact of the element, the breakdown in its key, and read back for the same part only', async () => {
  await world.form('statistics:kept', ['place.code', 'place.births', BOYS, GIRLS], { period: 'MONTH' })
  const before = await sheetOf('2026-10', 'statistics:kept')
  const sent = await world.submit(before.id, 'october-first', { 'place.births': 9, [BOYS]: 4, [GIRLS]: 5 })
  expect(sent).toMatchObject({ problems: [] })
  const kept = await world.database.db
    .selectFrom('fact')
    .select(['element_id', 'breakdown', 'value'])
    .where('element_id', '=', 'place.births')
    .orderBy('breakdown')
    .execute()
  expect(kept.map((f) => [f.breakdown, f.value])).toEqual([
    ['', 9],
    ['sex=1', 4],
    ['sex=2', 5],
  ])
  const next = await sheetOf('2026-11', 'statistics:kept')
  expect(['place.births', BOYS, GIRLS].map((id) => itemOf(next, id).lastPeriod?.value)).toEqual([9, 4, 5])
  expect(itemOf(next, GIRLS)).toMatchObject({ state: 'EMPTY', value: null })
  // Requested again for October: the part's own answer is used.
  await world.form('statistics:again', ['place.code', GIRLS], { period: 'MONTH' })
  const again = await sheetOf('2026-10', 'statistics:again')
  expect(itemOf(again, GIRLS)).toMatchObject({ state: 'FILLED', value: 5, fetched: { source: { kind: 'SUBMISSION' } } })
})

test('a part is never more than what it is a part of, and parts that are all given come to the whole', async () => {
  const age = ['place.deaths[age=0-14]', 'place.deaths[age=15-59]', 'place.deaths[age=60-]', 'place.deaths[age=80-]'] as const
  const women = 'place.deaths[age=60-,sex=2]'
  await world.form('statistics:deaths', ['place.code', 'place.deaths', ...age, women, 'place.births', BOYS, GIRLS], {
    period: 'MONTH',
  })
  const sheet = await sheetOf('2026-11', 'statistics:deaths')
  const typed: Record<string, unknown> = {}
  const complaints = async (values: Record<string, unknown>) =>
    (await world.save(sheet.id, Object.assign(typed, values))).problems.map((p) => [p.element, p.message])
  expect(await complaints({ 'place.births': 5, [GIRLS]: 6 })).toEqual([
    [GIRLS, '“出生人数：其中女性”不能大于“出生人数”，请核对。'],
  ])
  expect(await complaints({ [GIRLS]: 3 })).toEqual([])
  expect(await complaints({ [BOYS]: 3 })).toEqual([
    ['place.births', '“出生人数：其中男性”、“出生人数：其中女性”之和不等于“出生人数”，请核对。'],
  ])
  expect(await complaints({ [BOYS]: 2 })).toEqual([])
  // Age bands may overlap: people over 80 are also over 60, and are not counted twice.
  expect(await complaints({ 'place.deaths': 10, [age[0]]: 1, [age[1]]: 2, [age[2]]: 7, [age[3]]: 4 })).toEqual([])
  expect((await complaints({ [age[3]]: 8 })).map(([id]) => id)).toEqual([age[3]])
  expect((await complaints({ [age[3]]: 4, [women]: 8 })).map(([id]) => id)).toEqual([women])
  expect((await complaints({ [women]: 3, [age[1]]: 1 })).map(([id]) => id)).toEqual(['place.deaths'])
})

test('a part is counted from the register with everyone behind it; what no register tells is not counted, in words', async () => {
  const person = (born: string, sequence: string) => {
    const number = `990101${born.replaceAll('-', '')}${sequence}`
    return number + gb11643CheckCharacter(number)
  }
  const [girl, boy] = [person('2026-11-02', '002'), person('2026-11-03', '001')]
  await addToRegister(
    { ...world.deps, catalogue: world.deps.catalogue.current() },
    worker,
    ...([
      {
        division: VILLAGE,
        class: 'resident',
        came: 'LISTED',
        since: '2026-10-01',
        entries: [girl, boy, person('1944-01-01', '002'), person('1950-01-01', '001')].map((identifier) => ({
          identifier,
          labels: ['残疾'],
        })),
      },
      'zh',
    ] as const),
  )
  for (const label of [null, '残疾'])
    await declareRegister(world.deps, worker, { division: VILLAGE, class: 'resident', label, completeSince: '2026-10-01' })
  const ids = [
    'place.births',
    GIRLS,
    'place.disabledCount[age=60-]',
    'place.disabledCount[age=60-,sex=2]',
    'place.elderlyCount[sex=1]',
  ]
  await world.form('statistics:counted', ['place.code', ...ids], { period: 'MONTH' })
  const sheet = await sheetOf('2026-11', 'statistics:counted')
  expect(ids.map((id) => itemOf(sheet, id).value)).toEqual([2, 1, 2, 1, 1])
  const { counted } = itemOf(sheet, GIRLS).element
  const behind = await countFromRegister(
    openRegisters(world.deps, VILLAGE, '2026-11-21'),
    '2026-11',
    new Map([['n', counted ?? { of: 'resident' }]]),
  )
  expect(behind.get('n')).toMatchObject({ value: 1, entries: [{}] })

  const births = world.deps.catalogue.current().elements.get('place.births')
  if (!births) throw new Error('no births')
  await world.deps.catalogue.save({ by: 'test', why: 'a breakdown that no register tells' }, [
    {
      ...births,
      ...{
        id: 'place.birthsByPlace',
        property: 'birthsByPlace',
        label: { zh: '按民族出生', en: 'Births by people' },
        synonyms: [],
      },
      breakdowns: [{ dimension: 'ethnicity', codes: 'ethnicity' }],
    },
  ])
  await world.form('statistics:peoples', ['place.code', 'place.birthsByPlace[ethnicity=15]'], { period: 'MONTH' })
  const peoples = await sheetOf('2026-11', 'statistics:peoples')
  expect(itemOf(peoples, 'place.birthsByPlace[ethnicity=15]')).toMatchObject({
    ...{ state: 'EMPTY', value: null, issue: '台账中没有这种细分，未据此统计，请填写。' },
  })
})

test('there is one spelling of a part; a form that uses another, or a part that is not there, is refused with what to write', async () => {
  const faults: [string, string][] = [
    ['place.deaths[sex=2,age=60-]', 'place.deaths: it is spelled [age=60-,sex=2]'],
    ['place.deaths[ sex=2 ]', 'place.deaths: it is spelled [sex=2]'],
    ['place.deaths[sex=2,sex=1]', 'place.deaths: the dimension sex stands twice'],
    ['place.deaths[sex=9]', 'place.deaths: sex has no part "9"; it has 1, 2'],
    ['place.deaths[age=060-]', 'place.deaths: age has no part "060-"; it has 0-14, 15-59, 60-, 65-, 80-'],
    ['place.deaths[colour=2]', 'place.deaths: there is no dimension "colour"; there are sex, age'],
    ['place.deaths[sex]', 'place.deaths: a breakdown is written dimension=part, several with a comma between them'],
    ['place.householdTotal[sex=2]', 'place.householdTotal is not broken down'],
    ['place.nothing[sex=2]', '"place.nothing[sex=2]" is not in the catalogue'],
  ]
  for (const [id, fault] of faults) {
    expect([id, elements.get(id), elements.faultOf(id)]).toEqual([id, undefined, fault])
    await expect(world.form('statistics:refused', ['place.code', id])).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining(fault),
    })
  }
  expect(await readForm(world.database.db, 'statistics:refused')).toBe(null)
})

test('hostile ids are no elements, cost nothing, and are not kept', () => {
  const before = elements.size
  const hostile = [
    '[sex=2]',
    'place.births[]',
    'place.births[sex=2',
    'place.births]sex=2[',
    'place.births[[sex=2]]',
    'place.births[sex=2][sex=2]',
    'place.births[sex=2]\n',
    "place.births[sex=2'; drop table fact; --]",
    'place.births[__proto__=2]',
    'place.births[constructor=2]',
    'place.births[sex=２]',
    'resident.idNumber[sex=2]',
    `place.births[${'sex=2,'.repeat(100_000)}sex=2]`,
    `${'['.repeat(200_000)}`,
  ]
  for (const id of hostile) {
    expect(elements.get(id), id.slice(0, 60)).toBe(undefined)
    expect(elements.faultOf(id)?.length, id.slice(0, 60)).toBeLessThan(400)
  }
  expect(elements.size).toBe(before)
  expect([...elements.keys()].some((id) => id.includes('['))).toBe(false)
})
