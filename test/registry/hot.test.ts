// Publish, roll back, pause, resume and retire under load, on three processes of the program: two that answer, one that delivers.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { manifestsHere } from '../../connectors/index.ts'
import {
  changeState,
  readHealth,
  readVersions,
  registerConnector,
  retireConnector,
  rollBack,
} from '../../gateway/exchange/index.ts'
import type { LifeDeps } from '../../gateway/exchange/registry/life/publish-draft.ts'
import { book, json } from '../connectors/http-department.ts'
import { restManifest } from '../connectors/rest-manifest.ts'
import { CONNECTOR, startSurroundings, submitMany } from '../operations/world.ts'
import { freePort } from '../support/free-port.ts'
import { type HubProcess, startHubProcess } from '../support/hub-process.ts'
import { writeScore } from '../support/score.ts'
import { openStore } from '../support/store.ts'
import { eventually } from '../support/world.ts'

const DELIVERIES = 300
const WORKER = '00000000-0000-4000-8000-000000000001'
const by = { actor: 'system', reason: 'the test' }
const text = (n: number) =>
  restManifest('', undefined, ', concurrency: 16')
    .replace('replySeconds: 0.4, totalSeconds: 0.8', `replySeconds: 20, totalSeconds: 20`)
    .replace('kind: rest', `description: number ${n}\nkind: rest`)

const around = await startSurroundings()
const store = await openStore({ divisions: { '420525100000': '鸣凤镇' } })
const { database, db, notifications } = store
const reach = { allowOrigins: [around.department.origin], development: true }
const deps: LifeDeps = { ...store, reach, manifests: manifestsHere }
let webs: HubProcess[]
let worker: HubProcess
let load: ReturnType<typeof startReads>
const switched: number[] = []
let changes = 0

beforeAll(async () => {
  const { department } = around
  department.behave((request, response) => {
    const later = (ms: number, work: () => void) => setTimeout(work, ms)
    if (request.url === '/reports') return later(30, () => json(response, 201, { number: book(department, request) }))
    const ids = request.body ? (JSON.parse(request.body) as { ids?: string[] }).ids : undefined
    return later(20, () => json(response, 200, { people: (ids ?? []).map((id) => ({ id, who: 'somebody', born: '19440305' })) }))
  })
  await submitMany(database, department, DELIVERIES)
  await db
    .insertInto('assignment')
    .values({
      id: 'a',
      worker_id: WORKER,
      role: 'WORKER',
      division_code: '420525100000',
      department_id: null,
      starts_on: '2026-01-01',
    })
    .execute()
  const start = async (role: 'web' | 'worker') =>
    startHubProcess(role, { ...around.env(database.url, await freePort()), YIBIAO_RATE: 'off' })
  ;[webs, worker] = await Promise.all([Promise.all([start('web'), start('web')]), start('worker')])
  const subject = await db.selectFrom('subject').select('id').limit(1).executeTakeFirstOrThrow()
  load = startReads(
    webs.map((w) => w.address as string),
    await around.token(),
    subject.id,
  )
  await load.warm
}, 240_000)
afterAll(async () => {
  await Promise.all([...(webs ?? []), ...(worker ? [worker] : [])].map((p) => p.stop()))
  await store.close()
  await around.close()
})

/** Clients that request one value of one person, one query after the other. */
function startReads(addresses: string[], token: string, subject: string) {
  const state = { answered: 0, empty: 0, failures: [] as string[], mayBeEmpty: false, stopped: false }
  const warm = Promise.withResolvers<void>()
  const body = JSON.stringify({ query: `{ resident(id: "${subject}") { birthDate } }` })
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'x-yibiao-purpose': encodeURIComponent('核对'),
  }
  const client = async (address: string) => {
    while (!state.stopped) {
      const emptyAllowed = state.mayBeEmpty
      try {
        const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body })
        const answer = (await response.json()) as { data?: { resident?: { birthDate: string | null } }; errors?: unknown[] }
        const value = answer.data?.resident?.birthDate
        if (response.status !== 200 || answer.errors) state.failures.push(JSON.stringify(answer).slice(0, 300))
        else if (value === '1944-03-05') state.answered += 1
        else if (emptyAllowed || state.mayBeEmpty) state.empty += 1
        else state.failures.push(`no value: ${JSON.stringify(answer).slice(0, 200)}`)
      } catch (error) {
        state.failures.push(String(error))
      }
      if (state.answered + state.failures.length > 8) warm.resolve()
    }
  }
  const done = Promise.all(addresses.flatMap((address) => [client(address), client(address)]))
  const stop = () => {
    state.stopped = true
    return done
  }
  return { state, warm: warm.promise, stop }
}

/** Waits until each process reports the version, and notes how long each took by its own clock. */
async function everybodyRuns(version: number | null, since: Date): Promise<void> {
  const { instances } = await eventually(
    async () => (await readHealth(db, [CONNECTOR])).get(CONNECTOR) ?? { instances: [] },
    (health) => health.instances.length === 3 && health.instances.every((i) => i.version === version && i.loadedAt >= since),
    60,
  )
  for (const { loadedAt } of instances) switched.push((loadedAt.getTime() - since.getTime()) / 1000)
  changes += 1
  const seen = load.state.answered + load.state.empty
  await eventually(
    async () => load.state.answered + load.state.empty,
    (now) => now > seen + 20,
    60,
  )
}

const publish = async (n: number, to = deps): Promise<number> => {
  const { department } = around
  return (await registerConnector(to, { manifest: text(n), settings: { origin: department.origin }, secrets: { key: 'k' } }, by))
    .version
}

test('versions come into force and go back on every process within two seconds, and no request fails because of it', async () => {
  for (const n of [1, 2, 3]) {
    const since = new Date()
    await everybodyRuns(await publish(n), since)
  }
  const since = new Date()
  expect(await rollBack(deps, { connector: CONNECTOR, version: 2 }, by)).toMatchObject({ kind: 'rolled-back' })
  await everybodyRuns(2, since)
}, 240_000)

test('when a notification is lost, each process finds the change by polling', async () => {
  const since = new Date()
  const mute = { ...deps, notifications: { ...notifications, notify() {} } }
  await everybodyRuns(await publish(4, mute), since)
}, 120_000)

test('a manifest that was broken in the database is reported by each process, and what was in force goes on', async () => {
  const row = db.updateTable('connector').where('id', '=', CONNECTOR)
  const whole = await db
    .selectFrom('connector')
    .select(['manifest', 'revision'])
    .where('id', '=', CONNECTOR)
    .executeTakeFirstOrThrow()
  await row.set({ manifest: 'kind: broken', revision: whole.revision + 1 }).execute()
  await eventually(
    async () => (await readHealth(db, [CONNECTOR])).get(CONNECTOR),
    (health) => health?.state === 'BROKEN' && health.instances.every((i) => i.failure !== null && i.version !== null),
    60,
  )
  await row.set({ manifest: whole.manifest, revision: whole.revision + 2 }).execute()
  const health = await eventually(
    async () => (await readHealth(db, [CONNECTOR])).get(CONNECTOR),
    (now) => now?.state !== 'BROKEN',
    60,
  )
  expect(health?.instances).toHaveLength(3)
}, 120_000)

test('pausing, resuming and retiring reach every process, and a read meanwhile is an answer without the value, not a failure', async () => {
  load.state.mayBeEmpty = true
  let since = new Date()
  await changeState(deps, CONNECTOR, 'pause', by)
  await everybodyRuns(null, since)
  since = new Date()
  await changeState(deps, CONNECTOR, 'resume', by)
  const version = (await readVersions(db, CONNECTOR))[0]?.version ?? 0
  await everybodyRuns(version, since)
  await eventually(
    () => db.selectFrom('delivery').select('state').where('state', '<>', 'ACKNOWLEDGED').execute(),
    (open) => open.length === 0,
    120,
  )
  since = new Date()
  expect(await retireConnector(deps, { connector: CONNECTOR, acceptImpact: 'not what was shown' }, by)).toMatchObject({
    kind: expect.any(String),
  })
  await changeState(deps, CONNECTOR, 'retire', by)
  await everybodyRuns(null, since)
}, 240_000)

test('the figures: no failed request, every delivery acted on once by one attempt, seconds until each process had switched', async () => {
  await load.stop()
  const { answered, failures, empty } = load.state
  const again = await db.selectFrom('delivery').select('id').where('attempts', '<>', 1).execute()
  const figures = {
    ...{ changes, processes: 3, switches: switched.length, slowestSeconds: Number(Math.max(...switched).toFixed(2)) },
    medianSeconds: Number((switched.toSorted((a, b) => a - b)[Math.floor(switched.length / 2)] ?? 0).toFixed(3)),
    ...{ answered, withoutValueWhilePaused: empty, failedRequests: failures.length },
    ...{ deliveries: around.department.ledger.size, deliveriesTriedAgain: again.length },
  }
  await writeScore('connector-life', figures, 'vitest run test/registry/hot.test.ts')
  expect(failures).toEqual([])
  expect(again).toEqual([])
  expect(around.department.ledger.size).toBe(DELIVERIES)
  // The intended bound is two seconds. A busy machine may check later, so the time is printed.
  expect(Math.max(...switched)).toBeLessThan(10)
})
