// A hub that receives events, as a real server, and a department that computes its own signatures for them.
import { createHmac } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import Fastify from 'fastify'
import type { Connector } from '../../connectors/index.ts'
import { registerHooks } from '../../gateway/exchange/index.ts'
import { openWorld, type World } from '../delivery/world.ts'
import { addDepartments } from '../submissions/scene.ts'
import { createConnector } from '../support/connector.ts'

export const SECRET = 'shared-with-the-department'
export const NOW = new Date('2026-11-22T02:00:00Z')

const EVENTS = `
events:
  signature:
    secret: "\${settings.hook}"
    header: X-Signature
    prefix: "sha256="
    timestamp: { header: X-Timestamp }
  rows: events
  id: id
  about: { from: type, map: { task: task, report: delivery, person: record } }
  task:
    map:
      - { to: externalId, from: task.no }
      - { to: title, from: task.name }
      - { to: division, from: task.place }
      - { to: state, from: task.open, convert: { name: codes, map: { OPEN: "true", CLOSED: "false" } } }
      - { to: updatedAt, from: task.at }
  delivery:
    deliveryId: report
    state: { from: decision, map: { accepted: acknowledged, returned: refused } }
    acknowledgement: number
    reason: why
`

export function hearing(id: string, secret: string | null = SECRET): Connector {
  const events = secret === null ? '' : EVENTS
  return createConnector({
    manifest: `
manifest: 1
id: ${id}
kind: rest
department: { id: ${id}, name: { zh: 测试局, en: Test Bureau } }
${secret === null ? '' : 'settings: { hook: { description: shared secret, secret: true } }'}
system: { origin: "http://127.0.0.1:9" }
check: { operation: { path: /ping } }
delivery:
  idempotency: KEY
  send: { operation: { method: POST, path: "/r/\${deliveryId}", body: { data: "\${fields}" } } }
${events}`,
    settings: {},
    secrets: secret === null ? {} : { hook: secret },
    allowOrigins: ['http://127.0.0.1:9'],
    development: true,
  })
}

export interface Hub {
  world: World
  /** Two servers on one database: two processes would share nothing else. */
  addresses: [string, string]
  said: unknown[]
  close(): Promise<void>
}

export async function startHub(): Promise<Hub> {
  const world = await openWorld()
  const said: unknown[] = []
  const log = { info: (...a: unknown[]) => said.push(a), warn: (...a: unknown[]) => said.push(a) }
  const connectors = new Map(
    [hearing('test-rest'), hearing('test-other', 'another'), hearing('test-deaf', null)].map((c) => [c.id, c]),
  )
  await addDepartments(world.database.db, [...connectors.keys()])
  const apps = [Fastify(), Fastify()]
  const addresses: string[] = []
  for (const app of apps) {
    registerHooks(app, { ...world.deps, clock: () => NOW, log, connectors })
    addresses.push(await app.listen({ port: 0, host: '127.0.0.1' }))
  }
  return {
    world,
    addresses: addresses as [string, string],
    said,
    async close() {
      await Promise.all(apps.map((app) => app.close()))
      await world.close()
    },
  }
}

export const stampOf = (at = 0): string => String(Math.floor(NOW.getTime() / 1000) + at)

export const sign = (body: Buffer | string, stamp = stampOf(), secret = SECRET, encoding: 'hex' | 'base64' = 'hex'): string =>
  createHmac('sha256', secret).update(`${stamp}.`).update(body).digest(encoding)

export interface Post {
  method?: string
  path?: string
  body: Buffer | string
  headers: Record<string, string | string[]>
}

/** With a bare client: it adds, joins and refuses nothing. */
export function post(
  address: string,
  { method = 'POST', path = '/hooks/test-rest', body, headers }: Post,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      `${address}${path}`,
      { method, headers: { 'content-type': 'application/json', ...headers } },
      (reply) => {
        let text = ''
        reply.setEncoding('utf8').on('data', (chunk) => {
          text += chunk
        })
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body: text }))
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

export const tell = (address: string, events: unknown[], path?: string) => {
  const body = JSON.stringify({ events })
  return post(address, {
    body,
    headers: { 'x-timestamp': stampOf(), 'x-signature': `sha256=${sign(body)}` },
    ...(path && { path }),
  })
}
