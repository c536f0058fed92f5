// A figure is counted only from a register that was declared complete for its population, and is checked before it is used.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  addToRegister,
  changeEntry,
  countFromRegister,
  declareRegister,
  listEntries,
  listRegisters,
  openRegisters,
  withdrawDeclaration,
} from '../../gateway/asking/index.ts'
import { declaredFigures } from '../../gateway/filling/index.ts'
import type { Viewer } from '../../gateway/platform/index.ts'
import { newId } from '../../gateway/platform/index.ts'
import { gb11643CheckCharacter, type RowSet } from '../../schema/index.ts'
import { COUNTY, itemOf, sheetWorld, stranger, TOWN, worker } from '../sheet/sheet-world.ts'
import { recordDepartment } from '../support/record-department.ts'

const VILLAGE = '420525100001'
const LABEL = '留守儿童'
const PERIOD = '2026-11'
/** The number of an invented person born on the day. */
const person = (born: string, n: number) => {
  const number = `990101${born.replaceAll('-', '')}${String(n).padStart(3, '0')}`
  return number + gb11643CheckCharacter(number)
}
const CHILDREN = [1, 2, 3].map((n) => person('2018-05-05', n))

const add = (identifiers: readonly string[], labels: string[] = []) =>
  addToRegister({ ...world.deps, catalogue: world.deps.catalogue.current() }, worker, {
    ...{ division: VILLAGE, class: 'resident', came: 'LISTED' as const, since: '2026-01-01' },
    entries: identifiers.map((identifier) => ({ identifier, labels })),
  })
const declare = (label: string | null, completeSince: string | null = '2026-01-01', viewer: Viewer = worker) =>
  completeSince === null
    ? withdrawDeclaration(world.deps, viewer, { division: VILLAGE, class: 'resident', label })
    : declareRegister(world.deps, viewer, { division: VILLAGE, class: 'resident', label, completeSince })
const preview = (label: string | null, viewer: Viewer = worker) =>
  declaredFigures(world.deps, viewer, { division: VILLAGE, class: 'resident', label, completeSince: '2026-01-01' })
const count = async (of: object, division = VILLAGE) => {
  const registers = openRegisters(world.deps, division, '2026-11-21')
  const found = await countFromRegister(registers, PERIOD, new Map([['n', { of: 'resident', ...of }]]))
  const n = found.get('n')
  return typeof n === 'object' ? n.value : n
}
const openVillage = async (language: 'zh' | 'en' = 'zh') => {
  const { subject } = await world.ask('statistics:monthly', VILLAGE, { period: PERIOD })
  return world.open(subject, { period: PERIOD, language })
}
/** Stores a figure that the village reported. */
async function reported(element: string, value: string, period: string, as_of = '2026-11-02T00:00:00Z') {
  const { subject } = await world.ask('statistics:monthly', VILLAGE, { period: PERIOD })
  await world.database.db
    .insertInto('fact')
    .values({
      ...{ county: COUNTY, subject_id: subject, element_id: element, period, submission_id: newId(COUNTY) },
      ...{ worker_id: 'colleague', value: JSON.stringify(value), as_of },
    })
    .execute()
}

const world = await sheetWorld()
beforeAll(async () => {
  const elements = ['place.code', 'place.populationTotal', 'place.leftBehindChildren', 'place.disabledCount', 'place.births']
  await world.form('statistics:monthly', elements, { period: 'MONTH' })
  const list: RowSet = {
    ...{
      code: 'LS',
      label: { zh: '留守儿童', en: 'Left-behind children' },
      of: 'resident',
      register: { label: LABEL },
      required: false,
    },
    fields: [{ code: 'ZJ', element: 'resident.idNumber', label: { zh: '证件', en: 'Number' }, required: true }],
  }
  await world.form('civil-affairs:children', ['place.code'], { period: 'MONTH', rowSets: [list] })
})
beforeEach(async () => {
  world.at = new Date('2026-11-21T02:00:00Z')
  for (const table of ['task', 'sheet', 'fact', 'register_entry', 'register', 'subject'] as const)
    await world.database.db.deleteFrom(table).execute()
})
afterAll(() => world.close())

test('three left-behind children declared as all left-behind children are 3 left-behind children, and the village’s population stays empty (issue 10, 6)', async () => {
  await add(CHILDREN, [LABEL])
  await declare(LABEL)
  const sheet = await openVillage()
  expect(itemOf(sheet, 'place.leftBehindChildren')).toMatchObject({ state: 'FILLED', value: 3 })
  expect(itemOf(sheet, 'place.populationTotal')).toMatchObject({
    ...{ state: 'EMPTY', value: null, candidates: [] },
    issue: expect.stringContaining('没有声明这一人群'),
  })
  // The declaration covers no other label, and no births among all residents.
  expect(itemOf(sheet, 'place.disabledCount')).toMatchObject({ state: 'EMPTY', value: null })
  expect(itemOf(sheet, 'place.births')).toMatchObject({ state: 'EMPTY', value: null })
})

test('three children declared as everybody are a village of 3, and no word of who carries which label (issue 10, 6)', async () => {
  await add(CHILDREN, [LABEL])
  await declare(null)
  expect([await count({}), await count({ label: LABEL }), await count({ label: '残疾' })]).toEqual([
    ...[3, 'incomplete', 'incomplete'],
  ])
  await declare('残疾')
  expect(await count({ label: '残疾' })).toBe(0)
  // When the declaration for everyone is withdrawn, the one for the label remains.
  await declare(null, null)
  expect([await count({}), await count({ label: '残疾' })]).toEqual(['incomplete', 0])
  const [register] = await listRegisters(world.deps.db, ['420525100'], '2026-11-21')
  expect(register?.declared).toEqual([{ label: '残疾', since: '2026-01-01', by: 'worker', at: world.at }])
})

test('a township’s figure is counted when each of its villages was declared for those whom it is of (issue 10, 6)', async () => {
  const { db } = world.database
  await db.updateTable('division').set({ parent: TOWN }).where('code', '=', VILLAGE).execute()
  await add(CHILDREN, [LABEL])
  await declare(LABEL)
  expect([await count({}, TOWN), await count({ label: LABEL }, TOWN)]).toEqual(['incomplete', 3])
  await db.updateTable('division').set({ parent: null }).where('code', '=', VILLAGE).execute()
})

test('a count that is far from the last report is asked about with both figures, and is not filled in (issue 10, 6)', async () => {
  await add(CHILDREN, [LABEL])
  await declare(null)
  await declare(LABEL)
  // Months may be missing; the latest reported one counts.
  await reported('place.populationTotal', '1204', '2026-09')
  await reported('place.populationTotal', '2', '2026-08', '2026-11-10T00:00:00Z')
  await reported('place.leftBehindChildren', '5', '2026-10')
  await reported('place.births', '40', '2026-10')
  const sheet = await openVillage()
  expect(itemOf(sheet, 'place.populationTotal')).toMatchObject({
    ...{ state: 'CONFLICT', value: null, fetched: null, candidates: [{ value: 3 }] },
    issue: '台账统计为 3，2026-09 填报的是 1,204，相差太大。请核对台账是否记全；确实如此就选用，否则请直接填写。',
  })
  // A difference of two raises no question. Zero births are doubtful, because the population of 3 is already in doubt.
  expect(itemOf(sheet, 'place.leftBehindChildren')).toMatchObject({ state: 'FILLED', value: 3 })
  expect(itemOf(sheet, 'place.births')).toMatchObject({
    ...{ state: 'CONFLICT', value: null, candidates: [{ value: 0 }] },
    issue: expect.stringContaining('同一台账统计的“总人口”与上次填报相差太大'),
  })
  expect(itemOf(await openVillage('en'), 'place.populationTotal').issue).toContain('gives 3, but 1,204 was reported for 2026-09')
  const { problems } = await world.submit(sheet.id, 'far-from-last', {})
  expect(problems.map((p) => [p.element, p.code])).toContainEqual(['place.populationTotal', 'CONFLICT'])
  await world.save(sheet.id, { 'place.populationTotal': 3 })
  expect(itemOf(await openVillage(), 'place.populationTotal')).toMatchObject({ state: 'FILLED', value: 3 })
})

test('who came and went in one month says nothing of the next: it is filled in where the village is as large as before (issue 10, 6)', async () => {
  await add(CHILDREN, [LABEL])
  await declare(null)
  await reported('place.populationTotal', '4', '2026-10')
  await reported('place.births', '40', '2026-10')
  const sheet = await openVillage()
  expect(itemOf(sheet, 'place.populationTotal')).toMatchObject({ state: 'FILLED', value: 3 })
  expect(itemOf(sheet, 'place.births')).toMatchObject({ state: 'FILLED', value: 0 })
})

test('a count that another department contradicts is asked about with its name, and one that it bears out is filled in (issue 10, 6)', async () => {
  const statistics = await recordDepartment('statistics', 'place', ['place.populationTotal'])
  const before = world.deps.connectors
  world.deps.connectors = { all: () => [...before.all(), statistics.connector] }
  try {
    await add(CHILDREN, [LABEL])
    await declare(null)
    await reported('place.populationTotal', '1204', '2026-10')
    statistics.keep(VILLAGE, { 'place.populationTotal': '3' })
    expect(itemOf(await openVillage(), 'place.populationTotal')).toMatchObject({ state: 'FILLED', value: 3 })
    statistics.keep(VILLAGE, { 'place.populationTotal': '9' })
    await world.database.db.deleteFrom('sheet').execute()
    expect(itemOf(await openVillage(), 'place.populationTotal').issue).toContain('2026-10 填报的是 1,204')
    await world.database.db.deleteFrom('sheet').execute()
    await world.database.db.deleteFrom('fact').execute()
    expect(itemOf(await openVillage(), 'place.populationTotal')).toMatchObject({
      ...{ state: 'CONFLICT', value: null, candidates: [{ value: 9 }, { value: 3 }] },
      issue: '台账统计与统计局的数据不一致，请核对台账是否记全，再选择。',
    })
  } finally {
    world.deps.connectors = before
    await statistics.close()
  }
})

test('everybody counted from a register is asked about where departments know many who never stood on it (issue 10, 6)', async () => {
  await add(CHILDREN, [LABEL])
  await declare(null)
  await declare(LABEL)
  await world.form('civil-affairs:visit', ['resident.idNumber'])
  for (let n = 1; n <= 9; n++) await world.ask('civil-affairs:visit', person('1960-01-01', n), { division: VILLAGE })
  const sheet = await openVillage()
  expect(itemOf(sheet, 'place.populationTotal')).toMatchObject({
    ...{ state: 'CONFLICT', value: null, candidates: [{ value: 3 }] },
    issue: expect.stringContaining('9 个对象不在台账里，台账只有 3 个'),
  })
  expect(itemOf(sheet, 'place.births')).toMatchObject({ state: 'CONFLICT', value: null })
  expect(itemOf(sheet, 'place.leftBehindChildren')).toMatchObject({ state: 'FILLED', value: 3 })
  const [total] = await preview(null)
  expect(total).toMatchObject({ element: { id: 'place.populationTotal' }, counted: { short: { listed: 3, unlisted: 9 } } })
  // People who were listed and have left are no sign of a gap.
  await add([1, 2, 3, 4, 5, 6, 7].map((n) => person('1960-01-01', n)))
  await world.database.db.updateTable('register_entry').set({ until: '2026-02-01' }).where('since', '=', '2026-01-01').execute()
  expect(await count({})).toBe(0)
  expect(itemOf(await openVillage(), 'place.populationTotal')).toMatchObject({ state: 'FILLED', value: 0 })
})

test('a count that is far from the last report is filled in where this very period was reported alike (issue 10, 6)', async () => {
  await add(CHILDREN, [LABEL])
  await declare(null)
  await reported('place.populationTotal', '1204', '2026-10')
  await reported('place.populationTotal', '3', PERIOD)
  expect(itemOf(await openVillage(), 'place.populationTotal')).toMatchObject({ state: 'FILLED', value: 3 })
})

test('before a register is declared its figures are shown beside what was reported last, and nothing is kept (issue 10, 6)', async () => {
  await add(CHILDREN, [LABEL])
  await reported('place.populationTotal', '1204', '2026-10')
  const figures = await preview(null)
  const figure = (id: string) => figures.find((f) => f.element.id === id)
  expect(figure('place.populationTotal')).toMatchObject({
    ...{ counted: { value: 3, on: '2026-11-21' }, farOff: true },
    reported: { value: '1204', source: { period: '2026-10' } },
  })
  expect(figure('place.births')).toMatchObject({ counted: { value: 0 }, reported: null, farOff: false })
  // Figures by label and figures of households are left out.
  expect([figure('place.disabledCount'), figure('place.householdTotal')]).toEqual([undefined, undefined])
  expect(await preview(LABEL)).toMatchObject([
    { element: { id: 'place.leftBehindChildren' }, counted: { value: 3 }, farOff: false },
  ])
  expect(await count({})).toBe('incomplete')
  await expect(preview(null, stranger)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(preview(' ')).rejects.toMatchObject({ code: 'BAD_INPUT' })
})

test('a sheet that was opened before the declaration is counted again at once, and again when a line is mended (portal 12)', async () => {
  await add(CHILDREN, [LABEL])
  expect(itemOf(await openVillage(), 'place.leftBehindChildren').state).toBe('EMPTY')
  // The clock has not advanced since.
  await declare(LABEL)
  expect(itemOf(await openVillage(), 'place.leftBehindChildren')).toMatchObject({ state: 'FILLED', value: 3 })
  const { entries } = await listEntries(world.deps, { division: VILLAGE, objectClass: 'resident', first: 9, offset: 0 })
  await changeEntry(world.deps, worker, { entry: entries[0]?.id ?? '', on: '2026-11-20', went: 'MISTAKE' })
  expect(itemOf(await openVillage(), 'place.leftBehindChildren')).toMatchObject({ value: 2 })
  await declare(LABEL, null)
  expect(itemOf(await openVillage(), 'place.leftBehindChildren')).toMatchObject({ state: 'EMPTY', value: null })
})

test('a list of those who carry a label is complete by a declaration for them, and says so at once (issue 10, 6; portal 12)', async () => {
  await add(CHILDREN, [LABEL])
  const { subject } = await world.ask('civil-affairs:children', VILLAGE, { period: PERIOD })
  const list = async () => (await world.open(subject, { period: PERIOD })).rowSets[0]?.register
  await declare('残疾')
  expect(await list()).toMatchObject({ complete: false, listed: 3 })
  await declare(LABEL)
  expect(await list()).toMatchObject({ complete: true, listed: 3 })
})
