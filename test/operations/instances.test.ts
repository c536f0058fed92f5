// Rows 20 and 21 of the reliability list, with the program itself: ten web processes that start together, and fifty processes
// of both roles that are stopped at work.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { knownMigrations } from '../../gateway/platform/store/migrate.ts'
import { builtPortal } from '../../gateway/start/build-portal.ts'
import { emptyDatabase, freshDatabase } from '../support/database.ts'
import { freePort } from '../support/free-port.ts'
import { type HubProcess, startHubProcess } from '../support/hub-process.ts'
import { writeScore } from '../support/score.ts'
import { eventually } from '../support/world.ts'
import { oldDatabase, query } from './old-database.ts'
import { startLoad } from './steady-load.ts'
import { startSurroundings, submitMany, takeTime } from './world.ts'

const MOST_SECONDS = 10
const healthyAtOnce = { emptyDatabase: 0, oldDatabase: 0 }
const stops = { web: 0, worker: 0, failedResponses: 0, answered: 0, deliveriesCutShort: 0, slowestSeconds: 0 }

const around = await startSurroundings()
const token = await around.token()
beforeAll(async () => {
  await builtPortal(process.cwd(), () => {})
})
afterAll(() => around.close())

async function startTen(url: string, count = 10): Promise<HubProcess[]> {
  return await Promise.all(
    Array.from({ length: count }, async () =>
      startHubProcess('web', { ...around.env(url, await freePort()), YIBIAO_RATE: 'off', YIBIAO_STOP_GRACE: '1' }),
    ),
  )
}

async function healthy(hubs: HubProcess[]): Promise<number> {
  const answers = await Promise.all(hubs.map((hub) => fetch(`${hub.address}/readyz`)))
  return answers.filter((answer) => answer.status === 200).length
}

/** Stops all of them at once under load, and records the outcome. */
async function stopUnderLoad(hubs: HubProcess[]): Promise<void> {
  await Promise.all(
    hubs.map(async (hub) => {
      // The half-sent request is completed after the grace period of one second, when new connections are refused.
      const load = startLoad(hub.address as string, token, 2, 1500)
      await load.warm
      load.stopping()
      const { code, seconds } = await hub.stop()
      await load.done
      stops.slowestSeconds = Math.max(stops.slowestSeconds, seconds)
      stops.failedResponses += load.failures.length
      stops.answered += load.answered
      expect({ code, failures: load.failures, notReady: load.saidNotReady, errors: hub.errors() }).toEqual({
        code: 0,
        failures: [],
        notReady: true,
        errors: [],
      })
      expect(seconds).toBeLessThanOrEqual(MOST_SECONDS)
      stops.web++
    }),
  )
}

const migrations = (url: string) => query<{ name: string }>(url, 'select name from migration order by name')

test('ten web processes that start at once on an empty database migrate it once, are healthy, and stop under load without one failed answer', async () => {
  const url = await emptyDatabase()
  const hubs = await startTen(url)
  healthyAtOnce.emptyDatabase = await healthy(hubs)
  expect(healthyAtOnce.emptyDatabase).toBe(10)
  expect((await migrations(url)).map((m) => m.name)).toEqual((await knownMigrations()).map((m) => m.name))
  await stopUnderLoad(hubs)
}, 600_000)

test('ten web processes that start at once on an old database bring it up to date once, keep its rows, are healthy, and stop so too', async () => {
  const url = await oldDatabase()
  const hubs = await startTen(url)
  healthyAtOnce.oldDatabase = await healthy(hubs)
  expect(healthyAtOnce.oldDatabase).toBe(10)
  expect((await migrations(url)).map((m) => m.name)).toEqual((await knownMigrations()).map((m) => m.name))
  expect(await query(url, `select state, count(*)::int as n from delivery where retry_from = 0 group by 1 order by 1`)).toEqual([
    { state: 'ACKNOWLEDGED', n: 497 },
    { state: 'STUCK', n: 3 },
  ])
  await stopUnderLoad(hubs)
}, 600_000)

test('thirty more processes of both roles are told to stop at work: what they began is ended, and they exit with 0 within ten seconds', async () => {
  const database = await freshDatabase()
  await submitMany(database, around.department, 1500)
  takeTime(around.department, 400)
  const posts = () => around.department.arrivals.filter((arrival) => arrival.method === 'POST').length
  const workers = async () => {
    for (let round = 0; round < 5; round++)
      await Promise.all(
        Array.from({ length: 5 }, async () => {
          const worker = await startHubProcess('worker', around.env(database.url, await freePort()))
          const busy = async () => (await fetch(`http://127.0.0.1:${worker.operationsPort}/metrics`)).text()
          await eventually(busy, (text) => /yibiao_attempts_total\{[^}]*\} [1-9]/.test(text), 60)
          const { code, seconds } = await worker.stop()
          expect({ code, errors: worker.errors() }).toEqual({ code: 0, errors: [] })
          expect(seconds).toBeLessThanOrEqual(MOST_SECONDS)
          stops.slowestSeconds = Math.max(stops.slowestSeconds, seconds)
          stops.worker++
        }),
      )
  }
  await Promise.all([workers(), startTen(database.url, 5).then(stopUnderLoad)])
  const [left] = await query<{ sending: number; open: number }>(
    database.url,
    `select (select count(*)::int from delivery where state = 'SENDING') as sending,
       (select count(*)::int from attempt where ended_at is null) as open`,
  )
  stops.deliveriesCutShort = (left?.sending ?? 0) + (posts() - around.department.ledger.size)
  expect(left).toEqual({ sending: 0, open: 0 })
  // No attempt was cut off, so none was repeated.
  expect(posts()).toBe(around.department.ledger.size)
  expect(posts()).toBeGreaterThan(25)
  await database.close()
  await writeScore('instances', healthyAtOnce, 'vitest run test/operations/instances.test.ts')
  await writeScore(
    'orderly-stop',
    { ...stops, slowestSeconds: Number(stops.slowestSeconds.toFixed(1)) },
    'vitest run test/operations/instances.test.ts',
  )
  expect([stops.web, stops.worker]).toEqual([25, 25])
}, 600_000)
