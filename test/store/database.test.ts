import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { countyOf, migrate, newId, openNotifications } from '../../gateway/platform/index.ts'
import { knownMigrations } from '../../gateway/platform/store/migrate.ts'
import { emptyDatabase, freshDatabase, testSeal } from '../support/database.ts'

const database = await freshDatabase()
afterAll(() => database.close())

test('ten processes that start at once on an empty database apply each migration once', async () => {
  const url = await emptyDatabase()
  const applied = (await Promise.all(Array.from({ length: 10 }, () => migrate(url)))).flat()
  expect(applied.length).toBeGreaterThan(0)
  expect(new Set(applied).size).toBe(applied.length)
})

test('registers of divisions and classes that never existed are set aside whole when the schema is brought up to date (issue 10, 32; F9)', async () => {
  const url = await emptyDatabase()
  const names = (await knownMigrations()).map((m) => m.name)
  await migrate(url, new Set(names.filter((name) => name < '0108')))
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`select set_config('yibiao.change_by', 'x', false), set_config('yibiao.change_why', 'x', false);
    insert into division values ('420525101000', null, 'x', 'TOWNSHIP');
    insert into element (id, object_class, body) values ('resident.name', 'resident', '{}');
    insert into register (county, division_code, object_class) values
      ('420525', '420525101000', 'resident'), ('420525', '420525101999', 'resident'), ('420525', '420525101000', '__proto__');
    insert into register_entry (county, id, division_code, object_class, subject_id, since, body_sealed, changed_by) values
      ('420525', 'a', '420525101206xx', 'resident', 's', '2026-01-01', '\\x00', 'w')`)
  await migrate(url)
  const kept = await client.query('select division_code, object_class from register')
  const aside = await client.query(
    `select from_table, content ->> 'division_code' as code, reason from removed_row order by 1, 2`,
  )
  await client.end()
  expect(kept.rows).toEqual([{ division_code: '420525101000', object_class: 'resident' }])
  expect(aside.rows).toEqual([
    { from_table: 'register', code: '420525101000', reason: 'no register is kept of 420525101000 __proto__' },
    { from_table: 'register', code: '420525101999', reason: 'no register is kept of 420525101999 resident' },
    { from_table: 'register_entry', code: '420525101206xx', reason: 'there is no division 420525101206xx' },
  ])
})

test('a client whose backend is killed while it is checked out does not end the process', async () => {
  const client = await database.pool.connect()
  const pid = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid
  await database.pool.query('select pg_terminate_backend($1)', [pid])
  await expect(client.query('select 1')).rejects.toThrow()
  client.release(true)
  expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

test('a notification reaches another process, and again after its connection was killed', async () => {
  const notifications = await openNotifications(database.url, database.pool)
  const other = await openNotifications(database.url, database.pool)
  const heard: string[] = []
  const hear = () =>
    new Promise<void>((resolve) =>
      other.listen('task', (id) => {
        heard.push(id)
        resolve()
      }),
    )
  let next = hear()
  notifications.notify('task', 'one')
  await next
  await database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'yibiao bell' and datname = current_database()`,
  )
  next = hear()
  const timer = setInterval(() => notifications.notify('task', 'two'), 100)
  await next
  clearInterval(timer)
  expect(heard).toContain('one')
  expect(heard).toContain('two')
  await notifications.close()
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
