// After a failover to a lagging standby, lost entries show only against heads that were kept outside the database.
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import {
  appendJournal,
  createHeadKeeper,
  lostSince,
  openDatabase,
  readHeads,
  replicationRisk,
  startEmbeddedPostgres,
} from '../../gateway/platform/index.ts'
import { verifyJournal } from '../../gateway/platform/journal/verify-journal.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { runVerb } from '../support/hub-process.ts'

const folder = await mkdtemp(join(tmpdir(), 'yibiao-heads-'))
const database = await freshDatabase(4)
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

const at = new Date('2026-11-28T08:00:00Z')
const append = (on: Pick<TestDatabase, 'db'>, county: string, count: number, worker = 'worker-1') =>
  on.db.transaction().execute((trx) =>
    appendJournal(
      trx,
      county,
      at,
      Array.from({ length: count }, (_, n) => ({ kind: 'submission.accepted', actor: worker, body: { submission: `s-${n}` } })),
    ),
  )
const administer = async (text: string) => {
  const client = new pg.Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  await client.query(text).finally(() => client.end())
}

test('receipts that a standby never had are found by the kept heads, while every chain still holds (issue 10, 17)', async () => {
  const file = join(folder, 'heads.jsonl')
  const keep = createHeadKeeper(database.db, file, () => at)
  await append(database, '990101', 3)
  await append(database, '990102', 2)
  expect(await keep()).toBe(2)
  expect(await keep()).toBe(0)
  // The standby stops here. The primary issues five more receipts and is lost.
  const name = new URL(database.url.replace('@/', '@x/')).pathname.slice(1)
  await database.db.destroy()
  await administer(`create database ${name}_standby template ${name}`)
  const primary = openDatabase(database.url, { poolSize: 2 })
  await append(primary, '990101', 5)
  expect(await createHeadKeeper(primary.db, file, () => at)()).toBe(2)
  expect(await lostSince(primary.db, (await readHeads(file)).heads)).toEqual([])
  await primary.close()
  const url = database.url.replace(name, `${name}_standby`)
  const standby = openDatabase(url, { poolSize: 2 })
  try {
    expect(await verifyJournal(standby.db)).toEqual({ entries: 5, broken: null })
    const lost = { county: '990101', from: 4, to: 8, seenAt: at.toISOString() }
    expect(await lostSince(standby.db, (await readHeads(file)).heads)).toEqual([{ ...lost, replaced: false }])
    // Work continues there, and other entries take the numbers of the lost ones.
    await append(standby, '990101', 9, 'worker-2')
    await appendFile(file, '\n{"county":"990101","sequ')
    const { heads, unreadable } = await readHeads(file)
    expect(unreadable).toEqual([(await readFile(file, 'utf8')).split('\n').length])
    expect(await lostSince(standby.db, heads)).toEqual([{ ...lost, replaced: true }])
    const env = { DATABASE_URL: url, YIBIAO_DATA: folder, YIBIAO_DEMO: 'off' }
    expect(await runVerb(['journal', 'verify'], env)).toMatchObject({
      code: 0,
      output: expect.stringContaining('every chain holds'),
    })
    const told = await runVerb(['journal', 'verify', '--against', file], env)
    expect(told).toMatchObject({ code: 1, output: expect.stringContaining('LOST entries 4 to 8 of county 990101') })
    expect(told.output).toContain('other entries stand in their place')
    await expect(readHeads(join(folder, 'none.jsonl'))).rejects.toMatchObject({ code: 'BAD_INPUT' })
  } finally {
    await standby.close()
    await administer(`drop database ${name}_standby with (force)`)
  }
})

test('a start warns where a standby could take over without the last receipts, and nowhere else (issue 10, 17)', async () => {
  const server = await startEmbeddedPostgres(folder)
  try {
    const { pool, close } = openDatabase(await server.database('yibiao'), { poolSize: 2 })
    try {
      expect(await replicationRisk(pool)).toBeNull()
      await pool.query("select pg_create_physical_replication_slot('standby')")
      expect(await replicationRisk(pool)).toContain('synchronous_standby_names is empty')
      await pool.query("alter system set synchronous_standby_names = 'standby'")
      await pool.query('select pg_reload_conf()')
      await expect.poll(() => replicationRisk(pool)).toBeNull()
      // Its commits do not wait for the standby, so it is no protection.
      await pool.query("alter system set synchronous_commit = 'local'")
      await pool.query('select pg_reload_conf()')
      await expect.poll(() => replicationRisk(pool)).toContain('local')
    } finally {
      await close()
    }
  } finally {
    await server.stop()
  }
})
