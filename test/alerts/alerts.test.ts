// Requests that registers raise by rules: one for a subject and rule, through the department that owns the form.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AlertRule } from '../../gateway/asking/alerts/read-rules.ts'
import { addToRegister, readRules, runAlerts } from '../../gateway/asking/index.ts'
import { gb11643CheckCharacter } from '../../schema/index.ts'
import { sheetWorld, worker } from '../sheet/sheet-world.ts'

const VILLAGE = '420525100001'
const person = (born: string) => {
  const number = `990101${born.replaceAll('-', '')}001`
  return number + gb11643CheckCharacter(number)
}
const RULES: AlertRule[] = [
  { id: 'turned-80', of: 'resident', when: { turns: 80 }, form: 'civil-affairs:GLJT', title: '年满80周岁', dueDays: 30 },
  { id: 'moved-in', of: 'resident', when: { came: 'MOVED_IN' }, form: 'civil-affairs:IN', title: '新迁入', dueDays: 15 },
  { id: 'no-form', of: 'resident', when: { went: 'DIED' }, form: 'civil-affairs:NONE', title: 'x', dueDays: 15 },
]

const world = await sheetWorld()
beforeAll(async () => {
  await world.database.db
    .insertInto('division')
    .values({ code: VILLAGE, parent: null, name: '凤山社区', level: 'VILLAGE' })
    .onConflict((c) => c.doNothing())
    .execute()
  for (const id of ['GLJT', 'IN']) await world.form(`civil-affairs:${id}`, ['resident.idNumber', 'resident.name'])
  const add = (came: 'LISTED' | 'MOVED_IN', since: string, ...born: string[]) =>
    addToRegister({ ...world.deps, catalogue: world.deps.catalogue.current() }, worker, {
      ...{ division: VILLAGE, class: 'resident', came, since },
      entries: born.map((b) => ({ identifier: person(b), name: '某人' })),
    })
  // They turned eighty a week ago and two months ago; the last one does tomorrow.
  await add('LISTED', '2026-01-01', '1946-11-14', '1946-09-20', '1946-11-22')
  await add('MOVED_IN', '2026-11-18', '1990-01-01')
})
afterAll(() => world.close())

const tasks = () => world.database.db.selectFrom('task').select(['title', 'division_code', 'department_id', 'form_id']).execute()

test('who turned 80 lately and who moved in are asked about once, and a rule whose form is not in force says so', async () => {
  const [first, second] = await Promise.all([runAlerts(world.deps, RULES), runAlerts(world.deps, RULES)])
  expect(first.registers + second.registers).toBe(1)
  expect([...first.raised, ...second.raised].map((r) => r.rule).sort()).toEqual(['moved-in', 'turned-80'])
  expect(first.withoutForm).toEqual(['no-form'])
  expect(await tasks()).toHaveLength(2)
  expect((await tasks()).find((t) => t.title === '年满80周岁')).toMatchObject({
    ...{ division_code: VILLAGE, department_id: 'civil-affairs', form_id: 'civil-affairs:GLJT' },
  })
  expect((await runAlerts(world.deps, RULES)).registers).toBe(0)
  expect((await runAlerts(world.deps, RULES, true)).raised).toEqual([])
})

test('the next day brings whoever turns 80 on it, and nobody twice', async () => {
  world.at = new Date('2026-11-22T02:00:00Z')
  expect((await runAlerts(world.deps, RULES)).raised.map((r) => r.rule)).toEqual(['turned-80'])
  expect(await tasks()).toHaveLength(3)
})

test('the rules that come along are well-formed', async () => {
  expect((await readRules()).length).toBeGreaterThan(0)
})
