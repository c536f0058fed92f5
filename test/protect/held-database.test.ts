// One account sends so many slow queries that they could occupy the whole database.
import { afterAll, expect, test } from 'vitest'
import { startHub, TOWN } from '../support/hub.ts'
import { eventually } from '../support/world.ts'

const web = await startHub({ divisions: { [TOWN]: '东城街道' } })
afterAll(() => web.close())

interface Answer {
  status: number
  data?: unknown
  code?: string
  message?: string
}

async function ask(worker: string, query: string, of = web, language = 'zh'): Promise<Answer> {
  const response = await of.post({ query }, { authorization: `Bearer ${worker}`, 'accept-language': language })
  const { data, errors } = (await response.json()) as {
    data?: unknown
    errors?: { message: string; extensions: { code: string } }[]
  }
  return { status: response.status, data, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message }
}
const inbox = (worker: string, of = web, language = 'zh') =>
  ask(worker, '{ inbox(first: 1, filter: { text: "%" }) { totalCount } }', of, language)
const others = () => ask('bob', `{ divisions(within: "${TOWN}") { code } }`)

/** Blocks every query about tasks until the returned function is called. */
async function holdTasks(): Promise<() => Promise<void>> {
  const holder = await web.database.pool.connect()
  await holder.query('begin; lock table task in access exclusive mode')
  return async () => {
    await holder.query('rollback')
    holder.release()
  }
}
const questionsHeld = async (): Promise<number> =>
  (
    await web.database.pool.query(`select count(*)::int as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and application_name = 'yibiao asked'`)
  ).rows[0].n

test('one worker whose questions hold the database is held to a share of it; everybody else is answered meanwhile (issue 10, 29; F4)', async () => {
  const free = await holdTasks()
  const asked = Array.from({ length: 30 }, () => inbox('ann'))
  await eventually(questionsHeld, (n) => n === 2)
  expect((await Promise.all([others(), others(), others()])).map((a) => a.status)).toEqual([200, 200, 200])
  expect((await fetch(`${web.url}/readyz`)).status).toBe(200)
  expect(await questionsHeld()).toBe(2)
  await free()
  // Waiting queries are answered as soon as the database is free.
  expect((await Promise.all(asked)).map((a) => a.status)).toEqual(Array(30).fill(200))
}, 60_000)

test('a statement for somebody ends after its time, and who asked is told so in words (issue 10, 29; F4)', async () => {
  const hasty = await startHub({ store: { statementMs: 200 }, database: web.database })
  const free = await holdTasks()
  const [answer, english] = await Promise.all([inbox('ann', hasty), inbox('ann', hasty, 'en')])
  expect([answer.status, answer.code, answer.message]).toEqual([
    503,
    'DATABASE_UNAVAILABLE',
    '查询用时过长，已停止。请缩小范围，或稍后再试；未收到回执即未受理。',
  ])
  expect(english.message).toContain('took the database too long')
  await free()
  expect((await inbox('ann', hasty)).status).toBe(200)
  await hasty.close()
}, 60_000)

test('what the hub does of its own accord has connections of its own, and its statements no end (issue 10, 29)', async () => {
  const timeouts = async () =>
    (
      await web.database.pool.query(`select application_name as name, count(*)::int as n from pg_stat_activity
        where datname = current_database() and application_name like 'yibiao%' group by 1`)
    ).rows.map((r) => r.name)
  await others()
  expect(await timeouts()).toEqual(expect.arrayContaining(['yibiao', 'yibiao asked']))
  const { rows } = await web.hub.pool.query(`select current_setting('statement_timeout') as own`)
  expect(rows).toEqual([{ own: '0' }])
})
