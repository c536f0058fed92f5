// The database fails over: the hub's open connections lead to a read-only server, which is then promoted.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedCatalogue } from '../../gateway/catalogue/index.ts'
import { accept } from '../../gateway/filling/submissions/accept.ts'
import { codeOf } from '../../gateway/http/errors.ts'
import { migrate, openDatabase, startEmbeddedPostgres } from '../../gateway/platform/index.ts'
import type { EmbeddedPostgres } from '../../gateway/platform/store/embedded-postgres.ts'
import { addDepartments, addScenes } from '../submissions/scene.ts'
import { freshDatabase, type TestDatabase, testSeal } from '../support/database.ts'
import { startHub, type TestHub, TOWN } from '../support/hub.ts'
import { eventually } from '../support/world.ts'

let folder: string
let server: EmbeddedPostgres
let database: TestDatabase
let web: TestHub
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yibiao-standby-'))
  server = await startEmbeddedPostgres(folder)
  const url = await server.database('yibiao')
  await migrate(url)
  database = { ...openDatabase(url, { poolSize: 4 }), url }
  web = await startHub({ database, store: { probeMs: 200 } })
}, 60_000)
afterAll(async () => {
  await web?.close()
  await database?.close()
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

const once = async (url: string, text: string) => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  return await client.query(text).finally(() => client.end())
}
const declare = async (language: string) => {
  const query = `mutation { declareRegister(input: {division: "${TOWN}", class: "resident", completeSince: "2026-10-01"}) { register { completeSince } } }`
  const response = await web.post({ query }, { 'accept-language': language })
  return { status: response.status, ...((await response.json()) as { errors?: { message: string; extensions: object }[] }) }
}

const ready = async () => (await (await fetch(`${web.url}/readyz`)).json()) as { ok: boolean; writes: string }

test('while the database fails over, who writes is told to try again; then it is accepted and heard without a restart (issue 10, 21 and 33)', async () => {
  const connectors = ['civil-affairs']
  await seedCatalogue(database.db)
  await addDepartments(database.db, connectors)
  const [scene] = await addScenes(database.db, testSeal(), connectors, 1)
  // The server comes back as a standby: the hub's connections find it again, but it is read-only.
  await server.stop()
  await writeFile(join(folder, 'postgres', 'standby.signal'), '')
  server = await startEmbeddedPostgres(folder)
  expect((await once(database.url, 'select pg_is_in_recovery() as standby')).rows).toEqual([{ standby: true }])
  const [zh, en] = [await declare('zh'), await declare('en')]
  expect([zh.status, zh.errors?.[0]?.extensions, zh.errors?.[0]?.message]).toEqual([
    503,
    expect.objectContaining({ code: 'DATABASE_UNAVAILABLE', retriable: true }),
    '数据库暂时无法访问，请稍后再试；未收到回执即未受理。',
  ])
  expect([en.status, en.errors?.[0]?.message]).toEqual([503, expect.stringContaining('Try again shortly')])
  expect(web.logged.filter((line) => line.includes('not in the catalogue'))).toEqual([])
  // The last probe may date from the time without a server; the next one reaches the standby.
  expect(await eventually(ready, (r) => r.writes.endsWith('25006'))).toMatchObject({
    ok: false,
    writes: 'nothing can be written: 25006',
  })
  // A submission in the meantime is held, not refused.
  const accepted = accept(
    { db: web.hub.db, seal: testSeal(), notifications: web.hub.notifications, clock: () => new Date() },
    scene?.acceptance as never,
  )
  await once(database.url, 'select pg_promote()')
  expect(await accepted).toMatchObject({ kind: 'accepted', repeated: false })
  const heard = new Promise<string>((resolve) =>
    web.hub.notifications.listen('task', (id) => void (id === 'after' && resolve(id))),
  )
  const ringing = setInterval(() => web.hub.notifications.notify('task', 'after'), 100)
  expect(await heard).toBe('after')
  clearInterval(ringing)
  await eventually(ready, (r) => r.ok)
  expect((await declare('zh')).errors?.[0]?.extensions).not.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
}, 60_000)

test('a connection that led to a server which takes no writes is thrown away, one that met another error is kept (issue 10, 21)', async () => {
  const own = await freshDatabase(1)
  const pid = async () => (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(own.db)).rows[0]?.pid
  const first = await pid()
  await expect(sql`select 1 / 0`.execute(own.db)).rejects.toThrow('division by zero')
  expect(await pid()).toBe(first)
  const readOnly = own.db.transaction().setAccessMode('read only')
  const written = readOnly.execute((trx) => trx.deleteFrom('session').execute())
  await expect(written).rejects.toMatchObject({ code: '25006' })
  expect(await pid()).not.toBe(first)
  await own.close()
})

test('what passes by itself is told as such, by the code that PostgreSQL gives it; a fault of the hub is not (issue 10, 21)', async () => {
  const own = await freshDatabase(1)
  const told = async (state: string) =>
    await sql`do ${sql.raw(`$$ begin raise exception using errcode = '${state}'; end $$`)}`.execute(own.db).catch(codeOf)
  const passing = [
    '08006',
    '25006',
    '53100',
    '53200',
    '53300',
    '40001',
    '40P01',
    '55P03',
    '57014',
    '57P01',
    '57P02',
    '57P03',
    '58030',
  ]
  for (const state of passing) expect([state, await told(state)]).toEqual([state, 'DATABASE_UNAVAILABLE'])
  for (const state of ['23505', '42601', '42P01', '22P02', '22003', '28P01', 'XX000'])
    expect([state, await told(state)]).toEqual([state, 'INTERNAL'])
  await own.close()
})
