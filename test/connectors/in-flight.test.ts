// A replaced connector is closed after the last of its calls, for every method.
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { countCalls } from '../../connectors/in-flight.ts'
import type { Connector } from '../../connectors/index.ts'
import { context, parcel } from './parcel.ts'

/** A connector with every method of the contract; each call ends when `release` is called. */
function slowConnector() {
  const waiting: (() => void)[] = []
  const slow = () => new Promise<never>((resolve) => waiting.push(resolve as () => void))
  const connector: Connector = {
    id: 'slow',
    department: 'slow-department',
    kind: 'module',
    version: 1,
    capabilities: ['tasks', 'forms', 'records', 'delivery', 'corrections'],
    records: [],
    idempotency: 'KEY',
    check: slow,
    async *pullTasks() {
      yield await slow()
    },
    pullForms: slow,
    lookup: slow,
    send: slow,
    find: slow,
    corrections: { elements: [], idempotency: 'KEY', send: slow, find: slow },
    close: async () => {},
  }
  return { connector, release: () => waiting.splice(0).forEach((end) => void end()) }
}

const correction = {
  correctionId: 'c-1',
  submissionId: 's-1',
  division: '420525101001',
  subject: { objectClass: 'resident', identifier: '990101193109020027' },
  element: 'resident.birthDate',
  was: null,
  proposed: '1931-09-03',
  reason: null,
  due: '2026-12-01',
  raisedAt: '2026-11-28T00:00:00Z',
} as const

const CALLS: Record<string, (connector: Connector) => unknown> = {
  check: (c) => c.check(context),
  pullTasks: async (c) => {
    for await (const page of c.pullTasks?.(null, context) ?? []) expect(page).toBeUndefined()
  },
  pullForms: (c) => c.pullForms?.(context),
  lookup: (c) => c.lookup?.('resident', [], [], context),
  send: (c) => c.send?.(parcel('d-1'), context),
  find: (c) => c.find?.('d-1', context),
  'corrections.send': (c) => c.corrections?.send(correction, context),
  'corrections.find': (c) => c.corrections?.find?.('c-1', context),
}

/** The methods of the contract that take time, read from the connector itself. */
const methodsOf = (part: object, before = ''): string[] =>
  Object.entries(part).flatMap(([name, value]) => {
    if (typeof value === 'function') return name === 'close' ? [] : [`${before}${name}`]
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? methodsOf(value, `${name}.`) : []
  })

test('every method of a connector is tried here', () => {
  expect(methodsOf(slowConnector().connector).sort()).toEqual(Object.keys(CALLS).sort())
})

test.each(Object.keys(CALLS))('a connector is not quiet while its %s is under way, and is afterwards', async (name) => {
  const slow = slowConnector()
  const counted = countCalls(slow.connector)
  const call = CALLS[name]?.(counted.connector)
  let quiet = false
  const ended = counted.quiet(0, AbortSignal.abort()).then(() => {
    quiet = true
  })
  for (let i = 0; i < 20; i++) await turn()
  expect(quiet).toBe(false)
  slow.release()
  await call
  await ended
  expect(quiet).toBe(true)
})
