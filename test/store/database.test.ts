import { afterAll, beforeAll, expect, test } from 'vitest'
import { countyOf, migrate, newId, openBell } from '../../gateway/store/index.ts'
import { emptyDatabase, freshDatabase, type TestDatabase, testSeal } from '../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

test('ten processes that start at once on an empty database apply each migration once', async () => {
  const url = await emptyDatabase()
  const applied = (await Promise.all(Array.from({ length: 10 }, () => migrate(url)))).flat()
  expect(applied.length).toBeGreaterThan(0)
  expect(new Set(applied).size).toBe(applied.length)
})

test('a client whose backend is killed while it is checked out does not end the process', async () => {
  const client = await database.pool.connect()
  const pid = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid
  await database.pool.query('select pg_terminate_backend($1)', [pid])
  await expect(client.query('select 1')).rejects.toThrow()
  client.release(true)
  expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

test('a ring of the bell reaches another process, and again after its connection was killed', async () => {
  const bell = await openBell(database.url, database.pool)
  const other = await openBell(database.url, database.pool)
  const heard: string[] = []
  const hear = () =>
    new Promise<void>((resolve) =>
      other.listen('task', (id) => {
        heard.push(id)
        resolve()
      }),
    )
  let next = hear()
  bell.ring('task', 'one')
  await next
  await database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'yibiao bell' and datname = current_database()`,
  )
  next = hear()
  const timer = setInterval(() => bell.ring('task', 'two'), 100)
  await next
  clearInterval(timer)
  expect(heard).toContain('one')
  expect(heard).toContain('two')
  await bell.close()
  await other.close()
})

test('a sealed value opens only in its own place and never with a changed byte', () => {
  const seal = testSeal()
  const sealed = seal.seal('王小明', 'subject.label')
  expect(seal.open(sealed, 'subject.label')).toBe('王小明')
  expect(() => seal.open(sealed, 'fact.value')).toThrow()
  for (let i = 13; i < sealed.length; i++) {
    const changed = Buffer.from(sealed)
    changed[i] = (changed[i] ?? 0) ^ 1
    expect(() => seal.open(changed, 'subject.label')).toThrow()
  }
})

test('an id tells its county', () => {
  expect(countyOf(newId('420525'))).toBe('420525')
  expect(countyOf("420525-'; drop table task")).toBeNull()
})
