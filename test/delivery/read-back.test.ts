// An acknowledged delivery is read back and compared with what was sent. A field that the system dropped or cut is reported to
// its officer and to the worker, and values that were not compared are never shown as compared.
import { afterAll, expect, test } from 'vitest'
import type { ReadBackWorkerOptions } from '../../gateway/delivering/delivery/read-back-worker.ts'
import { countReadBacks, decideDelivery, listStuck, readReadBacks, startReadBackWorker } from '../../gateway/delivering/index.ts'
import { createMetrics } from '../../gateway/platform/index.ts'
import { verifyJournal } from '../../gateway/platform/journal/verify-journal.ts'
import { department } from './department.ts'
import { graphqlKeeping, type Keeping, restKeeping, sqlKeeping } from './keeping-systems.ts'
import { openWorld, quiet, setFields } from './world.ts'

const metrics = createMetrics()
const systems: Keeping[] = []
const open = async (system: Promise<Keeping>): Promise<Keeping> => {
  const opened = await system
  systems.push(opened)
  await setFields(world, opened, [0, 1, 2].map(field))
  return opened
}
const world = await openWorld()
afterAll(async () => {
  expect((await verifyJournal(world.database.db)).broken).toBeNull()
  for (const system of systems) await system.close()
  await world.close()
})

const field = (n: number) => ({
  ...{ code: `F${n}`, element: `resident.e${n}`, required: false },
  label: { zh: `栏${n}`, en: `Field ${n}` },
})

/** Runs a read-back worker until the wanted number of attempts has ended. */
async function readBack(
  of: Pick<Keeping, 'connector'>[],
  wanted: number,
  options: ReadBackWorkerOptions = {},
): Promise<string[]> {
  const ends: string[] = []
  const connectors = { all: () => of.map((d) => d.connector) }
  await new Promise<void>((resolve) => {
    const worker = startReadBackWorker(
      { ...world.deps, connectors, log: quiet, metrics },
      {
        ...{ pollMs: 20, leaseSeconds: 10, waits: [0.02, 0.02], ...options },
        ended: (_, how) => {
          if (ends.push(how) === wanted) void worker.stop().then(resolve)
        },
      },
    )
  })
  return ends
}

const shown = async (of: Pick<Keeping, 'connector'>, submission: string) =>
  (await readReadBacks(world.database.db, { all: () => [of.connector] }, await world.deliveries(submission), 'en'))[0]
const waiting = async (of: Pick<Keeping, 'connector'>) =>
  (await listStuck(world.database.db, { departments: [{ id: of.connector.department, county: null }] }, { first: 10 })).nodes
const decide = async (submission: string, decision: 'SEND_AGAIN' | 'CONFIRM' | 'READ_AGAIN' | 'GIVE_UP') => {
  const [delivery] = await world.deliveries(submission)
  return decideDelivery(world.deps, { delivery: delivery?.id ?? '', decision, reason: 'seen', actor: 'officer-1' }, 'en')
}
const sent = async (system: Keeping) => {
  const submission = await world.submit([system])
  await world.run([system], [submission])
  expect(await world.deliveries(submission)).toMatchObject([{ state: 'ACKNOWLEDGED' }])
  return submission
}

const REST = '  readBack: { operation: { path: "/reports/${deliveryId}" }, under: data }'
const GRAPHQL = `  readBack:
    operation: { document: "query Kept($key: ID!) { report(key: $key) { F0 F1 F2 } }", variables: { key: "\${deliveryId}" } }
    under: report`
const SQL = `  readBack:
    operation: { statement: "select f0, f1, f2 from report where id = :deliveryId" }
    fields: { F0: "$[0].f0", F1: "$[0].f1", F2: "$[0].f2" }`

test.each([
  ['a REST system that drops a field and answers 200', () => restKeeping('k-rest', REST), 'F1', 'NOTHING'],
  ['a GraphQL system that does so', () => graphqlKeeping('k-graphql', GRAPHQL, true), 'F1', 'NOTHING'],
  ['a database that cuts a text', () => sqlKeeping('k-sql', SQL), 'value of F1', 'CUT'],
] as const)(
  '%s: the text is not lost in silence; the officer decides, and it is sent again (issue 10, 14; D11)',
  async (_what, make, dropped, loss) => {
    const system = await open(make())
    const { connector } = system
    const whole = await sent(system)
    expect(await shown(system, whole)).toMatchObject({ state: 'DUE' })
    expect(await readBack([system], 1)).toEqual(['same'])
    expect(await shown(system, whole)).toMatchObject({ state: 'SAME', compared: 3, left: 0, differences: [] })
    expect(await waiting(system)).toEqual([])

    await system.drop(dropped)
    const submission = await sent(system)
    expect(await readBack([system], 1)).toEqual(['different'])
    const told = await shown(system, submission)
    expect(told).toMatchObject({ state: 'DIFFERENT', compared: 3, differences: [{ code: 'F1', label: 'Field 1', loss }] })
    expect(JSON.stringify(told)).not.toContain('value 1')
    const [delivery] = await waiting(system)
    expect(delivery).toMatchObject({ submissionId: submission, state: 'ACKNOWLEDGED' })
    expect(await world.journaled(delivery?.id ?? '')).toEqual(['delivery.acknowledged', 'delivery.different'])
    expect(await metrics.text()).toContain(`yibiao_read_backs_total{connector="${connector.id}",outcome="different"} 1`)

    await system.drop(null)
    expect(await decide(submission, 'SEND_AGAIN')).toMatchObject({ kind: 'decided', delivery: { state: 'RETRYING' } })
    expect(await shown(system, submission)).toBeNull()
    await world.run([system], [submission])
    expect(await readBack([system], 1)).toEqual(['same'])
    expect(await world.deliveries(submission)).toMatchObject([{ id: delivery?.id, state: 'ACKNOWLEDGED', attempts: 2 }])
    expect(await shown(system, submission)).toMatchObject({ state: 'SAME' })
    expect(await waiting(system)).toEqual([])
  },
)

test('an officer who has seen it in the department’s system says that it is right, or has it read back again (issue 10, 14; D11)', async () => {
  const system = await open(restKeeping('k-decides', REST))
  await system.drop('F1')
  const submission = await sent(system)
  expect(await decide(submission, 'READ_AGAIN')).toMatchObject({ kind: 'not-stuck' })
  await readBack([system], 1)
  expect(await decide(submission, 'READ_AGAIN')).toMatchObject({ kind: 'decided' })
  expect(await shown(system, submission)).toMatchObject({ state: 'DUE' })
  expect(await readBack([system], 1)).toEqual(['different'])
  expect(await decide(submission, 'CONFIRM')).toMatchObject({ kind: 'decided', delivery: { state: 'ACKNOWLEDGED' } })
  expect(await shown(system, submission)).toMatchObject({ state: 'CONFIRMED', reason: 'seen', differences: [{ code: 'F1' }] })
  expect(await waiting(system)).toEqual([])
  for (const late of ['SEND_AGAIN', 'GIVE_UP'] as const)
    expect(await decide(submission, late)).toMatchObject({ kind: 'not-stuck', delivery: { state: 'ACKNOWLEDGED' } })

  // A text that is too long for the department is requested again, shorter.
  const other = await sent(system)
  await readBack([system], 1)
  const [delivery] = await waiting(system)
  expect(await decide(other, 'GIVE_UP')).toMatchObject({ kind: 'decided', delivery: { state: 'REFUSED' } })
  expect(await world.taskOf(delivery?.taskId ?? '')).toMatchObject({ state: 'OPEN', refusal: 'seen' })
  expect(await shown(system, other)).toBeNull()
  expect(await waiting(system)).toEqual([])
})

test('where nothing can be read back it is said, and never shown as checked (issue 10, 14; D11)', async () => {
  const system = await open(restKeeping('k-none'))
  await system.drop('F1')
  const submission = await sent(system)
  expect(await shown(system, submission)).toMatchObject({
    state: 'UNREADABLE',
    compared: 0,
    reason: expect.stringContaining('does not say how to read back'),
  })
  // If a version no longer supports read-back, due ones are not performed.
  const asks = await open(restKeeping('k-lost', REST))
  const due = await sent(asks)
  expect(await shown(asks, due)).toMatchObject({ state: 'DUE' })
  asks.publish((manifest) => manifest.replace(REST, ''))
  expect(await shown(asks, due)).toMatchObject({ state: 'UNREADABLE' })
})

test('a system that shows no such delivery, or cannot be asked, is asked a few times more, and then it is said (issue 10, 14; D11)', async () => {
  const system = await open(restKeeping('k-forgets', REST))
  const submission = await sent(system)
  system.kept.clear()
  expect(await readBack([system], 3)).toEqual(['later', 'later', 'absent'])
  expect(await shown(system, submission)).toMatchObject({ state: 'ABSENT', reason: expect.stringContaining('there is none') })
  expect(await waiting(system)).toHaveLength(1)

  const d = department('k-down')
  let asked = 0
  Object.assign(d.connector, { readBack: { afterSeconds: 0, read: async () => ({ kind: 'failed', reason: `no ${++asked}` }) } })
  const other = await world.submit([d])
  await world.run([d], [other])
  expect(await readBack([d], 3)).toEqual(['later', 'later', 'unread'])
  expect(await shown(d, other)).toMatchObject({ state: 'UNREAD', reason: 'no 3', compared: 0 })
  const counts = (of: Pick<Keeping, 'connector'>) =>
    countReadBacks(world.database.db, { all: () => [of.connector] }, of.connector.id)
  expect(await counts(system)).toEqual({ possible: true, due: 0, lost: 1, unread: 0 })
  expect(await counts(d)).toEqual({ possible: true, due: 0, lost: 0, unread: 1 })
  expect(await counts(department('k-unasked'))).toEqual({ possible: false, due: 0, lost: 0, unread: 0 })
  expect(await decide(other, 'READ_AGAIN')).toMatchObject({ kind: 'decided' })
})

test('a process that is killed while it reads back loses nothing: the lease ends, and another reads (issue 10, 14; D11)', async () => {
  const system = await open(restKeeping('k-killed', REST))
  await system.drop('F1')
  const submission = await sent(system)
  // This worker claims the read-back and hangs.
  let claimed: (() => void) | undefined
  const asked = new Promise<void>((resolve) => {
    claimed = resolve
  })
  let answer: ((kept: { kind: 'absent' }) => void) | undefined
  const hangs = {
    connector: {
      ...system.connector,
      readBack: {
        afterSeconds: 0,
        read: () => {
          claimed?.()
          return new Promise<{ kind: 'absent' }>((resolve) => {
            answer = resolve
          })
        },
      },
    },
  }
  const overslept = readBack([hangs], 1, { leaseSeconds: 1, concurrency: 1 })
  await asked
  expect(await readBack([system], 1)).toEqual(['different'])
  // It wakes up after all, and its result is ignored.
  answer?.({ kind: 'absent' })
  await overslept
  expect(await shown(system, submission)).toMatchObject({ state: 'DIFFERENT' })
})
