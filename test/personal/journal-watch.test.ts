// The journal is verified on a schedule: damage is found without a request, and stops acceptance.
import { sql } from 'kysely'
import pino from 'pino'
import { afterAll, expect, test } from 'vitest'
import { accept } from '../../gateway/filling/submissions/accept.ts'
import { verifyChains } from '../../gateway/jobs/index.ts'
import { appendJournal, checkJournal, readChecks, repeat } from '../../gateway/platform/index.ts'
import { addDepartments, addScenes } from '../submissions/scene.ts'
import { openStore } from '../support/store.ts'
import { eventually } from '../support/world.ts'

let at = new Date('2026-11-21T08:00:00Z')
const clock = () => at
const deps = await openStore({ clock })
afterAll(() => deps.close())
const { db, seal, notifications } = deps
await addDepartments(db, ['public-security'])

const write = async (n: number) => {
  for (let i = 0; i < n; i++) await appendJournal(db, '420525', clock(), [{ kind: 'test', actor: 'system', body: { i } }])
}

test('a second look reads only what is new, and a day later everything again', async () => {
  await write(5)
  expect(await checkJournal(db, clock)).toEqual({ entries: 5, broken: null })
  await write(2)
  // A verified entry is changed; the quick check begins after it.
  await sql`update journal set actor = 'nobody' where sequence = 2`.execute(db)
  expect((await checkJournal(db, clock)).broken).toBeNull()
  expect((await readChecks(db))[0]).toMatchObject({ county: '420525', sequence: '7', broken: null })
  at = new Date(at.getTime() + 25 * 60 * 60_000)
  expect((await checkJournal(db, clock)).broken).toMatchObject({ county: '420525', sequence: 2 })
})

test('a broken chain stops acceptance in its county, says so, and goes on only after a full verification of the restored chain', async () => {
  const [scene] = await addScenes(db, seal, ['public-security'], 1)
  const { acceptance } = scene as NonNullable<typeof scene>
  await expect(accept(deps, acceptance)).rejects.toMatchObject({ code: 'JOURNAL_BROKEN' })
  const log: string[] = []
  const told = pino({ level: 'warn' }, { write: (line: string) => void log.push(line) })
  const watch = repeat({ db, notifications, log: told }, verifyChains({ db, clock, log: told }))
  await eventually(
    async () => log.join(),
    (said) => said.includes('the journal is broken'),
  )
  await watch.stop()
  await sql`update journal set actor = 'system' where sequence = 2`.execute(db)
  expect((await checkJournal(db, clock)).broken).not.toBeNull()
  await expect(accept(deps, acceptance)).rejects.toMatchObject({ code: 'JOURNAL_BROKEN' })
  expect((await checkJournal(db, clock, { full: true })).broken).toBeNull()
  expect(await accept(deps, acceptance)).toMatchObject({ kind: 'accepted' })
})
