// The conformance suite finds the faults it is made for: one small system, broken in one way at a time, and the case that fails.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { checkManifest, runConformance } from '../../connectors/index.ts'
import { standardCodeLists, standardElements } from '../../schema/index.ts'
import { json } from './http-department.ts'
import { context, parcel } from './parcel.ts'

const KEY = 'the-key-of-this-system'
const ANN = '990101194403050002'
const TEXT = `
manifest: 1
id: fragile
kind: rest
department: { id: fragile, name: { zh: 测试局, en: Test Bureau } }
settings:
  origin: { description: where it is }
  key: { description: key, secret: true }
system: { origin: "\${settings.origin}" }
signIn: { kind: header, header: X-Key, value: "\${settings.key}" }
limits: { connectSeconds: 1, replySeconds: 1, totalSeconds: 2, concurrency: 3, failuresToOpen: 100 }
check: { operation: { path: /ping } }
tasks:
  operation: { path: /tasks, query: { since: "\${since}", offset: "\${offset}", size: "\${size}" } }
  rows: list
  watermark: { kind: greatest, from: at }
  paging: { kind: offset, size: 2 }
  map:
    - { to: externalId, from: id }
    - { to: title, from: title }
    - { to: division, from: area }
    - { to: state, convert: { name: constant, value: OPEN } }
    - { to: updatedAt, from: at, convert: { name: instant, format: iso } }
records:
  - objectClass: resident
    operation: { path: "/people/\${identifier}" }
    batch: 1
    map: [{ to: resident.birthDate, from: born, convert: { name: date, format: yyyyMMdd } }]
errors:
  - { when: { status: 404 }, means: absent }
  - { when: { status: 422 }, means: refused, reason: words }
delivery:
  idempotency: KEY
  send:
    operation: { method: PUT, path: "/reports/\${deliveryId}", body: "\${fields}" }
    acknowledgement: number
  find:
    operation: { path: "/reports/\${deliveryId}" }
    acknowledgement: number
`

let fault = ''
let reads = 0
const tasks: { id: string; title: string; area: string; at: string }[] = []
const booked = new Map<string, number>()
const keeps = new Map<string, Record<string, unknown>>()
const add = () => {
  const number = tasks.length + 1
  tasks.push({
    id: `T-${number}`,
    title: '核查',
    area: '420525101001',
    at: new Date(Date.UTC(2026, 10, 1, 8, number)).toISOString(),
  })
}
const server = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  const url = new URL(request.url ?? '/', 'http://here')
  if (request.headers['x-key'] !== KEY && fault !== 'an open door') return json(response, 401, {})
  if (url.pathname === '/ping') return json(response, 200, {})
  if (url.pathname === '/tasks') {
    reads += 1
    const since = url.searchParams.get('since') ?? ''
    const late = since && fault === 'late rows' ? new Date(Date.parse(since) + 90_000).toISOString() : since
    const offset = Number(url.searchParams.get('offset') ?? 0)
    const rows = tasks.filter(({ at }) => at > late).slice(offset, offset + Number(url.searchParams.get('size')))
    return json(response, 200, {
      list: rows.map((row) => ({
        ...row,
        ...(fault === 'a row that is no task' && row.id === 'T-2' && { area: '?' }),
        ...(fault === 'other words each time' && { title: `核查 ${reads}` }),
      })),
    })
  }
  const person = /^\/people\/(.+)$/.exec(url.pathname)?.[1]
  if (person) {
    if (person === ANN || fault === 'knows everybody')
      return json(response, 200, { born: fault === 'a day that is none' ? '19441399' : '19440305' })
    return json(response, fault === 'fails on unknown people' ? 500 : 404, {})
  }
  const id = url.pathname.replace('/reports/', '')
  if (request.method === 'PUT') {
    if (fault === 'tells the key') return json(response, 422, { words: `wrong: ${KEY}` })
    const { BZ, ...rest } = JSON.parse(body)
    keeps.set(
      id,
      fault === 'drops a field' ? rest : fault === 'cuts a text' ? { ...rest, BZ: String(BZ).slice(0, 2) } : { BZ, ...rest },
    )
    const times = booked.get(id) ?? 0
    booked.set(id, fault.startsWith('acts twice') || fault === 'forgets' ? times + 1 : 1)
    if (fault === 'counts' || fault === 'forgets' || fault === 'acts twice, and says so') return json(response, 200, {})
    return json(response, 200, { number: fault === 'acts twice' ? `R-${times + 1}` : `R-${id}` })
  }
  const rows = Array.from({ length: booked.get(id) ?? 0 }, (_, i) => ({ number: `R-${i + 1}`, state: 'in' }))
  if (fault === 'forgets') return json(response, 200, { rows: [] })
  if (fault === 'counts' || fault === 'acts twice, and says so')
    return json(response, 200, rows.length > 0 ? { rows } : { rows: [] })
  if (fault === 'knows every delivery') return json(response, 200, { number: 'R-0' })
  return booked.has(id) ? json(response, 200, { number: `R-${id}`, data: keeps.get(id) }) : json(response, 404, {})
})

let origin = ''
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  tasks.length = 0
  booked.clear()
  for (let i = 0; i < 5; i++) add()
})

const catalogue = {
  elements: new Map(standardElements().map((e) => [e.id, e])),
  codeLists: new Map(standardCodeLists().map((list) => [list.id, list])),
}

const run = (text = TEXT, books = true) =>
  runConformance({
    ...{ text, checked: checkManifest(text, catalogue), catalogue },
    ...{ caller: context.caller, settings: { origin }, secrets: { key: KEY }, allowOrigins: [origin], development: true },
    identifiers: { resident: [ANN] },
    insert: async () => add(),
    ...(books && { effects: async (id: string) => booked.get(id) ?? 0 }),
    write: { marker: 'suite', parcel: async () => parcel('suite', { XM: '测试', BZ: '走访情况' }) },
    patienceSeconds: 3,
  })

describe('the suite, on a system that is broken in one way', () => {
  test('passes it when it is whole, over several pages and with tasks coming meanwhile', { timeout: 30_000 }, async () => {
    fault = ''
    const report = await run()
    expect(report.cases.filter(({ state }) => state === 'failed')).toEqual([])
    expect(report.cases.flatMap(({ id, state }) => (state === 'skipped' ? [id] : []))).toEqual([
      'forms',
      'delivery-kept',
      'correction',
      'correction-unknown',
      'events',
      'previous-version',
    ])
  })

  test.each([
    ['an open door', 'credential-bad'],
    ['a row that is no task', 'tasks'],
    ['other words each time', 'tasks-twice'],
    ['late rows', 'incremental-restart'],
    ['a day that is none', 'records'],
    ['knows everybody', 'records-unknown'],
    ['fails on unknown people', 'records-unknown'],
    ['acts twice', 'delivery'],
    ['knows every delivery', 'find-unknown'],
    ['tells the key', 'delivery'],
  ])('%s: the case %s fails', { timeout: 30_000 }, async (broken, failing) => {
    fault = broken
    const report = await run()
    expect(report.passed).toBe(false)
    expect(report.cases.filter(({ state }) => state === 'failed').map(({ id }) => id)).toContain(failing)
    expect(JSON.stringify(report)).not.toContain(KEY)
  })

  describe('that is asked what it keeps (issue 10, 14; D11)', () => {
    const kept = async (back: string) => {
      const { cases } = await run(`${TEXT}${back}`)
      return cases.find(({ id }) => id === 'delivery-kept')
    }
    const BACK = '  readBack: { operation: { path: "/reports/${deliveryId}" }, under: data }\n'

    test.each(['drops a field', 'cuts a text'])(
      'a system that %s and acknowledges fails the case, by the name of the field',
      async (broken) => {
        fault = broken
        const said = await kept(BACK)
        expect(said).toMatchObject({ state: 'failed', because: { en: 'The system does not keep what it was sent: BZ.' } })
        expect(JSON.stringify(said)).not.toContain('走访')
        // Only compared fields can be judged, and the note names the others.
        expect(await kept(BACK.replace('under: data', 'fields: { XM: data.XM }'))).toMatchObject({
          state: 'passed',
          notes: [{ en: '1 fields were compared.' }, { en: 'Not compared: BZ.' }],
        })
      },
    )

    test('a system that keeps everything passes; one that is not asked is said to be unknown', async () => {
      fault = ''
      expect(await kept(BACK)).toMatchObject({ state: 'passed', notes: [{ en: '2 fields were compared.' }] })
      fault = 'drops a field'
      expect(await kept('')).toMatchObject({ state: 'skipped', because: { en: expect.stringContaining('Cannot tell') } })
    })
  })

  describe('that tells nothing of its own (issue 10, 10; D3)', () => {
    const bare = TEXT.replace('idempotency: KEY', 'idempotency: LOOK_UP').replace('    acknowledgement: number\n  find', '  find')
    const judge = async (text: string) => {
      const { cases } = await run(text, false)
      return cases.find(({ id }) => id === 'delivery')
    }

    test('a system that acts twice although it is asked first does not pass as one that acts once', async () => {
      fault = 'forgets'
      expect(await judge(bare.replace(/acknowledgement: number\n$/, 'acknowledgement: "rows[0].number"\n'))).toMatchObject({
        state: 'failed',
        because: { en: expect.stringContaining('says that there is none') },
      })
      booked.clear()
      fault = 'acts twice, and says so'
      const counted = bare.replace('idempotency: LOOK_UP', 'idempotency: KEY')
      expect(
        await judge(
          counted.replace(/acknowledgement: number\n$/, 'state: { from: "rows[0].state", map: { in: acknowledged } }\n'),
        ),
      ).toMatchObject({
        state: 'failed',
        because: { en: expect.stringContaining('acted 2 times') },
      })
    })

    test('the manifest whose acknowledgement never comes, so that the question decides, passes', async () => {
      fault = 'counts'
      const safe = bare
        .replace('body: "${fields}" }\n', 'body: "${fields}" }\n    acknowledgement: never\n')
        .replace(/acknowledgement: number\n$/, 'acknowledgement: "rows[0].number"\n')
      expect(await judge(safe)).toMatchObject({ state: 'passed' })
    })

    test('where nothing can be counted it says that it cannot tell', async () => {
      fault = ''
      const blind = TEXT.replace(/ {4}acknowledgement: number\n {2}find[\s\S]*$/, '')
      const { cases, passed, wrote } = await run(blind, false)
      expect(cases.find(({ id }) => id === 'delivery')).toMatchObject({
        state: 'skipped',
        because: { en: expect.stringContaining('cannot be told') },
      })
      expect({ passed, wrote }).toEqual({ passed: true, wrote: true })
    })
  })

  test('a manifest with mistakes is not dialled', async () => {
    fault = ''
    reads = 0
    const report = await run(TEXT.replace('resident.birthDate', 'resident.birthdate'))
    expect(report).toMatchObject({ passed: false, cases: [{ id: 'manifest', state: 'failed' }] })
    expect(report.cases).toHaveLength(1)
    expect(reads).toBe(0)
  })
})
