import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { accept } from '../../gateway/filling/submissions/accept.ts'
import { createSeal, openDatabase, restoreBackup, writeBackup } from '../../gateway/platform/index.ts'
import { verifyJournal } from '../../gateway/platform/journal/verify-journal.ts'
import { addDepartments, addScenes, type Scene } from '../submissions/scene.ts'
import { emptyDatabase, freshDatabase, KEYS } from '../support/database.ts'
import { runVerb } from '../support/hub-process.ts'
import { writeScore } from '../support/score.ts'
import { openStore } from '../support/store.ts'
import { oldDatabase, query } from './old-database.ts'

const CONNECTORS = ['d0', 'd1']
const folder = await mkdtemp(join(tmpdir(), 'yibiao-backup-'))
const store = await openStore()
const { database, db, seal } = store
await addDepartments(db, CONNECTORS)
async function submit(scenes: Scene[]): Promise<void> {
  for (const { acceptance } of scenes) expect((await accept(store, acceptance)).kind).toBe('accepted')
}
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const scenes = (count: number) => addScenes(db, seal, CONNECTORS, count)
const write = (name: string, url = database.url, say = () => {}) =>
  writeBackup({ url, seal, keys: [1], file: join(folder, name), say })
const restore = (name: string, url: string, own = seal, keys = [1]) =>
  restoreBackup({ url, seal: own, keys, file: join(folder, name), say: () => {} })

/** The row count and a digest of the contents of each table. */
async function contents(url: string): Promise<Record<string, string>> {
  const tables = await query<{ name: string }>(
    url,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence = 'p'
     and relname not in ('migration', 'session') order by 1`,
  )
  const found: Record<string, string> = {}
  for (const { name } of tables) {
    const sql = `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as all from "${name}" t`
    found[name] = (await query<{ all: string }>(url, sql))[0]?.all ?? ''
  }
  return found
}

const isUntouched = async (url: string) =>
  (await query(url, `select 1 from pg_class where relnamespace = 'public'::regnamespace`)).length === 0

test('a backup made while submissions go on is one moment of them: restored, every chain holds and every part is there', async () => {
  const [first, meanwhile] = [await scenes(60), await scenes(200)]
  await submit(first)
  let going = true
  const submitting = (async () => {
    for (const scene of meanwhile) if (going) await submit([scene])
  })()
  const began = performance.now()
  const written = await write('busy.gz')
  going = false
  await submitting
  const url = await emptyDatabase()
  const restored = await restore('busy.gz', url)
  expect(restored.rows).toBe(written.rows)

  const copy = openDatabase(url, { poolSize: 2 })
  const journal = await verifyJournal(copy.db)
  const [counts] = await query<Record<string, string>>(
    url,
    `select (select count(*) from submission) as submissions, (select count(*) from delivery) as deliveries,
       (select count(*) from fact) as facts, (select count(*) from journal where kind = 'submission.accepted') as journaled`,
  )
  const n = Number(counts?.submissions)
  expect(journal).toEqual({ entries: n, broken: null })
  expect(n).toBeGreaterThanOrEqual(first.length)
  expect(counts).toEqual({ submissions: `${n}`, deliveries: `${n * 2}`, facts: `${n * 4}`, journaled: `${n}` })
  const original = new Map(
    (await db.selectFrom('submission').select(['id', 'content_sealed']).execute()).map((r) => [r.id, r.content_sealed]),
  )
  const kept = await copy.db.selectFrom('submission').selectAll().execute()
  for (const row of kept) {
    expect(row.content_sealed.equals(original.get(row.id) as Buffer)).toBe(true)
    expect(seal.openJson<object>(row.content_sealed, 'submission.content')).toBeTypeOf('object')
  }
  await copy.close()
  await writeScore(
    'backup',
    { rows: written.rows, bytes: written.bytes, submissionsKept: n, backupAndRestoreMs: Math.round(performance.now() - began) },
    'vitest run test/operations/backup.test.ts',
  )
})

test('nothing differs between a database at rest and its restored copy, to the last digit of every row', async () => {
  await database.pool.query(
    `insert into task (county, id, connector_id, external_id, department_id, title, division_code, state, source_updated_at)
     values ('420525', 'odd', 'd0', 'odd', 'd0', E'引号"反斜\\\\ 换行\\n分隔\\u2028 #', '420525100000', 'OPEN', '2026-11-21 08:09:10.123456+08')`,
  )
  await write('rest.gz')
  const url = await emptyDatabase()
  await restore('rest.gz', url)
  const [theirs, ours] = [await contents(url), await contents(database.url)]
  expect(Object.keys(ours).length).toBeGreaterThan(15)
  expect(theirs).toEqual(ours)
})

test('no table counts by a sequence, which a backup would have to set', async () => {
  expect(await query(database.url, `select sequencename from pg_sequences where schemaname = 'public'`)).toEqual([])
})

test('a damaged, shortened or forged file is refused before anything is written', async () => {
  const good = await readFile(join(folder, 'rest.gz'))
  const url = await emptyDatabase()
  const tampered = async (bytes: Buffer) => {
    await writeFile(join(folder, 'bad.gz'), bytes)
    await expect(restore('bad.gz', url)).rejects.toThrow(/Not restored/)
  }
  let refused = 0
  for (let i = 0; i < 60; i++) {
    const bad = Buffer.from(good)
    // Skip the ten bytes of gzip's own header, some of which have no meaning.
    const at = 10 + Math.floor(((good.length - 10) * i) / 60)
    bad[at] = (bad[at] ?? 0) ^ (1 << (i % 8))
    await tampered(bad)
    refused++
  }
  for (let i = 0; i < 20; i++) {
    await tampered(good.subarray(0, Math.floor((good.length * i) / 20)))
    refused++
  }
  const text = gunzipSync(good).toString()
  for (const forged of [
    text.replace('"state":"PENDING"', '"state":"REFUSED"'),
    text.replace(/\n\{[^\n]*\n/, '\n'),
    text.slice(0, text.lastIndexOf('#')),
    `${text}#{"table":"task"}\n`,
    text.replace('#{"backup"', '#{"format":2,"backup"'),
    'not a backup\n',
  ]) {
    expect(forged).not.toBe(text)
    await tampered(gzipSync(forged))
    refused++
  }
  expect(await isUntouched(url)).toBe(true)
  await writeScore('backup-tampering', { tried: 86, refused }, 'vitest run test/operations/backup.test.ts')
})

test('a file of a hub with other keys, or that needs a key which is not here, is refused before anything is written', async () => {
  const url = await emptyDatabase()
  const strangers = createSeal(new Map([[1, Buffer.alloc(32, 9)]]))
  await expect(restore('rest.gz', url, strangers)).rejects.toThrow(/other keys/)
  await expect(restore('rest.gz', url, seal, [2])).rejects.toThrow(/needs key 1/)
  expect(await isUntouched(url)).toBe(true)
})

test('a database that holds anything is not restored into', async () => {
  const other = await freshDatabase(1)
  await other.pool.query(`insert into department values ('x', 'x', 'x')`)
  const before = await contents(other.url)
  await expect(restore('rest.gz', other.url)).rejects.toThrow(/not empty: there are rows in department/)
  expect(await contents(other.url)).toEqual(before)
  await other.close()
})

test('a backup of an older version is restored and brought up to date; a schema newer than the backup is refused', async () => {
  await write('old.gz', await oldDatabase())
  const url = await emptyDatabase()
  await restore('old.gz', url)
  expect(await query(url, `select count(*)::int as n from delivery where retry_from = 0`)).toEqual([{ n: 500 }])
  expect(await query(url, `select name from migration where name > '0010'`)).not.toEqual([])
  const migrated = await freshDatabase(1)
  await expect(restore('old.gz', migrated.url)).rejects.toThrow(/newer than the backup/)
  await migrated.close()
})

test('a backup overwrites nothing and leaves nothing half-written', async () => {
  await expect(write('rest.gz')).rejects.toThrow(/overwrites nothing/)
  await expect(write('gone.gz', `${database.url.replace(/\/t_\w+/, '/none')}`)).rejects.toThrow()
  await expect(readFile(join(folder, 'gone.gz.partial'))).rejects.toThrow()
})

test('the verbs backup and restore do it by one command each', async () => {
  const file = join(folder, 'verb.gz')
  const env = { YIBIAO_DATA: folder, YIBIAO_KEYS: KEYS }
  const made = await runVerb(['backup', file, '--json'], { ...env, DATABASE_URL: database.url })
  expect(made.code).toBe(0)
  const url = await emptyDatabase()
  const back = await runVerb(['restore', file, '--json'], { ...env, DATABASE_URL: url })
  expect(back.code).toBe(0)
  expect(JSON.parse(back.output)).toMatchObject({ rows: JSON.parse(made.output).rows, journal: { broken: null } })
  const again = await runVerb(['restore', file], { ...env, DATABASE_URL: url })
  expect(again).toMatchObject({ code: 1, said: expect.stringContaining('not empty') })
})
