// Lists in a sheet: rows come from the division's register or by hand, and are filled like sheets of their subjects.

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  changeEntry,
  countFromRegister,
  declareRegister,
  listEntries,
  listFromRegister,
  openRegisters,
} from '../../gateway/asking/index.ts'
import { type SheetView, saveDraft } from '../../gateway/filling/index.ts'
import { fitsList } from '../../gateway/filling/sheet/rows/fits-list.ts'
import { takeLookUps } from '../../gateway/platform/index.ts'
import {
  ANN,
  ask,
  BEN,
  cell,
  EVE,
  enter,
  LIST,
  later,
  listOf,
  names,
  nothingYet,
  open,
  openRowWorld,
  PERIOD,
  person,
  save,
  submit,
  VILLAGE,
  world,
} from './row-world.ts'
import { worker } from './sheet-world.ts'

beforeAll(openRowWorld)
beforeEach(nothingYet)
afterAll(() => world.close())

test('a list is filled from the register, each row like a sheet of its subject, by one call to each department', async () => {
  await enter([{ identifier: ANN, name: '安娜', labels: ['残疾'] }, { identifier: BEN, labels: ['残疾'] }, { identifier: EVE }])
  await declareRegister(world.deps, worker, { division: VILLAGE, class: 'resident', label: '残疾', completeSince: '2026-11-01' })
  const sheet = await open(await ask())
  const list = listOf(sheet)
  expect(list).toMatchObject({ label: '困难残疾人名单', total: 2, required: true, issue: null })
  expect(list.register).toEqual({ on: '2026-11-21', complete: true, listed: 2 })
  expect(list.columns.map((c) => c.element.id)).toEqual([
    'resident.idNumber',
    'resident.name',
    'resident.disabilityLevel',
    'resident.phone',
  ])
  expect(cell(sheet, 0, 'resident.name')).toMatchObject({
    state: 'FILLED',
    value: '安娜',
    fetched: { source: { kind: 'AUTHORITY' } },
  })
  expect(cell(sheet, 1, 'resident.disabilityLevel').value).toBe('2')
  expect([list.cells, list.prefilled]).toEqual([8, 8])
  // The figure and its list follow the same rule.
  expect(sheet.items.find((i) => i.element.id === 'place.disabledCount')?.value).toBe(list.total)
  const asked = world.police.calls.filter((a) => a.identifiers.includes(ANN))
  expect(asked.map((a) => [...a.identifiers].sort())).toEqual([[ANN, BEN].sort()])
  expect([sheet.asked, sheet.distinct, sheet.prefilled]).toEqual([6, 6, 6])
})

test('a register that nobody called complete fills the list and says so; without one rows are added by hand', async () => {
  const subject = await ask()
  expect(listOf(await open(subject))).toMatchObject({ total: 0, register: null, issue: expect.stringContaining('没有这类台账') })
  await enter([{ identifier: ANN, labels: ['残疾'] }])
  later()
  const list = listOf(await open(subject))
  expect(list).toMatchObject({ total: 1, register: { complete: false }, issue: expect.stringContaining('没有声明') })
})

test('lists of two forms that ask for the same subjects are one, with the columns of both; one without a register is its own', async () => {
  await enter([{ identifier: ANN, labels: ['残疾'] }])
  await ask()
  const sheet = await open(await ask('statistics:disabled'))
  expect(sheet.rowSets.map((r) => [r.id, r.neededBy.length, r.columns.length, r.rows.length])).toEqual([
    [LIST, 2, 5, 1],
    ['resident#走访名单', 1, 4, 0],
  ])
  expect(listOf(sheet).labels).toEqual(['残疾人'])
  expect(listOf(sheet, 'resident#走访名单').issue).toBeNull()
})

test('a row is added by its identifier, checked, and filled at once; a wrong one is kept as typed and named', async () => {
  await enter([{ identifier: ANN, labels: ['残疾'] }])
  const { id } = await open(await ask())
  const wrong = `${EVE.slice(0, -1)}${EVE.endsWith('1') ? '2' : '1'}`
  const { sheet, problems, lookedUp } = await save(id, [
    { rowSet: LIST, identifier: BEN.toLowerCase() },
    { rowSet: LIST, identifier: wrong, name: '夏' },
  ])
  if (!sheet) throw new Error('not saved')
  expect(names(sheet)).toEqual(['安娜', '本', wrong].map((n, i) => (i === 2 ? n : expect.anything())))
  expect(cell(sheet, 1, 'resident.name')).toMatchObject({ value: '本', state: 'FILLED' })
  expect(listOf(sheet).rows.map((r) => r.origin)).toEqual(['REGISTER', 'ADDED', 'ADDED'])
  expect(lookedUp).toHaveLength(1)
  expect(problems.filter((p) => p.rowSet).map((p) => [p.rowSet, p.row, p.element, p.code])).toEqual([
    [LIST, 'new-2', 'resident.idNumber', 'CHECK_DIGIT'],
  ])
  expect(problems.find((p) => p.rowSet)?.message).toContain('“困难残疾人名单”第 3 行')
  // A person named by a worker has no record yet.
  const named = await world.database.db
    .selectFrom('subject')
    .select('division_code')
    .where('object_class', '=', 'resident')
    .execute()
  expect(named.map((n) => n.division_code)).toEqual([null, null])
  expect((await submit(id, 'key-00001')).problems.map((p) => p.code)).toContain('CHECK_DIGIT')
})

test('who is in the list already is not added twice, and the problem says who', async () => {
  await enter([{ identifier: ANN, name: '安娜', labels: ['残疾'] }])
  const { id } = await open(await ask())
  const { sheet, problems } = await save(id, [
    { rowSet: LIST, identifier: ANN },
    { rowSet: LIST, identifier: BEN },
    { rowSet: LIST, identifier: ` ${BEN} ` },
  ])
  const duplicates = problems.filter((p) => p.code === 'DUPLICATE_ROW')
  expect(duplicates).toHaveLength(2)
  expect(duplicates[0]?.message).toContain('安娜')
  expect(listOf(sheet as SheetView).total).toBe(2)
  // The same row, sent again after it was saved, is no duplicate.
  const again = await save(id, [{ rowSet: LIST, identifier: BEN, values: [{ element: 'resident.phone', value: '13900139000' }] }])
  expect(again.problems.filter((p) => p.rowSet)).toEqual([])
  expect(cell(again.sheet as SheetView, 1, 'resident.phone')).toMatchObject({ value: '13900139000', state: 'EDITED' })
})

test('a row that was taken out can be put back, and what was typed into others stays', async () => {
  await enter([
    { identifier: ANN, labels: ['残疾'] },
    { identifier: BEN, labels: ['残疾'] },
  ])
  const opened = await open(await ask())
  const [ann, ben] = listOf(opened).rows.map((r) => r.id)
  const typed = { rowSet: LIST, subject: ben, values: [{ element: 'resident.phone', value: 'not a phone' }] }
  const out = await save(opened.id, [{ rowSet: LIST, subject: ann, removed: true }, typed])
  expect(listOf(out.sheet as SheetView)).toMatchObject({ total: 1, rows: [{ removed: true }, { removed: false }] })
  expect(out.problems.filter((p) => p.rowSet).map((p) => [p.row, p.element, p.code])).toEqual([
    [ben, 'resident.phone', 'CHECK_DIGIT'],
  ])
  const back = await save(opened.id, [{ rowSet: LIST, subject: ann, removed: false }, typed])
  expect(listOf(back.sheet as SheetView).total).toBe(2)
  // A client that sends no rows changes none of them.
  const plain = await saveDraft(world.deps, worker, { sheet: opened.id, values: [] })
  expect(cell(plain.sheet as SheetView, 1, 'resident.phone').value).toBe('notaphone')
})

test('who joins or leaves the register joins or leaves the open sheet; a row that the worker changed stays and says why', async () => {
  await enter([
    { identifier: ANN, labels: ['残疾'] },
    { identifier: BEN, labels: ['残疾'] },
  ])
  const subject = await ask()
  const opened = await open(subject)
  const ben = listOf(opened).rows.find((r) => r.subject?.identifier === BEN)
  await save(opened.id, [{ rowSet: LIST, subject: ben?.id, values: [{ element: 'resident.phone', value: '13900139000' }] }])
  await enter([{ identifier: EVE, labels: ['残疾'] }])
  const { entries } = await listEntries(world.deps, { division: VILLAGE, objectClass: 'resident', first: 9, offset: 0 })
  for (const e of entries.slice(0, 2)) await changeEntry(world.deps, worker, { entry: e.id, on: '2026-11-10', went: 'MOVED_OUT' })
  later()
  const rows = listOf(await open(subject)).rows
  expect(rows.map((r) => [r.subject?.identifier, r.origin, r.issue !== null])).toEqual([
    [EVE, 'REGISTER', false],
    [BEN, 'REGISTER', true],
  ])
  expect(rows[1]?.items.find((i) => i.element.id === 'resident.phone')?.value).toBe('13900139000')
})

test('a count and its list agree, whatever is asked', async () => {
  await enter([
    { identifier: ANN, labels: ['残疾'] },
    { identifier: person(2, '20200505'), labels: ['残疾'] },
    { identifier: EVE },
  ])
  for (const label of [null, '残疾'])
    await declareRegister(world.deps, worker, { division: VILLAGE, class: 'resident', label, completeSince: '2026-11-01' })
  const registers = openRegisters(world.deps, VILLAGE, '2026-11-21')
  for (const of of [
    {},
    { label: '残疾' },
    { ageFrom: 60 },
    { ageBelow: 16, label: '残疾' },
    { sex: '2' as const },
    { within: 'movedIn' as const },
  ]) {
    const count = { of: 'resident', ...of }
    const figure = (await countFromRegister(registers, PERIOD, new Map([['n', count]]))).get('n')
    const list = await listFromRegister(registers, PERIOD, count)
    expect(typeof figure === 'object' && typeof list === 'object' && [figure.value, figure.entries.map((e) => e.id)]).toEqual(
      typeof list === 'object' && [list.entries.length, list.entries.map((e) => e.id)],
    )
  }
})

const visited = 'resident#走访名单'
const residents = () => world.database.db.selectFrom('subject').select('id').where('object_class', '=', 'resident').execute()

test('people are looked up by number up to a bound for each sheet, and only whom the list can hold; the rest leave nobody behind (issue 10, 34; F13)', async () => {
  const { id } = await open(await ask('statistics:disabled'))
  const numbers = Array.from({ length: 230 }, (_, n) => person(n + 1, '19600101'))
  for (const number of numbers) world.police.keep(number, { 'resident.name': '某某' })
  const { sheet, problems } = await save(
    id,
    numbers.map((identifier) => ({ rowSet: visited, identifier })),
  )
  const rows = listOf(sheet as SheetView, visited).rows
  expect([rows.length, rows.filter((r) => r.subject).length]).toEqual([230, 200])
  expect(rows[0]?.items.find((i) => i.element.id === 'resident.name')?.value).toBe('某某')
  expect(problems.filter((p) => p.code === 'LOOK_UP_LIMIT')).toHaveLength(30)
  expect(await residents()).toHaveLength(200)
  // Sent again, earlier look-ups are not counted twice, and rows over the limit are still not looked up.
  await save(
    id,
    numbers.map((identifier) => ({ rowSet: visited, identifier })),
  )
  expect(await residents()).toHaveLength(200)
  const another = { county: '420525', id: 'another', worker_id: worker.id, division_code: VILLAGE }
  expect(await takeLookUps(world.deps, another, 900)).toBe(200)

  expect(fitsList({ register: { label: '留守儿童', ageBelow: 16 } }, person(2, '19310902'), '2026-11-30')).toBe(false)
  expect(fitsList({ register: { label: '留守儿童', ageBelow: 16 } }, person(2, '20150902'), '2026-11-30')).toBe(true)
})

test('a number that no department knows leaves nobody behind, is asked for once, and is taken when the person is registered (issue 10, 34; F13)', async () => {
  const { id } = await open(await ask('statistics:disabled'))
  const made = [person(31, '19610101'), person(32, '19610101')] as const
  const all = [...made, EVE].map((identifier) => ({ rowSet: visited, identifier }))
  const first = await save(id, all)
  expect(first.problems.filter((p) => p.code === 'UNKNOWN_NUMBER')).toHaveLength(2)
  const rows = listOf(first.sheet as SheetView, visited).rows
  expect(rows.map((r) => r.subject?.identifier ?? null)).toEqual([null, null, EVE])
  expect(await residents()).toHaveLength(1)
  expect(first.lookedUp).toEqual((await residents()).map((s) => s.id))
  const asked = world.police.calls.length
  await save(id, all)
  expect(world.police.calls).toHaveLength(asked)
  const counted = () => world.database.db.selectFrom('number_lookup').select(['named', 'unknown']).execute()
  expect(await counted()).toEqual([{ named: 3, unknown: 2 }])
  // If a department does not answer, an unconfirmed number is not counted as unknown.
  world.police.mode = 'down'
  const silent = await save(id, [...all, { rowSet: visited, identifier: person(33, '19610101') }])
  world.police.mode = 'up'
  expect(silent.problems.filter((p) => p.code === 'UNKNOWN_NUMBER')).toHaveLength(2)
  await enter([{ identifier: made[0] }])
  const { sheet } = await save(id, all)
  expect(listOf(sheet as SheetView, visited).rows.map((r) => r.subject?.identifier ?? null)).toEqual([made[0], null, EVE])
})

test('a register that was declared complete holds for rows added by number: who is not in it with the label is not looked up (issue 10, 34; F13)', async () => {
  await enter([{ identifier: ANN, labels: ['残疾'] }, { identifier: EVE }])
  await declareRegister(world.deps, worker, { division: VILLAGE, class: 'resident', label: '残疾', completeSince: '2026-11-01' })
  const { id } = await open(await ask())
  const asked = world.police.calls.length
  const rows = [BEN, EVE].map((identifier) => ({ rowSet: LIST, identifier }))
  const refused = await save(id, rows)
  expect(refused.problems.filter((p) => p.rowSet).map((p) => p.code)).toEqual(['OUTSIDE_LIST', 'OUTSIDE_LIST'])
  expect(refused.problems.find((p) => p.rowSet)?.message).toContain('台账已声明完整')
  expect([world.police.calls.length, (await residents()).length]).toEqual([asked, 2])
  await enter([{ identifier: BEN, labels: ['残疾'] }])
  const { sheet } = await save(id, rows)
  expect(listOf(sheet as SheetView).rows.map((r) => r.subject?.identifier ?? null)).toEqual([ANN, BEN, null])
})
