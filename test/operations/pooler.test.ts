// The hub behind a transaction pooler: it starts any number of times, and reports when notifications do not arrive.
import { createServer, connect as dial, type Socket } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate, type Notifications, openDatabase, openNotifications, readiness } from '../../gateway/platform/index.ts'
import { emptyDatabase, freshDatabase } from '../support/database.ts'
import { freePort } from '../support/free-port.ts'
import { startHubProcess } from '../support/hub-process.ts'
import { eventually } from '../support/world.ts'
import { hasPooler, startPooler } from './pooler.ts'
import { type Surroundings, startSurroundings } from './world.ts'

const socketOf = (url: string) => decodeURIComponent(/host=([^&]+)/.exec(url)?.[1] ?? '')
const nameOf = (url: string) => /@\/([^?]+)/.exec(url)?.[1] ?? ''
const MIGRATION_LOCK = 7_201_808

const database = await freshDatabase()
afterAll(() => database.close())

test('a process that cannot migrate says within its time what it waits for, and goes on when that is gone (issue 10, 20)', async () => {
  const url = await emptyDatabase()
  const other = new pg.Client({ connectionString: url, application_name: 'somebody' })
  other.on('error', () => {})
  await other.connect()
  await other.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
  const said: string[] = []
  const waiting = { seconds: 1, say: (line: string) => void said.push(line) }
  await expect(migrate(url, undefined, waiting)).rejects.toThrow(
    /within 1 s: session \d+ \(somebody, idle, \d+ s\) holds the lock/,
  )
  expect(said[0]).toContain('somebody')
  await other.end()
  expect((await migrate(url)).length).toBeGreaterThan(10)
})

test('a listener whose connection has fallen silent notices it, says since when, and subscribes again (issue 10, 20)', async () => {
  const through: Socket[] = []
  const proxy = createServer((client) => {
    const server = dial(`${socketOf(database.url)}/.s.PGSQL.5432`)
    through.push(server)
    client.on('error', () => {})
    server.on('error', () => {})
    client.pipe(server).pipe(client)
  })
  const port = await new Promise<number>((resolve) =>
    proxy.listen(0, '127.0.0.1', () => resolve((proxy.address() as { port: number }).port)),
  )
  const errors: string[] = []
  // The reported silence at the moment of detection; notifications may be back before a later read.
  let noticed: number | null | undefined
  const url = `postgres://hub@127.0.0.1:${port}/${nameOf(database.url)}`
  const notifications: Notifications = await openNotifications(url, database.pool, {
    proveMs: 100,
    onError: (error) => {
      noticed ??= notifications.silentFor()
      errors.push(error.message)
    },
  })
  const heard = new Promise<void>((resolve) => notifications.listen('task', () => resolve()))
  await eventually(
    async () => notifications.silentFor(),
    (silent) => silent === null,
  )
  // The connection stays open, but nothing comes through.
  const before = through.length
  for (const connection of through) connection.unpipe().pause()
  await eventually(
    async () => errors.length,
    (count) => count > 0,
  )
  expect(noticed).toEqual(expect.any(Number))
  await eventually(
    async () => notifications.silentFor(),
    (silent) => silent === null,
  )
  expect([through.length > before, errors[0]]).toEqual([true, expect.stringContaining('subscribes again')])
  notifications.notify('task', 'one')
  await heard
  await notifications.close()
  for (const socket of through) socket.destroy()
  proxy.close()
})

describe.skipIf(!hasPooler)('behind PgBouncer in transaction mode (left out where pgbouncer is not installed)', () => {
  let pooler: Awaited<ReturnType<typeof startPooler>>
  let around: Surroundings
  const listeners: Notifications[] = []
  beforeAll(async () => {
    pooler = await startPooler(socketOf(database.url))
    around = await startSurroundings()
  })
  afterAll(async () => {
    for (const notifications of listeners) await notifications.close()
    await around?.close()
    await pooler?.stop()
  })

  test('a second process starts although a connection of the pool is in use that the first one migrated through (issue 10, 20)', async () => {
    const url = pooler.url(nameOf(await emptyDatabase()))
    expect((await migrate(url)).length).toBeGreaterThan(10)
    const busy = new pg.Client({ connectionString: url })
    busy.on('error', () => {})
    await busy.connect()
    await busy.query('begin')
    expect(await migrate(url, undefined, { seconds: 1, say: () => {} })).toEqual([])
    await busy.query('rollback')
    await busy.end()
  })

  test('one who listens through the pool says that nothing is heard; one who listens directly hears (issue 10, 20)', async () => {
    const url = pooler.url(nameOf(database.url))
    const pooled = openDatabase(url)
    const deaf = await openNotifications(url, pooled.pool, { proveMs: 100 })
    const direct = await openNotifications(database.url, pooled.pool, { proveMs: 100 })
    listeners.push(deaf, direct)
    await eventually(
      async () => deaf.silentFor(),
      (silent) => silent !== null,
    )
    const heard = new Promise<string>((resolve) => direct.listen('task', resolve))
    deaf.notify('task', 'one')
    expect(await heard).toBe('one')
    expect(direct.silentFor()).toBeNull()
    const asked = { stopping: new AbortController().signal, missingMigrations: async () => [], writes: null }
    const [not, yes] = await Promise.all(
      [deaf, direct].map((notifications) => readiness({ ...asked, silentFor: notifications.silentFor() })),
    )
    expect([not?.ready, not?.parts.bell, yes?.ready, yes?.parts.bell]).toEqual([
      false,
      expect.stringMatching(/^not heard for \d+ s$/),
      true,
      'ok',
    ])
    while (listeners.length > 0) await listeners.pop()?.close()
    await pooled.close()
  })

  test('two processes of the hub start on a pooled database and hear each other by the direct way (issue 10, 20)', async () => {
    const own = await freshDatabase()
    const env = async () => ({
      ...around.env(pooler.url(nameOf(own.url)), await freePort()),
      YIBIAO_DIRECT_DATABASE_URL: own.url,
    })
    const hubs = await Promise.all([startHubProcess('worker', await env()), startHubProcess('worker', await env())])
    for (const { operationsPort } of hubs) {
      const ready = await fetch(`http://127.0.0.1:${operationsPort}/readyz`)
      expect([ready.status, await ready.json()]).toMatchObject([200, { parts: { bell: 'ok', writes: 'ok' } }])
      expect(await (await fetch(`http://127.0.0.1:${operationsPort}/metrics`)).text()).toMatch(/^yibiao_bell_silent_seconds 0$/m)
    }
    const { rows } = await own.pool.query(
      `select count(*)::int as n from pg_stat_activity where application_name = 'yibiao bell' and datname = current_database()`,
    )
    expect(rows[0].n).toBe(2)
    await Promise.all(hubs.map((hub) => hub.stop()))
    await own.close()
  }, 60_000)
})
