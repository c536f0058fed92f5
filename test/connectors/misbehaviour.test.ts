// What departments do wrong (X-Road's cases, and what Chinese departmental systems are known for), each ending in the outcome that
// keeps the promise: nothing lost, nothing repeated blindly, and a bounded wait.

import { once } from 'node:events'
import { createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Connector, createConnector } from '../../connectors/index.ts'
import { book, type HttpDepartment, json, type Manner, startHttpDepartment } from './http-department.ts'
import { kindManifests } from './kind-manifests.ts'
import { context, parcel } from './parcel.ts'
import { restManifest } from './rest-manifest.ts'

let department: HttpDepartment
let connector: Connector
let number = 0

const connect = (origin: string) =>
  createConnector({
    manifest: restManifest('errors:\n  - { when: { path: code, equals: E42 }, means: refused, reason: msg }\n'),
    settings: { origin },
    secrets: { key: 'secret-of-the-hub' },
    allowOrigins: [origin],
    development: true,
  })

beforeAll(async () => {
  department = await startHttpDepartment()
})
// Each has a connector of its own: what a department asks to be spared of holds for every later call.
beforeEach(() => {
  connector = connect(department.origin)
})
afterEach(async () => {
  department.behave(null)
  await connector.close()
})
afterAll(async () => {
  await department.close()
})

const send = async (manner: Manner | null) => {
  department.behave(manner)
  number += 1
  return connector.send?.(parcel(`d-${number}`), context)
}

const status =
  (code: number, body: unknown = {}, headers: Record<string, string> = {}): Manner =>
  (_request, response) =>
    json(response, code, body, headers)

const bytes =
  (code: number, body: string | Buffer, headers: Record<string, string> = {}): Manner =>
  (_request, response) => {
    response.writeHead(code, { 'content-type': 'application/json', ...headers })
    response.end(body)
  }

const inTenSeconds = () => new Date(Date.now() + 10_000).toUTCString()

const cases: [string, Manner, Record<string, unknown>][] = [
  [
    'answers as agreed',
    (request, response) => json(response, 201, { number: book(department, request) }),
    { kind: 'acknowledged' },
  ],
  ['never answers', () => {}, { kind: 'unknown' }],
  ['resets the connection before it answers', (_r, _s, raw) => raw.socket.resetAndDestroy(), { kind: 'unknown' }],
  [
    'resets the connection after the head of its answer',
    (_r, response, raw) => {
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': '100' })
      response.flushHeaders()
      setImmediate(() => raw.socket.resetAndDestroy())
    },
    { kind: 'unknown' },
  ],
  [
    'resets the connection in the middle of its answer',
    (_r, response, raw) => {
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': '100' })
      response.write('{"number":', () => raw.socket.resetAndDestroy())
    },
    { kind: 'unknown' },
  ],
  [
    'drips its answer so slowly that it never ends',
    (_r, response) => {
      response.writeHead(201, { 'content-type': 'application/json' })
      const drip = setInterval(() => response.write(' '), 100)
      response.on('close', () => clearInterval(drip))
    },
    { kind: 'unknown' },
  ],
  ['acts and then fails', status(500, { error: 'NullPointerException' }), { kind: 'unknown' }],
  ['hides behind a gateway that gave up', status(504), { kind: 'unknown' }],
  ['says nothing but 200', bytes(200, ''), { kind: 'unknown' }],
  ['says nothing but 204', (_r, response) => void response.writeHead(204).end(), { kind: 'unknown' }],
  ['answers with a sign-in page', bytes(200, '<html>请登录</html>', { 'content-type': 'text/html' }), { kind: 'unknown' }],
  ['cuts its JSON short', bytes(200, '{"number":"R-'), { kind: 'unknown' }],
  ['answers another type of thing', status(200, ['R-1']), { kind: 'unknown' }],
  ['answers in another encoding than it says', bytes(200, Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), { kind: 'unknown' }],
  ['sends 50 MB', (_r, response) => flood(response), { kind: 'unknown' }],
  [
    'says beforehand that it sends 50 MB',
    (_r, response) => void response.writeHead(200, { 'content-length': '52428800' }).write('{'),
    { kind: 'unknown' },
  ],
  [
    'sends a small archive of a large answer',
    bytes(200, gzipSync(Buffer.alloc(10_000_000, ' ')), { 'content-encoding': 'gzip' }),
    { kind: 'unknown' },
  ],
  ['takes it and decides later', status(202, {}, { 'retry-after': '9' }), { kind: 'awaiting', checkAfterSeconds: 9 }],
  ['sends the hub elsewhere inside', status(301, {}, { location: '/ping' }), { kind: 'unknown' }],
  ['finds it malformed', status(400), { kind: 'refused' }],
  ['no longer knows the hub', status(401), { kind: 'unsent' }],
  ['forbids it', status(403), { kind: 'refused' }],
  ['knows no such task', status(404), { kind: 'refused' }],
  ['lost patience while reading', status(408), { kind: 'unsent' }],
  ['has it already and says its number', status(409, { number: 'R-77' }), { kind: 'acknowledged', acknowledgement: 'R-77' }],
  [
    'has it already and must be asked for the number',
    (request, response) => (request.method === 'POST' ? json(response, 409, {}) : json(response, 200, { number: 'R-78' })),
    { kind: 'acknowledged', acknowledgement: 'R-78' },
  ],
  [
    'says 409 although it has seen nothing',
    (request, response) => (request.method === 'POST' ? json(response, 409, {}) : json(response, 404, {})),
    { kind: 'refused' },
  ],
  ['finds it too large', status(413), { kind: 'refused' }],
  ['finds it not valid', status(422), { kind: 'refused' }],
  ['is not ready for it', status(425), { kind: 'unsent' }],
  ['asks for a pause in seconds', status(429, {}, { 'retry-after': '7' }), { kind: 'unsent', retryAfterSeconds: 7 }],
  ['asks for an absurd pause', status(429, {}, { 'retry-after': '99999999999' }), { kind: 'unsent', retryAfterSeconds: 43_200 }],
  ['asks for a pause in words', status(429, {}, { 'retry-after': 'soon' }), { kind: 'unsent' }],
  ['asks for a pause without saying how long', status(429), { kind: 'unsent' }],
  ['is under maintenance', status(503, {}, { 'retry-after': '120' }), { kind: 'unsent', retryAfterSeconds: 120 }],
  [
    'says 200 with a refusal inside',
    status(200, { code: 'E42', msg: '身份号码不正确' }),
    { kind: 'refused', reason: '身份号码不正确' },
  ],
]

function flood(response: Parameters<Manner>[1]): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  const megabyte = Buffer.alloc(1_000_000, ' ')
  let left = 50
  const more = () => {
    while (left > 0 && !response.destroyed) {
      left -= 1
      if (!response.write(megabyte)) return void response.once('drain', more)
    }
    response.end()
  }
  more()
}

describe('whatever a department does, a delivery ends in an outcome', () => {
  test.each(cases)('a department that %s', async (_title, manner, expected) => {
    expect(await send(manner)).toMatchObject(expected)
  })

  test('a pause until a date is waited for', async () => {
    const outcome = await send(status(429, {}, { 'retry-after': inTenSeconds() }))
    expect(outcome).toMatchObject({ kind: 'unsent' })
    expect((outcome as { retryAfterSeconds: number }).retryAfterSeconds).toBeGreaterThan(5)
    expect((outcome as { retryAfterSeconds: number }).retryAfterSeconds).toBeLessThanOrEqual(10)
  })

  test('a department that refuses the connection was sent nothing', async () => {
    const gone = await startHttpDepartment()
    const other = connect(gone.origin)
    await gone.close()
    expect(await other.send?.(parcel('d-gone'), context)).toMatchObject({ kind: 'unsent' })
    expect(await other.find?.('d-gone', context)).toMatchObject({ kind: 'unknown' })
    expect(await other.lookup?.('resident', ['1'], [], context)).toMatchObject({ kind: 'failed', reason: 'unavailable' })
    await expect(other.check(context)).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE' })
    await other.close()
  })

  test('a department that is not there at all, but takes the connection, leaves it unknown', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const other = connect(`http://127.0.0.1:${(silent.address() as { port: number }).port}`)
    expect(await other.send?.(parcel('d-silent'), context)).toMatchObject({ kind: 'unknown' })
    await other.close()
    silent.close()
  })

  test('a lost reply is found again by asking, and a repeat acts once', async () => {
    department.behave((request, _response, raw) => {
      book(department, request)
      raw.socket.resetAndDestroy()
    })
    expect(await connector.send?.(parcel('d-lost'), context)).toMatchObject({ kind: 'unknown' })
    department.behave(null)
    const number = department.ledger.get('d-lost')
    expect(await connector.find?.('d-lost', context)).toEqual({ kind: 'acknowledged', acknowledgement: number })
    expect(await connector.send?.(parcel('d-lost'), context)).toEqual({ kind: 'acknowledged', acknowledgement: number })
    expect(await connector.find?.('d-never-sent', context)).toBeNull()
  })

  test('a redirect is not followed, so the key goes nowhere else', async () => {
    const elsewhere = await startHttpDepartment()
    await send(status(307, {}, { location: `${elsewhere.origin}/reports` }))
    expect(elsewhere.arrivals).toEqual([])
    await elsewhere.close()
  })

  test('a reason that quotes an id number is masked before it is stored', async () => {
    const outcome = await send(status(200, { code: 'E42', msg: '990101194403050002 重复' }))
    expect(outcome).toEqual({ kind: 'refused', reason: '990*** 重复' })
  })

  test('a department that asks for a pause is spared every call until it is over, not only the one that it answered', async () => {
    const told = await send(status(429, {}, { 'retry-after': '7' }))
    expect(told).toMatchObject({ kind: 'unsent', retryAfterSeconds: 7 })
    const before = department.arrivals.length
    department.behave(null)
    expect(await connector.send?.(parcel('d-other'), context)).toMatchObject({ kind: 'unsent', retryAfterSeconds: 7 })
    expect(await connector.lookup?.('resident', ['1'], [], context)).toMatchObject({ kind: 'failed', reason: 'unavailable' })
    expect(connector.waitSeconds?.()).toBeGreaterThan(0)
    expect(department.arrivals).toHaveLength(before)
  })

  test('a read that goes wrong says so and never throws', async () => {
    for (const manner of [status(500), bytes(200, '<html>'), () => {}, status(200, { people: 'none' })]) {
      department.behave(manner)
      expect(await connector.lookup?.('resident', ['1'], [], context)).toMatchObject({ kind: 'failed', reason: 'unavailable' })
    }
    department.behave(status(403))
    expect(await connector.lookup?.('resident', ['1'], [], context)).toMatchObject({ kind: 'failed', reason: 'refused' })
  })
})

/** What says nothing about the format of an answer is read alike, whatever the system speaks. */
const ofJson = /agreed|number|later|seen nothing|refusal inside/
const anyFormat = cases.filter(([title]) => !ofJson.test(title))

describe.each(Object.entries(kindManifests))('whatever a %s department does', (_kind, manifest) => {
  let other: Connector
  beforeEach(() => {
    other = createConnector({
      manifest: manifest.replace(
        /limits: .*/,
        'limits: { connectSeconds: 1, replySeconds: 0.4, totalSeconds: 0.8, replyBytes: 100000, failuresToOpen: 100 }',
      ),
      settings: { origin: department.origin, user: 'hub' },
      secrets: { token: 't', password: 'p', key: 'k' },
      allowOrigins: [department.origin],
      development: true,
    })
  })
  afterEach(() => other.close())

  test.each(anyFormat)('that %s: the delivery ends in an outcome', async (_title, manner, expected) => {
    department.behave(manner)
    number += 1
    expect(await other.send?.(parcel(`o-${number}`), context)).toMatchObject(expected)
  })
})
