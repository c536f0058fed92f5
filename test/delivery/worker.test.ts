import { afterAll, expect, test } from 'vitest'
import { claim } from '../../gateway/delivering/delivery/claim.ts'
import { settle } from '../../gateway/delivering/delivery/settle.ts'
import { startDeliveryWorker } from '../../gateway/delivering/index.ts'
import { registeredIn } from '../../gateway/exchange/index.ts'
import { verifyJournal } from '../../gateway/platform/journal/verify-journal.ts'
import { type Outcome, said } from '../../schema/index.ts'
import { acknowledged, department } from './department.ts'
import { clock, FAST, openWorld, quiet } from './world.ts'

const world = await openWorld()
afterAll(async () => {
  expect((await verifyJournal(world.database.db)).broken).toBeNull()
  await world.close()
})

test('a delivery whose connector is paused waits, says so, and goes on when the connector is back', async () => {
  const here = department('d-here')
  const paused = department('d-paused')
  const submission = await world.submit([here, paused])
  const connectors = { all: () => [here.connector] }
  const worker = startDeliveryWorker(
    { ...world.deps, registered: registeredIn(world.deps.db), connectors, log: quiet },
    { backoff: FAST, pollMs: 20 },
  )
  for (;;) {
    const waiting = (await world.deliveries(submission)).find((d) => d.connectorId === 'd-paused')
    if (waiting?.reason) {
      expect(waiting).toMatchObject({ state: 'PENDING', attempts: 0, reason: expect.stringContaining('paused') })
      break
    }
    await new Promise<void>((heard) => world.notifications.listen('delivery', () => heard()))
  }
  await worker.stop()
  await world.run([here, paused], [submission])
  expect(paused.received).toHaveLength(1)
  expect(await world.deliveries(submission)).toMatchObject([{ reason: null }, { reason: null }])
})

test('a department that hangs with a long queue does not keep any other department waiting', async () => {
  const release = Promise.withResolvers<void>()
  const hangs = department('d-hangs', {
    send: async (parcel) => {
      await release.promise
      return acknowledged(parcel)
    },
  })
  const quick = department('d-quick')
  const backlog = await Promise.all(Array.from({ length: 30 }, () => world.submit([hangs])))
  const small = await Promise.all(Array.from({ length: 20 }, () => world.submit([quick])))
  const connectors = { all: () => [hangs.connector, quick.connector] }
  const worker = startDeliveryWorker(
    { ...world.deps, registered: registeredIn(world.deps.db), connectors, log: quiet },
    { backoff: FAST, concurrency: 4, pollMs: 20 },
  )
  await world.run([], small)
  expect(hangs.received).toHaveLength(4)
  expect(quick.received).toHaveLength(20)
  release.resolve()
  await worker.stop()
  await world.run([hangs], backlog)
  expect(hangs.received).toHaveLength(30)
})

test('many workers at once: each delivery is claimed by one of them', async () => {
  const d = department('d-many')
  const submissions = await Promise.all(Array.from({ length: 60 }, () => world.submit([d])))
  await Promise.all([1, 2, 3, 4].map(() => world.run([d], submissions)))
  expect(d.received).toHaveLength(60)
  expect(new Set(d.received.map((p) => p.deliveryId)).size).toBe(60)
})

test('an answer that comes after the lease never overwrites a newer one', async () => {
  const d = department('d-fence')
  const submission = await world.submit([d])
  const room = [{ kind: 'delivery', queue: 'd-fence', slots: 1 }]
  const [old] = await claim(world.database.db, room, 0)
  const [young] = await claim(world.database.db, room, 30)
  if (!old || !young) throw new Error('both are claims of the same delivery')
  expect(old.id).toBe(young.id)
  const options = { backoff: FAST, now: clock() }
  const late: Outcome[] = [
    { kind: 'acknowledged', acknowledgement: 'old' },
    { kind: 'refused', reason: said('old') },
    { kind: 'awaiting', checkAfterSeconds: 1 },
    { kind: 'unsent', reason: said('old') },
    { kind: 'unknown', reason: said('old') },
  ]
  for (const outcome of late) expect(await settle(world.database.db, options, d.connector, old, outcome)).toBe(false)
  expect(await settle(world.database.db, options, d.connector, young, { kind: 'acknowledged', acknowledgement: 'young' })).toBe(
    true,
  )
  for (const outcome of late) expect(await settle(world.database.db, options, d.connector, young, outcome)).toBe(false)
  expect(await world.deliveries(submission)).toMatchObject([{ state: 'ACKNOWLEDGED', acknowledgement: 'young' }])
  expect(await world.journaled(young.id)).toEqual(['delivery.acknowledged'])
})

test('a worker that is told to stop lets the attempts that run come to their end', async () => {
  const arrived = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  const d = department('d-stop', {
    send: async (parcel) => {
      arrived.resolve()
      await release.promise
      return acknowledged(parcel)
    },
  })
  const submission = await world.submit([d])
  const connectors = { all: () => [d.connector] }
  const worker = startDeliveryWorker(
    { ...world.deps, registered: registeredIn(world.deps.db), connectors, log: quiet },
    { pollMs: 20 },
  )
  await arrived.promise
  const stopped = worker.stop()
  release.resolve()
  await stopped
  expect(await world.deliveries(submission)).toMatchObject([{ state: 'ACKNOWLEDGED' }])
})

test('an attempt that outlives the patience of an orderly stop is cut short and tried again', async () => {
  const arrived = Promise.withResolvers<void>()
  const d = department('d-cut', {
    send: (_parcel, _nth, signal) => {
      arrived.resolve()
      return new Promise((resolve) =>
        signal.addEventListener('abort', () => resolve({ kind: 'unknown', reason: said('cut short') })),
      )
    },
  })
  const submission = await world.submit([d])
  const connectors = { all: () => [d.connector] }
  const worker = startDeliveryWorker(
    { ...world.deps, registered: registeredIn(world.deps.db), connectors, log: quiet },
    { pollMs: 20, drainMs: 50, backoff: FAST },
  )
  await arrived.promise
  await worker.stop()
  expect(await world.deliveries(submission)).toMatchObject([{ state: 'RETRYING', reason: 'cut short' }])
})
