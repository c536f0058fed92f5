// A real hub with all roles, a trace collector, a metrics scraper, and a department that records the headers it receives.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../gateway/config.ts'
import { createLog } from '../../gateway/platform/index.ts'
import { type Running, start } from '../../gateway/start/index.ts'
import { freshDatabase } from '../support/database.ts'
import { freePort } from '../support/free-port.ts'
import { eventually } from '../support/world.ts'
import { startCollector } from './collector.ts'
import { CONNECTOR, startSurroundings, submitMany } from './world.ts'

const CALLER = '4bf92f3577b34da6a3ce929d0e0e4736'
const logged: string[] = []
let running: Running
let token: string

const ask = async (query: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${running.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify({ query }),
  })
  return { status: response.status, body: (await response.json()) as { errors?: { extensions: Record<string, string> }[] } }
}
const operations = (path: string) => fetch(`http://127.0.0.1:${running.operationsPort}${path}`)
const metrics = async () => (await operations('/metrics')).text()

const around = await startSurroundings()
const collector = await startCollector()
const database = await freshDatabase()
beforeAll(async () => {
  await submitMany(database, around.department, 3)
  const env = { ...around.env(database.url, await freePort()), OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint }
  const log = createLog('info', { write: (line) => void logged.push(line) })
  running = await start(readConfig(env, process.cwd()), log, {
    role: 'all',
    projectFolder: process.cwd(),
    say: () => {},
    pullSeconds: 1,
  })
  token = await around.token()
  await eventually(
    async () => around.department.ledger.size,
    (n) => n === 3,
  )
})
afterAll(async () => {
  await running?.stop()
  await collector?.close()
  await database?.close()
  await around?.close()
})

test('an error names the trace of the caller, and so does what the hub logs about it, with a pseudonym for the worker', async () => {
  const traceparent = `00-${CALLER}-00f067aa0ba902b7-01`
  const { body } = await ask('query Wrong { stuckDeliveries(first: 1) { nodes { id } } }', { traceparent })
  expect(body.errors?.[0]?.extensions.trace).toBe(CALLER)
  const lines = logged.filter((line) => line.includes(CALLER)).map((line) => JSON.parse(line))
  expect(lines.length).toBeGreaterThan(0)
  expect(lines[0]).toMatchObject({ trace: CALLER, span: expect.stringMatching(/^[0-9a-f]{16}$/) })
  expect(lines[0].worker).toMatch(/^[0-9a-f]{16}$/)
  expect(logged.join('\n')).not.toContain('00000000-0000-4000-8000-00000000000')
})

test('an error of a request that names no trace has one of its own; so has one that is not signed in', async () => {
  const own = (await ask('{ nothing }')).body.errors?.[0]?.extensions.trace
  const stranger = (await ask('{ me { name } }', { authorization: 'Bearer forged' })).body.errors?.[0]?.extensions.trace
  expect(own).toMatch(/^[0-9a-f]{32}$/)
  expect(stranger).toMatch(/^[0-9a-f]{32}$/)
  expect(own).not.toBe(stranger)
})

test('a made-up traceparent is not taken', async () => {
  for (const traceparent of ['00-zz-00-01', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, 'x'.repeat(10_000)]) {
    const { body } = await ask('{ nothing }', { traceparent })
    expect(body.errors?.[0]?.extensions.trace).toMatch(/^(?!0{32})[0-9a-f]{32}$/)
  }
})

test('metrics say what is asked, delivered, called, waiting and known, on an address of their own', async () => {
  await ask('query Mine { me { name } }')
  const text = await eventually(metrics, (now) => now.includes('operation="Mine"'))
  for (const line of [
    /yibiao_requests_total\{operation="Mine",outcome="ok"\} 1/,
    /yibiao_requests_seconds_bucket\{le="1",operation="Mine"\}/,
    new RegExp(`yibiao_attempts_total\\{connector="${CONNECTOR}",outcome="acknowledged"\\} 3`),
    new RegExp(`yibiao_connector_calls_total\\{connector="${CONNECTOR}",purpose="send",outcome="reply"\\} 3`),
    /yibiao_pool_connections\{kind="open"\} \d/,
    /yibiao_journal_entries\{county="420525"\} \d/,
    /yibiao_database_up 1/,
  ])
    expect(text).toMatch(line)
  expect((await fetch(`${running.address}/metrics`)).headers.get('content-type')).not.toContain('version=0.0.4')
})

test('a flood of invented names of operations does not make the metrics grow', async () => {
  for (let i = 0; i < 150; i++) await ask(`query Flood${i} { me { name } }`)
  const text = await metrics()
  expect(new Set(text.match(/operation="[^"]+"/g)).size).toBeLessThanOrEqual(101)
  expect(text).toContain('operation="other"')
})

test('this process is alive and ready, part by part', async () => {
  for (const at of [operations, (path: string) => fetch(`${running.address}${path}`)]) {
    expect((await at('/healthz')).status).toBe(200)
    expect((await at('/readyz')).status).toBe(200)
  }
  await database.pool.query(`update migration set name = 'gone' where name = '0010-inbox.sql'`)
  const missing = await operations('/readyz')
  expect(missing.status).toBe(503)
  expect(await missing.json()).toMatchObject({ ready: false, parts: { database: 'ok', migrations: 'missing: 0010-inbox.sql' } })
  await database.pool.query(`update migration set name = '0010-inbox.sql' where name = 'gone'`)
  expect((await operations('/readyz')).status).toBe(200)
})

test('a process told to stop says so before it closes anything: not ready, live pages let go, answers that ask to come elsewhere', async () => {
  const live = await fetch(`${running.address}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, accept: 'text/event-stream' },
    body: JSON.stringify({ query: 'subscription { inboxChanged { id } }' }),
  })
  expect(live.status).toBe(200)
  const released = live.text().catch(() => 'cut')
  running.hub.beginStop()
  await released
  for (const at of [operations, (path: string) => fetch(`${running.address}${path}`)]) {
    expect((await at('/readyz')).status).toBe(503)
    expect((await at('/healthz')).status).toBe(200)
  }
  expect(await (await operations('/readyz')).json()).toMatchObject({ parts: { process: 'stopping', database: 'ok' } })
  const answer = await fetch(`${running.address}/healthz`)
  expect(answer.headers.get('connection')).toBe('close')
  expect((await ask('{ me { name } }')).status).toBe(200)
})

test('a trace leads from the operation, and from the attempt, to the department, which is told of it', async () => {
  await running.stop()
  const { spans } = collector
  const named = (name: string) => spans.filter((span) => span.name === name)
  expect(collector.services).toEqual(new Set(['yibiao']))
  expect(named('graphql Mine')).toHaveLength(1)
  expect(named('graphql Wrong')[0]?.traceId).toBe(CALLER)
  const attempts = named('delivery attempt')
  expect(attempts).toHaveLength(3)
  for (const attempt of attempts) {
    const call = named('rest send').find((span) => span.parentSpanId === attempt.spanId)
    expect(call?.traceId).toBe(attempt.traceId)
    expect(named('settle').some((span) => span.traceId === attempt.traceId)).toBe(true)
    const told = around.department.arrivals.map((arrival) => String(arrival.headers.traceparent))
    expect(told).toContain(`00-${attempt.traceId}-${call?.spanId}-01`)
  }
  const everything = JSON.stringify(spans)
  expect(everything).not.toContain('value 0 of')
})
