// The health of a connector: from its own calls, over all processes, in GraphQL and for Prometheus.

import { afterAll, describe, expect, test } from 'vitest'
import { LEFT_ALONE } from '../../connectors/index.ts'
import { watchConnectors } from '../../gateway/exchange/index.ts'
import { bucketOf, percentileOf } from '../../gateway/exchange/registry/health/latency-buckets.ts'
import { because } from '../../schema/index.ts'
import { json } from '../connectors/http-department.ts'
import { eventually } from '../support/world.ts'
import { ID, startLifeWorld } from './life-world.ts'

const world = await startLifeWorld()
afterAll(() => world.close())

interface Health {
  state: string
  calls: number
  errorRate: number | null
  lastSuccessAt: string | null
  lastFailure: string | null
  latencyP50: number | null
  latencyP95: number | null
  waitUntil: string | null
  instances: { version: number | null }[]
}
const read = async () => {
  const fields =
    'state calls errorRate lastSuccessAt lastFailure latencyP50 latencyP95 waitUntil backlog stuck instances { id version since failure }'
  return (await world.ask<{ connector: { health: Health } }>(`{ connector(id: "${ID}") { health { ${fields} } } }`)).connector
    .health
}
const look = () =>
  world.hub.connectors.get(ID)?.lookup?.('resident', ['1'], [], { caller: { worker: 'system', purpose: 'read' } })

test('what was called, how it went and how long it took, is seen in GraphQL and by Prometheus', async () => {
  await eventually(
    async () => look(),
    (reply) => reply?.kind === 'found',
  )
  for (let n = 1; n < 8; n++) await look()
  world.department.behave((_request, response) => json(response, 500, {}))
  for (let n = 0; n < 2; n++) await look()
  const health = await eventually(read, (h) => h.calls >= 10, 30)
  expect(health).toMatchObject({
    state: 'FAILING',
    lastFailure: 'HTTP 500',
    instances: [{ version: 1 }],
  })
  expect(health.errorRate).toBeCloseTo(2 / health.calls, 5)
  expect(health.latencyP95).toBeGreaterThanOrEqual(health.latencyP50 ?? Number.NaN)
  const metrics = await world.hub.metrics.text()
  expect(metrics).toMatch(/yibiao_connector_version\{connector="test-rest"\} 1/)
  expect(metrics).toMatch(/yibiao_connector_error_ratio\{connector="test-rest"\} 0\.[12]/)
  world.department.behave((_request, response) => json(response, 429, {}, { 'retry-after': '60' }))
  await look()
  world.department.behave(null)
  expect(await eventually(read, (h) => h.waitUntil !== null, 30)).toMatchObject({ state: 'FAILING' })
}, 90_000)

describe('what one process sees', () => {
  const about = { connector: 'c', kind: 'rest' as const, purpose: 'read' as const, operation: {}, parameters: {} }
  const bare = { headers: () => ({}), call: (_: unknown, run: () => Promise<never>) => run() } as never

  test('is forgotten after five minutes, and a refusal is an answer', async () => {
    let now = new Date('2026-11-22T00:00:00Z')
    const watch = watchConnectors(() => now)
    const observe = watch.observe(bare)
    await observe.call(about, async () => ({
      kind: 'fault',
      verdict: 'refused',
      reason: because('HTTP_STATUS', { status: 403 }),
    }))
    await observe.call(about, async () => ({
      kind: 'fault',
      verdict: 'unknown',
      reason: because('HTTP_STATUS', { status: 500 }),
    }))
    expect(watch.read()).toMatchObject([{ calls: 2, failures: 1, lastFailure: because('HTTP_STATUS', { status: 500 }) }])
    now = new Date('2026-11-22T00:06:00Z')
    expect(watch.read()).toMatchObject([{ calls: 0, failures: 0, lastFailure: because('HTTP_STATUS', { status: 500 }) }])
  })

  test('an open circuit is told until when, and does not count as a fast answer', async () => {
    const now = new Date('2026-11-22T00:00:00Z')
    const watch = watchConnectors(() => now)
    const result = { kind: 'fault', verdict: 'unsent', reason: LEFT_ALONE, retryAfterSeconds: 10 } as const
    await watch.observe(bare).call(about, async () => result)
    expect(watch.read()).toMatchObject([{ calls: 0, circuitUntil: new Date('2026-11-22T00:00:10Z') }])
  })

  test('percentiles of several processes add up, at most a quarter too high', () => {
    const counts = (all: number[]) =>
      all.reduce<number[]>((sum, ms) => sum.with(bucketOf(ms), (sum[bucketOf(ms)] ?? 0) + 1), Array(54).fill(0))
    const [one, other] = [counts(Array.from({ length: 90 }, () => 10)), counts(Array.from({ length: 10 }, () => 1000))]
    const both = one.map((n, i) => n + (other[i] ?? 0))
    for (const [share, ms] of [
      [0.5, 10],
      [0.95, 1000],
    ] as const) {
      expect(percentileOf(both, share)).toBeGreaterThanOrEqual(ms)
      expect(percentileOf(both, share)).toBeLessThanOrEqual(ms * 1.25)
    }
    expect(percentileOf([], 0.5)).toBeNull()
  })
})
