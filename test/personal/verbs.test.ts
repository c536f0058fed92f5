// The program's verbs, as an operator runs them: add a key and seal everything again, export a record.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  createSeal,
  ensureSubjects,
  keyRingFromFile,
  readKeyRing,
  readSubjects,
  recordAccess,
  type Seal,
} from '../../gateway/platform/index.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { BIN, runVerb } from '../support/hub-process.ts'

let database: TestDatabase
let folder: string
let seal: Seal
let subject: string
beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'yibiao-verbs-'))
  const file = join(folder, 'keys')
  seal = createSeal(await keyRingFromFile(file), () => readKeyRing(file))
  const person = { objectClass: 'resident', identifier: '990101195003070025', name: '王秀兰', division: '420525100000' }
  ;[subject] = (await ensureSubjects(database.db, seal, '420525', [person])) as [string]
  const deps = { db: database.db, seal, clock: () => new Date('2026-11-21T08:00:00Z') }
  const reading = { county: '420525', subject, elements: ['resident.phone'], connectors: ['public-security'] }
  await recordAccess(deps, 'worker-1', '=电话核实', [reading])
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

const yibiao = async (...words: string[]) => {
  const { code, output, said } = await runVerb(words, { DATABASE_URL: database.url, YIBIAO_DATA: folder, NODE_ENV: 'test' }, BIN)
  if (code !== 0) throw new Error(said)
  return output
}

test('keys rotate adds a key and seals everything with it; a hub that runs reads both without being told', async () => {
  const told = JSON.parse(await yibiao('keys', 'rotate', '--json'))
  expect(told).toMatchObject({ key: 2, resealed: 3, unreadable: [], sealedBy: { 2: 3 } })
  expect((await readSubjects(database.db, seal, [subject])).get(subject)).toMatchObject({ name: '王秀兰' })
  expect(JSON.parse(await yibiao('keys', 'rotate', '--resume', '--json'))).toMatchObject({ key: 2, resealed: 0 })
}, 60_000)

test('access export hands out who read what, as JSON and as CSV that no spreadsheet takes for a formula, and journals that', async () => {
  const [row] = JSON.parse(await yibiao('access', 'export', subject, '--json'))
  expect(row).toMatchObject({
    worker: 'worker-1',
    purpose: '=电话核实',
    elements: 'resident.phone',
    connectors: 'public-security',
    sequence: 1,
  })
  const [line] = parse(await yibiao('access', 'export', subject, '--csv'), { columns: true }) as Record<string, string>[]
  expect(line).toMatchObject({ worker: 'worker-1', purpose: "'=电话核实", elements: 'resident.phone' })
  const kinds = await database.db.selectFrom('journal').select('kind').orderBy('sequence').execute()
  expect(kinds.map((k) => k.kind)).toEqual(['values.read', 'access.exported', 'access.exported'])
}, 60_000)
