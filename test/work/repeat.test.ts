// Repeated work (pulls, reminders, alerts, journal checks): exactly one of many processes does it, and a dead one is replaced.
import { sql } from 'kysely'
import pino from 'pino'
import { afterAll, expect, test } from 'vitest'
import { type Repeated, repeat } from '../../gateway/platform/index.ts'
import { claimWork, hasten, release } from '../../gateway/platform/work/work.ts'
import { openStore } from '../support/store.ts'
import { eventually } from '../support/world.ts'

const failures: string[] = []
const log = pino({ level: 'warn' }, { write: (line: string) => void failures.push(JSON.parse(line).msg) })
const { db, notifications, close } = await openStore()
afterAll(close)

const start = (work: Partial<Repeated> & Pick<Repeated, 'kind' | 'run'>, options: { leaseSeconds?: number } = {}) =>
  repeat({ db, notifications, log }, { everySeconds: 3600, failed: 'it failed', ...work }, { pollMs: 20, ...options })
const workOf = (kind: string) => db.selectFrom('work').selectAll().where('kind', '=', kind).orderBy('key').execute()

test('of five processes one does each piece, and it is due again after its time', async () => {
  const done: string[] = []
  const run = async (key: string) => void done.push(key)
  const all = [1, 2, 3, 4, 5].map(() => start({ kind: 'five', keys: () => ['a', 'b'], run }))
  const rows = await eventually(
    () => workOf('five'),
    (found) => found.length === 2 && found.every((w) => w.attempts === 1 && w.lease_until === null),
  )
  await Promise.all(all.map((one) => one.stop()))
  expect(done.toSorted()).toEqual(['a', 'b'])
  for (const { due_at } of rows) expect(due_at.getTime()).toBeGreaterThan(Date.now() + 3_000_000)
})

test('what failed says so, and comes again at its time', async () => {
  const one = start({ kind: 'fails', run: () => Promise.reject(new Error('no')) })
  await eventually(
    () => workOf('fails'),
    ([w]) => w?.lease_until === null && w.due_at.getTime() > Date.now() + 3_000_000,
  )
  await one.stop()
  expect(failures).toEqual(['it failed'])
})

test('a process that died leaves its work to another when its lease ends; one that is alive keeps it for longer than a lease', async () => {
  await sql`insert into work (county, kind, key) values ('', 'dies', '')`.execute(db)
  const [dead] = await claimWork(db, [{ kind: 'dies', queue: '', slots: 1 }], 1)
  const ends: (() => void)[] = []
  const run = () => new Promise<void>((resolve) => void ends.push(resolve))
  const two = [1, 2].map(() => start({ kind: 'dies', run }, { leaseSeconds: 1 }))
  const [running] = await eventually(
    () => workOf('dies'),
    ([w]) => w?.fence !== dead?.fence,
  )
  // After three leases it is still the same claim: it was renewed.
  const [later] = await eventually(
    () => workOf('dies'),
    ([w]) => (w?.lease_until?.getTime() ?? 0) > (running?.lease_until?.getTime() ?? 0) + 3000,
  )
  expect(later?.fence).toBe(running?.fence)
  expect(ends).toHaveLength(1)
  ends[0]?.()
  await Promise.all(two.map((one) => one.stop()))
  expect(await workOf('dies')).toMatchObject([{ lease_until: null, fence: running?.fence }])
})

test('a process that lost its claim hears it, and changes nothing of the newer one', async () => {
  let aborted = false
  const run = (_: string, stopped: AbortSignal) =>
    new Promise<void>((resolve) =>
      stopped.addEventListener('abort', () => {
        aborted = true
        resolve()
      }),
    )
  const one = start({ kind: 'lost', run }, { leaseSeconds: 1 })
  await eventually(
    () => workOf('lost'),
    ([w]) => w?.lease_until != null,
  )
  await sql`update work set fence = fence + 1, lease_until = now() + interval '1 hour', due_at = now() + interval '1 hour'
    where kind = 'lost'`.execute(db)
  const [newer] = await workOf('lost')
  await eventually(
    async () => aborted,
    (was) => was,
  )
  await one.stop()
  expect(await workOf('lost')).toEqual([newer])
})

test('what somebody asks for now does not wait for its time', async () => {
  let runs = 0
  const one = start({ kind: 'asked', keys: () => ['x'], run: async () => void runs++ })
  await eventually(
    async () => runs,
    (n) => n === 1,
  )
  await eventually(
    () => workOf('asked'),
    ([w]) => w?.lease_until === null,
  )
  await release(db, hasten({ county: '', kind: 'asked', key: 'x' }))
  await eventually(
    async () => runs,
    (n) => n === 2,
  )
  await one.stop()
})
