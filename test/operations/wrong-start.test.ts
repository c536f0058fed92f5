// Errors that the hub reports at its start or later: wrong keys, settings, schemas, folders and files. Each refusal names the
// problem and its remedy, and nothing was written.

import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, expect, test } from 'vitest'
import { readConfig } from '../../gateway/config.ts'
import { openStore } from '../../gateway/open-store.ts'
import {
  addKey,
  migrate,
  openDatabase,
  readKeyRing,
  startDevelopmentIdentity,
  startEmbeddedPostgres,
  watchWrites,
} from '../../gateway/platform/index.ts'
import { addDepartments, addScenes } from '../submissions/scene.ts'
import { freshDatabase, KEYS, testSeal } from '../support/database.ts'
import { freePort } from '../support/free-port.ts'
import { runVerb, startHubProcess } from '../support/hub-process.ts'
import { eventually } from '../support/world.ts'

const OTHER = `1:${randomBytes(32).toString('base64')}`
const folder = await mkdtemp(join(tmpdir(), 'yibiao-wrong-start-'))
const database = await freshDatabase()
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

/** Opens the store like every start and every verb; returns the message of a refusal. */
async function opening(env: Record<string, string>): Promise<string> {
  try {
    const config = readConfig({ DATABASE_URL: database.url, YIBIAO_DATA: folder, ...env }, folder)
    const store = await openStore(config, pino({ level: 'silent' }), database.url, { poolSize: 2 })
    await store.close()
    return 'opened'
  } catch (error) {
    return (error as Error).message
  }
}
const proofs = async () => (await database.pool.query('select count(*)::int as n from key_proof')).rows[0].n as number

test('a database that holds values refuses another key, and a missing key file is not made anew (issue 10, 33; F10)', async () => {
  await addDepartments(database.db, ['d0'])
  await addScenes(database.db, testSeal(), ['d0'], 2)
  const wrong = await runVerb(['journal', 'verify'], { DATABASE_URL: database.url, YIBIAO_DATA: folder, YIBIAO_KEYS: OTHER })
  expect([wrong.code, wrong.said]).toEqual([1, expect.stringContaining('Key 1 of YIBIAO_KEYS is not the key 1')])
  expect(await opening({})).toContain(join(folder, 'keys'))
  expect(existsSync(join(folder, 'keys'))).toBe(false)
  expect(await proofs()).toBe(0)
  expect(await opening({ YIBIAO_KEYS: KEYS })).toBe('opened')
  // From now on the known value proves the key, with or without sealed data.
  await database.db.deleteFrom('task').execute()
  expect(await opening({ YIBIAO_KEYS: OTHER })).toContain('Key 1 of YIBIAO_KEYS is not the key 1')
  const lower = await opening({ YIBIAO_KEYS: `2:${KEYS.slice(2)},3:${OTHER.slice(2)}` })
  expect(lower).toContain('Key 1 is missing from YIBIAO_KEYS')
}, 60_000)

test('a key that seals is wanted from every process from then on, and no more once a rotation is over (issue 10, 33; F10)', async () => {
  const two = `${KEYS},2:${OTHER.slice(2)}`
  expect(await opening({ YIBIAO_KEYS: two })).toBe('opened')
  expect(await opening({ YIBIAO_KEYS: KEYS })).toContain('Key 2 is missing from YIBIAO_KEYS')
  const three = `${two},3:${randomBytes(32).toString('base64')}`
  expect((await runVerb(['keys', 'rotate'], { DATABASE_URL: database.url, YIBIAO_DATA: folder, YIBIAO_KEYS: three })).code).toBe(
    0,
  )
  const withoutTwo = three.split(',').filter((key) => !key.startsWith('2:'))
  expect(await opening({ YIBIAO_KEYS: withoutTwo.join(',') })).toBe('opened')
}, 60_000)

test('a file of keys or of the development sign-in that was cut short is named, with what to do (issue 10, 33; F17)', async () => {
  const place = await mkdtemp(join(folder, 'cut-'))
  await writeFile(join(place, 'keys'), KEYS.slice(0, 20))
  expect(() => readKeyRing(join(place, 'keys'))).toThrow(join(place, 'keys'))
  await expect(addKey(join(place, 'keys'))).rejects.toThrow('Put it back')
  const identity = {
    port: 0,
    dataFolder: place,
    portalUrl: 'http://127.0.0.1:4000',
    log: pino({ level: 'silent' }),
  }
  const file = join(place, 'development-identity.json')
  for (const text of ['{"signingKey":{"kty":"RSA","n":"abc', '{}', 'null']) {
    await writeFile(file, text)
    await expect(startDevelopmentIdentity(identity)).rejects.toThrow(file)
    expect(await readFile(file, 'utf8')).toBe(text)
  }
})

test('a NODE_ENV that is none of the known ones, and the demo on an address that others reach, are refused (issue 10, 33; F17)', () => {
  for (const wrong of ['Production', 'prod', 'PRODUCTION', 'staging'])
    expect(() => readConfig({ NODE_ENV: wrong }, folder), wrong).toThrow('NODE_ENV: must be production, development or test')
  for (const known of ['development', 'test', '']) expect(readConfig({ NODE_ENV: known }, folder).production).toBe(false)
  for (const open of ['0.0.0.0', '::', '10.0.0.5', '127.evil.example']) {
    expect(() => readConfig({ YIBIAO_HOST: open }, folder), open).toThrow('YIBIAO_DEMO=off')
    expect(readConfig({ YIBIAO_HOST: open, YIBIAO_DEMO: 'off' }, folder).host).toBe(open)
  }
  for (const own of ['127.0.0.1', 'localhost', '::1']) expect(readConfig({ YIBIAO_HOST: own }, folder).demo).toBe(true)
})

test('an older version of the hub refuses a database that a newer one has brought up to date (issue 10, 33; F17)', async () => {
  const newer = await freshDatabase()
  await newer.pool.query(`insert into migration (name, checksum) values ('9999-from-the-future.sql', 'x')`)
  await expect(migrate(newer.url)).rejects.toThrow('9999-from-the-future.sql')
  await newer.close()
})

test('a second hub with other settings on one data folder is refused by what differs (issue 10, 33; F17)', async () => {
  const data = await mkdtemp(join(folder, 'one-'))
  const env = { YIBIAO_DATA: data, YIBIAO_DEMO: 'off', PORT: String(await freePort()), YIBIAO_METRICS_PORT: '0' }
  const first = await startHubProcess('worker', env)
  const second = await runVerb(['start', '--role', 'worker'], { ...env, PORT: String(await freePort()), KEYCLOAK_REALM: 'other' })
  expect([second.code, second.said]).toEqual([1, expect.stringContaining('what differs: PORT, KEYCLOAK_REALM.')])
  expect(second.said).toContain(data)
  expect((await first.stop()).code).toBe(0)
}, 90_000)

test('a database that takes no writes is told within seconds, and again when it takes them (issue 10, 33; F17)', async () => {
  const name = new URL(database.url.replace('@/', '@host/')).pathname.slice(1)
  const own = openDatabase(database.url, { poolSize: 1 })
  const writes = await watchWrites(own.db, 50)
  expect(writes.failure()).toBeNull()
  const files = new Set<string>()
  // Each attempt takes new disk space, so it uses another file.
  await eventually(
    async () => files.add((await database.pool.query(`select pg_relation_filenode('write_probe') as f`)).rows[0].f).size,
    (n) => n > 1,
  )
  const fresh = () =>
    database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()`, [
      name,
    ])
  await database.pool.query(`alter database ${name} set default_transaction_read_only = on`)
  await fresh()
  await eventually(
    async () => writes.failure(),
    (code) => code === '25006',
  )
  await database.pool.query(`set default_transaction_read_only = off; alter database ${name} reset default_transaction_read_only`)
  await fresh()
  await eventually(
    async () => writes.failure(),
    (code) => code === null,
  )
  await writes.stop()
  await own.close()
}, 30_000)

test('a socket folder that another account or a link put in the way is refused, one of our own is closed to others (issue 10, 33; F17)', async () => {
  const data = await mkdtemp(join(folder, 'socket-'))
  const socket = join(tmpdir(), `yibiao-${createHash('sha256').update(join(data, 'postgres')).digest('hex').slice(0, 16)}`)
  await symlink(data, socket)
  await expect(startEmbeddedPostgres(data)).rejects.toThrow(socket)
  await rm(socket)
  await mkdir(socket, { mode: 0o777 })
  if (process.getuid?.() === 0) {
    await chown(socket, 12_345, 12_345)
    await expect(startEmbeddedPostgres(data)).rejects.toThrow(socket)
    await chown(socket, 0, 0)
  }
  const server = await startEmbeddedPostgres(data)
  expect((await stat(socket)).mode & 0o777).toBe(0o700)
  await server.stop()
  await rm(socket, { recursive: true, force: true })
}, 60_000)
