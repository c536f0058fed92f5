import { afterAll, beforeAll, expect, test } from 'vitest'
import { countTasks, type InboxQuestion, listTasks, readTasks, storeTasks } from '../../gateway/asking/index.ts'
import { openStore } from '../support/store.ts'
import { draft, settle, TOWN_A, TOWN_B, viewer, villagesOf } from './world.ts'

const store = await openStore()
afterAll(() => store.close())
const { db } = store
const civil = { connector: 'civil-affairs', department: 'civil-affairs', formVersions: new Map([['civil-affairs:GLJT', 1]]) }
const statistics = { connector: 'statistics', department: 'statistics', formVersions: new Map<string, number>() }
const bring = (source: typeof civil, drafts: Parameters<typeof storeTasks>[2]) => storeTasks(store, source, drafts)
const ask = (more: Partial<InboxQuestion> = {}): InboxQuestion => ({ order: 'DUE_NEWEST', first: 20, ...more })
const titles = async (who: Parameters<typeof listTasks>[1], more?: Partial<InboxQuestion>) =>
  (await listTasks(db, who, ask(more))).nodes.map((t) => t.title)
const [a1 = '', a2 = ''] = villagesOf(TOWN_A, 2)
const [b1 = ''] = villagesOf(TOWN_B, 1)
const workerA = viewer('WORKER', TOWN_A)

beforeAll(async () => {
  await settle(db)
  await bring(civil, [
    draft('late', a1, { title: '高龄津贴 年审', dueAt: '2026-12-01T00:00:00Z' }),
    draft('soon', a2, { title: '残疾人补贴 年审', dueAt: '2026-11-25T00:00:00Z' }),
    draft('undated', TOWN_A, { title: '会议通知 100%_到场' }),
    draft('other town', b1, { title: '别镇的任务', dueAt: '2026-12-02T00:00:00Z' }),
    draft('done', a1, { title: '已撤销', dueAt: '2026-12-03T00:00:00Z', state: 'CLOSED' }),
  ])
  await bring(statistics, [draft('monthly', a1, { title: '村级月报', dueAt: '2026-11-28T00:00:00Z' })])
})

test("a worker sees the open tasks of every department for the own township and its villages, and nobody else's", async () => {
  expect(await titles(workerA)).toEqual(['高龄津贴 年审', '村级月报', '残疾人补贴 年审', '会议通知 100%_到场'])
  expect(await titles(viewer('WORKER', a2))).toEqual(['残疾人补贴 年审'])
  expect(await titles(viewer('WORKER', b1))).toEqual(['别镇的任务'])
})

test('soonest first turns the order round and keeps tasks without a due date last', async () => {
  expect(await titles(workerA, { order: 'DUE_SOONEST' })).toEqual([
    '残疾人补贴 年审',
    '村级月报',
    '高龄津贴 年审',
    '会议通知 100%_到场',
  ])
})

test('a supervisor of the county sees all, an officer sees only what the own department asks, an administrator sees none', async () => {
  expect(await titles(viewer('SUPERVISOR', '990101000000'))).toHaveLength(5)
  expect(await titles(viewer('OFFICER', null, 'statistics'))).toEqual(['村级月报'])
  expect(await titles(viewer('ADMIN', null))).toEqual([])
})

test('filters by department, state, due date, division and words of the title hold together', async () => {
  expect(await titles(workerA, { departments: ['statistics'] })).toEqual(['村级月报'])
  expect(await titles(workerA, { states: ['CLOSED'] })).toEqual(['已撤销'])
  expect(await titles(workerA, { dueFrom: '2026-11-28', dueTo: '2026-11-28' })).toEqual(['村级月报'])
  expect(await titles(workerA, { text: '年审 残疾' })).toEqual(['残疾人补贴 年审'])
  expect(await titles(workerA, { division: a2 })).toEqual(['残疾人补贴 年审'])
  expect(await titles(workerA, { division: b1 })).toEqual([])
})

test('characters that SQL patterns use are plain characters in a search', async () => {
  expect(await titles(workerA, { text: '100%_' })).toEqual(['会议通知 100%_到场'])
  expect(await titles(workerA, { text: "'; drop table task; --" })).toEqual([])
  expect(await titles(workerA, { text: '年%审' })).toEqual([])
})

test('pages follow each other without a gap or a repeat, in both orders, and the count is that of all', async () => {
  for (const order of ['DUE_NEWEST', 'DUE_SOONEST'] as const) {
    const whole = await titles(workerA, { order })
    const paged: string[] = []
    let after: string | undefined
    do {
      const page = await listTasks(db, workerA, ask({ order, first: 1, after }))
      paged.push(...page.nodes.map((t) => t.title))
      after = page.hasNextPage ? page.cursors.at(-1) : undefined
    } while (after)
    expect(paged).toEqual(whole)
  }
  expect(await countTasks(db, workerA, ask({ first: 1 }))).toBe(4)
})

test('a cursor that is none is refused with a clear error', async () => {
  await expect(listTasks(db, workerA, ask({ after: 'bm9uc2Vuc2U' }))).rejects.toMatchObject({ code: 'BAD_INPUT' })
})

test('the same page of tasks stored twice changes nothing; an older message never overwrites a newer one', async () => {
  const first = draft('twice', b1, { title: '一', updatedAt: '2026-11-02T00:00:00Z' })
  expect((await bring(civil, [first])).changed).toHaveLength(1)
  expect((await bring(civil, [first])).changed).toHaveLength(0)
  expect((await bring(civil, [{ ...first, title: '旧', updatedAt: '2026-11-01T00:00:00Z' }])).changed).toHaveLength(0)
  const [id = ''] = (await bring(civil, [{ ...first, title: '新', updatedAt: '2026-11-03T00:00:00Z' }])).changed
  expect((await readTasks(db, [id])).get(id)?.title).toBe('新')
})

test('what a worker has submitted stays submitted while the department still calls it open', async () => {
  const task = draft('submitted', b1)
  const [id = ''] = (await bring(civil, [task])).changed
  await db.updateTable('task').set({ state: 'SUBMITTED' }).where('county', '=', '990101').where('id', '=', id).execute()
  await bring(civil, [{ ...task, updatedAt: '2026-11-04T00:00:00Z' }])
  expect((await readTasks(db, [id])).get(id)?.state).toBe('SUBMITTED')
  await bring(civil, [{ ...task, state: 'CLOSED', updatedAt: '2026-11-05T00:00:00Z' }])
  expect((await readTasks(db, [id])).get(id)?.state).toBe('CLOSED')
})

test('a task for an unknown division or form is not stored, and the reason is told', async () => {
  const stored = await bring(civil, [draft('nowhere', '123456789012'), draft('formless', b1, { form: 'civil-affairs:NONE' })])
  expect(stored.changed).toEqual([])
  expect(stored.skipped.map((s) => s.reason)).toEqual([
    'division 123456789012 is not known',
    'form civil-affairs:NONE is not known',
  ])
})

test('a subject is stored once, found again by its number in any case, and its number is not readable in the table', async () => {
  const subject = { objectClass: 'resident' as const, identifier: '99010119440305678x', label: '张桂兰' }
  const stored = await bring(civil, [
    draft('s1', b1, { form: 'civil-affairs:GLJT', subject }),
    draft('s2', b1, { form: 'civil-affairs:GLJT', subject: { ...subject, identifier: '99010119440305678X' } }),
  ])
  const tasks = [...(await readTasks(db, stored.changed)).values()]
  expect(new Set(tasks.map((t) => t.subject_id)).size).toBe(1)
  const raw = JSON.stringify(await db.selectFrom('subject').selectAll().execute())
  expect(raw).not.toContain('99010119440305678')
  expect(raw).not.toContain('张桂兰')
})
