// The consequences of departments' misbehaviour: what is queried later, held back, masked and not followed. The list of cases
// is in misbehaviours.jsonl, tested by misbehaviours.test.ts.

import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Connector } from '../../connectors/index.ts'
import { createConnector } from '../support/connector.ts'
import { book, type HttpDepartment, type Manner, startHttpDepartment } from './http-department.ts'
import { bytes, inTenSeconds, status } from './misbehaviour-http.ts'
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
// Each test has a connector of its own, because a department's wish to be left alone applies to every later call.
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

describe('whatever a department does, a delivery ends in an outcome', () => {
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
