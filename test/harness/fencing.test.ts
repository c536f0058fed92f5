import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { accept } from '../../gateway/filling/submissions/accept.ts'
import { verifyJournal } from '../../gateway/platform/journal/verify-journal.ts'
import { addDepartments, addScenes } from '../submissions/scene.ts'
import { freshDatabase } from '../support/database.ts'
import { writeScore } from '../support/score.ts'
import type { Books } from './departments.ts'
import { openStore } from './open-store.ts'
import { startProgram } from './program.ts'

const CALM = { firstSeconds: 0.05, factor: 1.5, longestSeconds: 0.4, maxAttempts: 100 }

const database = await freshDatabase()
const store = await openStore(database.url)
afterAll(async () => {
  await store.close()
  await database.close()
})

const submitAll = async (connector: string, count: number) => {
  await addDepartments(store.db, [connector])
  for (const { acceptance } of await addScenes(store.db, store.seal, [connector], count)) await accept(store, acceptance)
}

test('a worker that slept through its lease never overwrites a newer answer, in 100 cases out of 100', async () => {
  const cases = 100
  const departments = await startProgram<number[]>('departments', { count: 1, calm: true })
  const port = departments.ready[0] as number
  const tell = (what: string) => fetch(`http://127.0.0.1:${port}/${what}`)
  const worker = (more: object) =>
    startProgram('worker', {
      url: database.url,
      connectors: [{ id: 'fence', port, sendKey: true, deaf: true }],
      concurrency: cases,
      backoff: CALM,
      report: true,
      ...more,
    })
  await submitAll('fence', cases)
  await tell('hold')
  const old = await worker({ leaseSeconds: 4 })
  await departments.told((m) => m.held === cases, 1)
  const woken = old.told((m) => m.how !== undefined, cases)
  old.child.kill('SIGSTOP')

  // The department now answers everyone, the lease of the sleeping worker ends, and another worker delivers.
  await tell('pass')
  const young = await worker({ leaseSeconds: 30 })
  await young.told((m) => m.how === 'acknowledged', cases)
  const answers = async () =>
    (
      await sql<{
        id: string
        row: string
      }>`select id, delivery::text as row from delivery where connector_id = 'fence' order by id`.execute(store.db)
    ).rows
  const before = await answers()
  const journaled = (await verifyJournal(store.db)).entries

  // Now the old answers arrive (refused, another acknowledgement, 500), and the sleeper resumes with them.
  await tell('release')
  old.child.kill('SIGCONT')
  const ends = await woken
  const after = await answers()
  const held = after.filter((a, i) => a.row === before[i]?.row && a.row.includes('ACKNOWLEDGED') && !a.row.includes('late'))
  await writeScore('fencing', { cases, newerAnswerKept: held.length }, 'vitest run test/harness/fencing.test.ts')
  expect(ends.map((e) => e.how)).toEqual(Array(cases).fill('superseded'))
  expect(held).toHaveLength(cases)
  expect((await verifyJournal(store.db)).entries).toBe(journaled)
  await Promise.all([old, young, departments].map((p) => p.kill()))
}, 180_000)

test('a worker that is told to stop under load ends in order: nothing is left half-done, each time', async () => {
  const stops = 10
  const departments = await startProgram<number[]>('departments', { count: 1, calm: true })
  const connectors = [{ id: 'stop', port: departments.ready[0] as number, sendKey: true }]
  const codes: (number | null)[] = []
  let slowestMs = 0
  for (let i = 0; i < stops; i++) {
    await submitAll('stop', 60)
    const worker = await startProgram('worker', {
      url: database.url,
      connectors,
      concurrency: 8,
      leaseSeconds: 60,
      backoff: CALM,
      report: true,
    })
    await worker.told((m) => m.how !== undefined, 5)
    const began = performance.now()
    codes.push(await worker.stop())
    slowestMs = Math.max(slowestMs, performance.now() - began)
    const { rows } = await sql`select 1 from attempt a join delivery d on d.county = a.county and d.id = a.delivery_id
      where d.connector_id = 'stop' and a.ended_at is null`.execute(store.db)
    expect(rows).toHaveLength(0)
  }
  const books = (await (await fetch(`http://127.0.0.1:${departments.ready[0]}/books`)).json()) as Books
  await departments.kill()
  console.log(`orderly stop: ${codes.filter((c) => c === 0).length}/${stops}, slowest ${Math.round(slowestMs)} ms`)
  expect(codes).toEqual(Array(stops).fill(0))
  expect(books.absorbed).toBe(0)
  expect(new Set(books.effects.map((e) => e.task)).size).toBe(books.effects.length)
}, 180_000)
