// A department that hangs holds only its own slots, sockets and queue: other departments still answer.
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import type { Connector } from '../../connectors/index.ts'
import { createConnector } from '../support/connector.ts'
import { type HttpDepartment, startHttpDepartment } from './http-department.ts'
import { context, parcel } from './parcel.ts'
import { restManifest } from './rest-manifest.ts'

const PLACES = 3
const LINE = 4
const departments: HttpDepartment[] = []
const connectors: Connector[] = []

const connect = (origin: string) => {
  const manifest = restManifest('', undefined, `, concurrency: ${PLACES}, queue: ${LINE}`).replace(
    'replySeconds: 0.4, totalSeconds: 0.8',
    'replySeconds: 60, totalSeconds: 60',
  )
  const options = { settings: { origin }, secrets: { key: 'k' }, allowOrigins: [origin], development: true }
  const made = createConnector({ manifest, ...options })
  connectors.push(made)
  return made
}

afterEach(async () => {
  await Promise.all(departments.splice(0).map((d) => d.close()))
  await Promise.all(connectors.splice(0).map((c) => c.close()))
})

const look = (connector: Connector, signal?: AbortSignal) =>
  connector.lookup?.('resident', ['1'], [], signal ? { ...context, signal } : context)

describe('a department that hangs', () => {
  test('holds its places and its line and no more; whoever comes then is told at once, and the others answer all the while', async () => {
    const sockets = new Set<Socket>()
    const silent = createServer((socket) => {
      sockets.add(socket.on('error', () => {}))
    }).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const hanging = connect(`http://127.0.0.1:${(silent.address() as AddressInfo).port}`)
    for (let i = 0; i < 9; i++) departments.push(await startHttpDepartment())
    const others = departments.map((d) => connect(d.origin))

    const leaving = new AbortController()
    let waiting = 0
    const told: unknown[] = []
    const crowd = Array.from({ length: 50 }, async () => {
      waiting += 1
      const reply = await look(hanging, leaving.signal)
      waiting -= 1
      if (!leaving.signal.aborted) told.push(reply)
    })
    await expect.poll(() => told.length).toBe(50 - PLACES - LINE)
    expect(told.every((reply) => (reply as { kind: string }).kind === 'failed')).toBe(true)
    await expect.poll(() => sockets.size).toBe(PLACES)

    for (let round = 0; round < 20; round++) {
      const replies = await Promise.all(others.map((other) => look(other)))
      expect(replies.map((reply) => reply?.kind)).toEqual(others.map(() => 'found'))
    }
    expect(waiting).toBe(PLACES + LINE)
    expect(sockets.size).toBe(PLACES)
    leaving.abort()
    await Promise.all(crowd)
    for (const socket of sockets) socket.destroy()
    silent.close()
  })

  test('a module that never answers and does not listen to its signal is not waited for', async () => {
    const never = new Promise<never>(() => {})
    const connector = createConnector({
      manifest: `manifest: 1
id: silent
kind: module
module: silent
department: { id: silent, name: { zh: 测, en: Silent } }
limits: { totalSeconds: 0.2 }
`,
      settings: {},
      secrets: {},
      allowOrigins: [],
      modules: new Map([
        [
          'silent',
          () => ({
            ...{ capabilities: ['records', 'delivery'], records: [], idempotency: 'KEY' },
            ...{ check: () => never, lookup: () => never, send: () => never, find: () => never, close: async () => {} },
          }),
        ],
      ]),
    })
    connectors.push(connector)
    expect(await look(connector)).toMatchObject({ kind: 'failed', reason: 'unavailable' })
    expect(await connector.send?.(parcel('d-1'), context)).toMatchObject({ kind: 'unknown' })
    expect(await connector.find?.('d-1', context)).toMatchObject({ kind: 'unknown' })
    await expect(connector.check(context)).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE' })
  })
})
