// Key rotation while the hub serves: everything is sealed again, without effect on concurrent readers and writers.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  addKey,
  createSeal,
  ensureSubjects,
  findSubject,
  keyRingFromFile,
  readKeyRing,
  readSubjects,
  resealAll,
  type Seal,
  sealedBy,
} from '../../gateway/platform/index.ts'
import { SEALED_COLUMNS } from '../../gateway/platform/protect/sealed-columns.ts'
import { freshDatabase } from '../support/database.ts'
import { writeScore } from '../support/score.ts'

const COUNTY = '420525'
/** Acts as a separate process: it reads the key file at its start, and again when it must. */
let process: () => Promise<Seal>
const database = await freshDatabase()
const folder = await mkdtemp(join(tmpdir(), 'yibiao-keys-'))
beforeAll(async () => {
  const file = join(folder, 'keys')
  process = async () => createSeal(await keyRingFromFile(file), () => readKeyRing(file))
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

const person = (n: number) => ({
  objectClass: 'resident',
  identifier: `99010119500307${String(n).padStart(4, '0')}`,
  name: `王小明${n}`,
  division: '420525100000',
})

test('no sealed column of the database is left out of the rotation', async () => {
  const { rows } = await sql<{ name: string }>`select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and column_name like '%\\_sealed' order by 1`.execute(database.db)
  expect(SEALED_COLUMNS.map((c) => `${c.table}.${c.column}`).toSorted()).toEqual(rows.map((r) => r.name).toSorted())
  expect(rows.length).toBeGreaterThan(8)
})

test('a rotation under concurrent reads and writes fails no read; a run that died is begun again; hashes stay', async () => {
  const { db } = database
  const web = await process()
  const people = Array.from({ length: 400 }, (_, n) => person(n))
  const ids = await ensureSubjects(db, web, COUNTY, people)
  await addKey(join(folder, 'keys'))
  const rotating = await process()
  expect(rotating.newest()).toBe(2)

  let reads = 0
  let failed = 0
  let writes = 0
  let over = false
  const reader = async (seal: Seal) => {
    for (let i = 0; !over || i < 20; i++) {
      const some = Array.from({ length: 20 }, (_, k) => ids[(i * 37 + k * 41) % ids.length] as string)
      const found = await readSubjects(db, seal, some).catch(() => null)
      reads += some.length
      for (const id of some) if (!found?.get(id)?.name?.startsWith('王小明')) failed++
    }
  }
  // It does not know the new key yet, so it keeps sealing with the old one.
  const writer = async (seal: Seal) => {
    for (let i = 0; !over && i < 150; i++) {
      await ensureSubjects(db, seal, COUNTY, [person((i * 13) % 400), person(1000 + i)])
      writes += 2
    }
  }
  const work = [
    reader(web),
    reader(await process()),
    writer(createSeal(new Map([[1, [...readKeyRing(join(folder, 'keys'))][0]?.[1] as Buffer]]))),
  ]

  // The first run dies midway.
  let seen = 0
  const death = new Error('killed')
  try {
    const died = resealAll(db, rotating, () => {
      if (++seen === 1) throw death
    })
    await expect(died).rejects.toBe(death)
    await resealAll(db, rotating)
  } finally {
    over = true
    await Promise.all(work)
  }
  // The next run reseals what was written with the old key until the end.
  const last = await resealAll(db, rotating)
  expect(last.unreadable).toEqual([])
  expect(failed).toBe(0)
  expect([...(await sealedBy(db)).keys()]).toEqual([2])
  expect(await findSubject(db, web, COUNTY, 'resident', person(7).identifier)).toBe(ids[7])
  expect((await readSubjects(db, web, [ids[7] as string])).get(ids[7] as string)).toMatchObject({ name: '王小明7' })
  await writeScore(
    'key-rotation',
    { values: 800, reads, failedReads: failed, writesMeanwhile: writes },
    'vitest run test/personal/keys.test.ts',
  )
})

test('a value that was moved to another place is told and left as it is', async () => {
  const { db } = database
  const seal = await process()
  const [id] = await ensureSubjects(db, seal, COUNTY, [person(5000)])
  await addKey(join(folder, 'keys'))
  seal.reload()
  await sql`update subject set label_sealed = identifier_sealed where id = ${id}`.execute(db)
  const { unreadable } = await resealAll(db, seal)
  expect(unreadable).toEqual([{ column: 'subject.label_sealed', key: `${COUNTY} ${id}` }])
  expect((await readFile(join(folder, 'keys'), 'utf8')).split(',')).toHaveLength(3)
})
