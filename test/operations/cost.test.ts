// The cost of telemetry per request, in microseconds of one core, with and without a collector.
import { afterAll, expect, test } from 'vitest'
import { startTracing } from '../../gateway/platform/index.ts'
import { begin, inSpan } from '../../gateway/platform/telemetry/span.ts'
import { writeScore } from '../support/score.ts'
import { startCollector } from './collector.ts'

let stop = async () => {}
afterAll(() => stop())

/** The telemetry of a request that calls three departments: one trace with four spans. */
async function request(): Promise<void> {
  const one = begin('request', { method: 'POST' })
  await one.run(async () => {
    await inSpan('transaction', {}, async () => {})
    for (let i = 0; i < 3; i++) await inSpan('call', { connector: 'c', purpose: 'read' }, async () => {})
  })
  one.span.end()
}

async function microseconds(work: () => Promise<void>, times: number): Promise<number> {
  for (let i = 0; i < times / 10; i++) await work()
  const began = process.cpuUsage()
  for (let i = 0; i < times; i++) await work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / times
}

const unwatched = async () => {
  await (async () => {
    await (async () => {})()
    for (let i = 0; i < 3; i++) await (async () => {})()
  })()
}

test('with no collector, watching a request costs less than the twentieth part of a millisecond; with one, less than a millisecond', async () => {
  const bare = await microseconds(unwatched, 20_000)
  const off = await microseconds(request, 20_000)
  const collector = await startCollector()
  const end = await startTracing(collector.endpoint, 'all')
  stop = async () => {
    await end()
    await collector.close()
  }
  const on = await microseconds(request, 20_000)
  const figures = { bare: round(bare), off: round(off), on: round(on) }
  await writeScore('tracing-cost-microseconds', figures, 'vitest run test/operations/cost.test.ts')
  expect(off - bare).toBeLessThan(50)
  expect(on - bare).toBeLessThan(1000)
})

const round = (n: number) => Math.round(n * 100) / 100
