// Rows that a wrong mapping could not read are kept, reported, and read once the mapping is fixed. A connector whose pull fails
// does not appear healthy.
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { registerConnector } from '../../gateway/exchange/index.ts'
import { pullConnector } from '../../gateway/jobs/pull-connector.ts'
import { json } from '../connectors/http-department.ts'
import { eventually } from '../support/world.ts'
import { another, DIVISION, ID, KEY, manifest, startLifeWorld } from './life-world.ts'

const world = await startLifeWorld()
afterAll(() => world.close())

const tasks = (format: string, area = 'area') => `
tasks:
  operation: { path: /tasks, query: { after: "$[[\${since}]]" } }
  rows: list
  watermark: { kind: greatest, from: n }
  deleted: { from: gone, equals: true }
  map:
    - { to: externalId, from: id }
    - { to: title, from: title }
    - { to: division, from: ${area} }
    - { to: state, convert: { name: constant, value: OPEN } }
    - { to: updatedAt, from: at, convert: { name: instant, format: "${format}" } }
`
const ISO = 'iso'
const LOCAL = 'yyyy-MM-ddTHH:mm:ss'
const rowOf = (n: number, more: object = {}) => ({
  ...{ n, id: n === 2 ? 'T-990101194403050002' : `T-${n}`, title: `巡查 ${n}`, area: DIVISION },
  ...{ at: `2026-11-28T09:00:0${n}`, ...more },
})
const asked: string[] = []

/** Serves only rows after the watermark, like the real system: earlier rows never come again by themselves. */
function serve(rows: { n: number }[]) {
  world.department.behave((request, response) => {
    const url = new URL(request.url, world.department.origin)
    if (url.pathname !== '/tasks') return json(response, 200, {})
    const after = url.searchParams.get('after')
    asked.push(after ?? '')
    json(response, 200, { list: rows.filter(({ n }) => n > Number(after ?? 0)) })
  })
}
async function publish(section: string): Promise<void> {
  const { origin } = world.department
  const { version } = await registerConnector(world.hub, {
    ...{ manifest: manifest(section), settings: { origin }, secrets: { key: KEY } },
  })
  await eventually(
    async () => world.hub.connectors.get(ID)?.version,
    (running) => running === version,
  )
}
const pull = () => pullConnector(world.hub, ID, AbortSignal.timeout(20_000))
const known = async () =>
  (await world.hub.db.selectFrom('task').select('external_id').orderBy('external_id').execute()).map((t) => t.external_id)

interface SetAside {
  count: number
  reasons: { reason: string; count: number }[]
  beyond: number
  rows: { row: string; reason: string; version: number; tries: number }[]
}
const setAside = async () =>
  (
    await world.ask<{ connector: { setAside: SetAside } }>(
      `{ connector(id: "${ID}") { setAside { count beyond reasons { reason count } rows { row reason version tries } } } }`,
    )
  ).connector.setAside
const again = (input: object) =>
  world.ask<{ pullConnector: { problems: { code: string }[] } }>(
    'mutation ($input: PullConnectorInput!) { pullConnector(input: $input) { problems { code } } }',
    { input: { connector: ID, ...input } },
  )

test('tasks that a wrong mapping set aside come once it is mended, although the watermark has passed them (issue 10, 8; D1, D9)', async () => {
  await publish(tasks(ISO))
  const rows = [rowOf(1), rowOf(2), rowOf(3)]
  serve(rows)
  await pull()
  expect(await known()).toEqual([])
  const aside = await setAside()
  expect(aside).toMatchObject({ count: 3, reasons: [{ count: 3, reason: expect.stringContaining('updatedAt: not an ISO') }] })
  expect(aside.rows.map(({ row }) => row).toSorted()).toEqual(['T-1', 'T-3', 'T-990***'])
  expect(await world.hub.metrics.text()).toContain(`yibiao_tasks_set_aside{connector="${ID}"} 3`)
  // The table holds no part of a row that can be read without the key.
  const stored = await sql<{ row: string }>`select s::text as row from set_aside s`.execute(world.hub.db)
  expect(JSON.stringify(stored.rows)).not.toMatch(/巡查|990101194403050002/)
  asked.length = 0
  await publish(tasks(LOCAL))
  await pull()
  expect(await known()).toEqual(['T-1', 'T-3', 'T-990101194403050002'])
  expect(await setAside()).toEqual({ count: 0, beyond: 0, reasons: [], rows: [] })
  expect(asked).toEqual(['3'])
}, 60_000)

test('a single row that is written otherwise is kept until the mapping takes it, and again when it fails for another reason (issue 10, 8; D1)', async () => {
  const other = { ...rowOf(4), area: undefined, region: DIVISION }
  serve([other, rowOf(5)])
  await pull()
  expect(await setAside()).toMatchObject({ count: 1, rows: [{ row: 'T-4', reason: expect.stringContaining('division') }] })
  const before = (await setAside()).rows[0]?.version ?? 0
  await publish(tasks(ISO, '[area, region]'.replace('[area, region]', 'region')))
  await pull()
  expect((await setAside()).rows).toEqual([
    { row: 'T-4', reason: expect.stringContaining('updatedAt'), version: before + 1, tries: 2 },
  ])
  await publish(tasks(LOCAL, 'region'))
  await pull()
  expect(await known()).toContain('T-4')
  expect((await setAside()).count).toBe(0)
}, 60_000)

test('a task in a division that the hub learns of later waits for it, and one that is withdrawn meanwhile waits no more (issue 10, 8; D1)', async () => {
  await publish(tasks(LOCAL))
  serve([rowOf(6, { area: '420525999999' }), rowOf(7, { area: '420525999999' })])
  await pull()
  expect(await setAside()).toMatchObject({ count: 2, reasons: [{ reason: 'division 420525999999 is not known' }] })
  serve([{ ...rowOf(6), n: 8, gone: true } as never])
  await pull()
  expect((await setAside()).rows.map(({ row }) => row)).toEqual(['T-7'])
  await world.hub.db
    .insertInto('division')
    .values({ code: '420525999999', parent: DIVISION, name: '新村', level: 'VILLAGE' })
    .execute()
  await pull()
  expect(await known()).toContain('T-7')
  expect((await setAside()).count).toBe(0)
}, 60_000)

test('a source with more wrong rows than are kept is read on; the rest is counted, and read again once it is mended (issue 10, 8)', async () => {
  const { db } = world.hub
  await publish(tasks(ISO))
  const version = world.hub.connectors.get(ID)?.version ?? 0
  await sql`insert into set_aside (county, connector_id, row_key, shown, reason, version)
    select '000000', ${ID}, int4send(n), n::text, 'made for the test', ${version} from generate_series(1, 99999) n`.execute(db)
  serve(
    Array.from({ length: 12 }, (_, i) => rowOf(i + 1)).map((row) => ({
      ...row,
      id: `B-${row.n}`,
      at: `2026-11-28T09:00:${9 + row.n}`,
    })),
  )
  await pull()
  expect(await setAside()).toMatchObject({ count: 100_000, beyond: expect.any(Number) })
  const { beyond } = await setAside()
  expect(beyond).toBeGreaterThan(1)
  // The pull continues, and counts as no failure.
  const { connector } = await world.ask<{ connector: { health: { ways: object[] } } }>(
    `{ connector(id: "${ID}") { health { ways { kind answered } } } }`,
  )
  expect(connector.health.ways).toContainEqual({ kind: 'PULL', answered: true })
  asked.length = 0
  await pull()
  expect(asked).toEqual(['12'])
  await sql`delete from set_aside where reason = 'made for the test'`.execute(db)
  await publish(tasks(LOCAL))
  asked.length = 0
  await pull()
  expect(asked).toEqual([''])
  expect((await known()).filter((id) => id.startsWith('B-'))).toHaveLength(12)
  expect(await setAside()).toMatchObject({ count: 0, beyond: 0 })
}, 60_000)

test('everything is read again when somebody who answers for it says so, and nobody else may (issue 10, 8)', async () => {
  const rows = Array.from({ length: 9 }, (_, i) => rowOf(i + 1))
  serve(rows)
  await world.hub.db.deleteFrom('task').where('external_id', '=', 'T-1').execute()
  await pull()
  expect(await known()).not.toContain('T-1')
  expect((await again({ all: true, reason: ' ' })).pullConnector.problems.map((p) => p.code)).toEqual(['REASON_REQUIRED'])
  await expect(
    world.ask(
      `mutation { pullConnector(input: { connector: "${ID}", all: true, reason: "x" }) { connector { id } } }`,
      {},
      another,
    ),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await again({ all: true, reason: '补读' })).pullConnector.problems).toEqual([])
  asked.length = 0
  await pull()
  expect(asked).toEqual([''])
  expect(await known()).toContain('T-1')
  const events = await world.ask<{ connector: { events: { kind: string; reason: string }[] } }>(
    `{ connector(id: "${ID}") { events { kind reason } } }`,
  )
  expect(events.connector.events[0]).toEqual({ kind: 'PULLED_AGAIN', reason: '补读' })
}, 60_000)

test('a connector whose tasks cannot be read is not up, and says in the words of its system why (issue 10, 13; D7)', async () => {
  const health = async () =>
    (
      await world.ask<{ connector: { health: { state: string; pullFailure: string | null; pullWords: string | null } } }>(
        `{ connector(id: "${ID}") { health { state pullFailure pullWords } } }`,
      )
    ).connector.health
  await pull()
  expect(await eventually(health, (h) => h.state === 'UP', 30)).toEqual({ state: 'UP', pullFailure: null, pullWords: null })
  await publish(`${tasks(LOCAL)}errors: [{ when: { status: 400 }, means: refused, reason: error }]\n`)
  world.department.behave((request, response) =>
    request.url.startsWith('/tasks')
      ? json(response, 400, { error: 'Cannot query field "village" of 990101194403050002' })
      : json(response, 200, { people: [{ id: '1', who: 'x', born: '19440305' }] }),
  )
  await expect(pull()).rejects.toMatchObject({ code: 'SOURCE_REFUSED' })
  // A successful look-up does not hide the failure.
  await world.hub.connectors.get(ID)?.lookup?.('resident', ['1'], [], { caller: { worker: 'system', purpose: 'read' } })
  expect(await health()).toMatchObject({ state: 'FAILING', pullWords: 'Cannot query field "village" of 990***' })
  const { connector } = await eventually(
    () =>
      world.ask<{ connector: { health: { ways: object[] } } }>(
        `{ connector(id: "${ID}") { health { ways { kind answered } } } }`,
      ),
    (found) => JSON.stringify(found).includes('{"kind":"LOOK_UP","answered":true}'),
    30,
  )
  expect(connector.health.ways).toEqual([
    { kind: 'PULL', answered: false },
    { kind: 'LOOK_UP', answered: true },
    { kind: 'DELIVERY', answered: null },
  ])
  world.department.behave(null)
}, 60_000)

test('a row with a NUL or half a character is set aside and told; the others are taken, and the pull goes on (issue 10, 30)', async () => {
  await publish(tasks(LOCAL))
  serve(
    [
      rowOf(71, { id: 'N-1', title: 'NUL\0' }),
      rowOf(72, { id: 'N-\0' }),
      rowOf(73, { id: 'N-3', title: 'half \ud800' }),
      rowOf(74, { id: 'N-4', area: `${DIVISION}\0` }),
      rowOf(75, { id: 'N-\0', gone: true }),
      rowOf(76, { id: 'N-6' }),
    ].map((row) => ({ ...row, at: '2026-11-28T09:30:00' })),
  )
  await pull()
  expect((await known()).filter((id) => id.startsWith('N-'))).toEqual(['N-6'])
  const { rows } = await setAside()
  expect(rows.map((r) => r.reason)).toEqual(
    expect.arrayContaining([
      'title: a text with a character that cannot be kept',
      'externalId: a text with a character that cannot be kept',
      'externalId: missing in a withdrawn row',
      'division: a text with a character that cannot be kept',
    ]),
  )
  serve([rowOf(77, { id: 'N-7', at: '2026-11-28T09:30:00' })])
  await pull()
  expect((await known()).filter((id) => id.startsWith('N-'))).toEqual(['N-6', 'N-7'])
}, 60_000)
