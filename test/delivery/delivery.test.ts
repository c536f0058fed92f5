import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitAfter } from '../../gateway/delivery/backoff.ts'
import { claim } from '../../gateway/delivery/claim.ts'
import { decideDelivery, listStuck, startDeliveryWorker } from '../../gateway/delivery/index.ts'
import { settle } from '../../gateway/delivery/settle.ts'
import { verifyJournal } from '../../gateway/journal/index.ts'
import type { Outcome } from '../../schema/index.ts'
import { acknowledged, department } from './department.ts'
import { clock, FAST, openWorld, quiet, setFields, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  expect((await verifyJournal(world.database.db)).broken).toBeNull()
  await world.close()
})

const taskOf = (id: string) => world.database.db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const kinds = async (delivery: string) =>
  (
    await sql<{ kind: string }>`select kind from journal where body->>'delivery' = ${delivery} order by sequence`.execute(
      world.database.db,
    )
  ).rows.map((r) => r.kind)
/** Makes the next attempt of a submission's deliveries due at once. */
const makeDue = (submission: string) =>
  world.database.db
    .updateTable('delivery')
    .set({ next_attempt_at: sql<Date>`now()` })
    .where('submission_id', '=', submission)
    .execute()

test('every department receives its own part once, under the key of its delivery, and its proof is kept', async () => {
  const all = ['d-a', 'd-b', 'd-c'].map((id) => department(id))
  const submission = await world.submit(all)
  await world.run(all, [submission])
  const deliveries = await world.deliveries(submission)
  expect(deliveries.map((d) => d.state)).toEqual(['ACKNOWLEDGED', 'ACKNOWLEDGED', 'ACKNOWLEDGED'])
  for (const { received, connector } of all) {
    expect(received).toHaveLength(1)
    const delivery = deliveries.find((d) => d.connectorId === connector.id)
    expect(received[0]).toMatchObject({ deliveryId: delivery?.id, submissionId: submission, form: `${connector.id}:T1` })
    expect(delivery?.acknowledgement).toBe(`ack ${received[0]?.externalTaskId}`)
    expect(await kinds(delivery?.id as string)).toEqual(['delivery.acknowledged'])
  }
})

test("values are written in the department's own format", async () => {
  const d = department('d-format')
  await setFields(world, d, [
    {
      code: 'CSRQ',
      label: { zh: '出生日期', en: 'Birth date' },
      element: 'resident.birthDate',
      required: true,
      convert: { name: 'date', format: 'yyyyMMdd' },
    },
    { code: 'BZ', label: { zh: '备注', en: 'Remark' }, element: 'resident.remark', required: false },
  ])
  const submission = await world.submit([d], [{ element: 'resident.birthDate', value: '1950-02-28' }])
  await world.run([d], [submission])
  expect(d.received[0]?.fields).toEqual({ CSRQ: '19500228', BZ: null })
})

test('a value that a department cannot hold is not left out in silence: the delivery waits for a person and names the field', async () => {
  const d = department('d-unwritable')
  await setFields(world, d, [
    {
      code: 'CSRQ',
      label: { zh: '出生日期', en: 'Birth date' },
      element: 'resident.birthDate',
      required: true,
      convert: { name: 'date', format: 'yyyyMMdd' },
    },
  ])
  const submission = await world.submit([d], [{ element: 'resident.birthDate', value: 'no date at all' }])
  await world.run([d], [submission])
  const [delivery] = await world.deliveries(submission)
  expect(delivery?.state).toBe('STUCK')
  expect(delivery?.reason).toContain('出生日期 (CSRQ)')
  expect(delivery?.reason).not.toContain('no date at all')
  expect(d.received).toHaveLength(0)
})

test('a department that was down is tried again under the same key until it answers', async () => {
  const d = department('d-down', {
    send: (parcel, nth) => (nth < 4 ? { kind: 'unsent', reason: 'connection refused' } : acknowledged(parcel)),
  })
  const submission = await world.submit([d])
  await world.run([d], [submission])
  const [delivery] = await world.deliveries(submission)
  expect(delivery).toMatchObject({ state: 'ACKNOWLEDGED', attempts: 4, reason: null })
  expect(new Set(d.received.map((p) => p.deliveryId)).size).toBe(1)
  const log = await world.attempts(delivery?.id as string)
  expect(log.map((a) => a.outcome)).toEqual(['unsent', 'unsent', 'unsent', 'acknowledged'])
  expect(log.every((a) => a.endedAt !== null)).toBe(true)
})

test('a refusal opens the request again, with the reason, and is not sent again', async () => {
  const d = department('d-refuses', { send: () => ({ kind: 'refused', reason: 'line\u0000 one\nline two' }) })
  const submission = await world.submit([d])
  await world.run([d], [submission])
  const [delivery] = await world.deliveries(submission)
  expect(delivery).toMatchObject({ state: 'REFUSED', reason: 'line one line two', attempts: 1, nextAttemptAt: null })
  expect(await taskOf(delivery?.taskId as string)).toMatchObject({ state: 'OPEN', refusal: 'line one line two' })
  expect(await kinds(delivery?.id as string)).toEqual(['delivery.refused'])
})

test('when it may have arrived and the department can be asked, it is asked before anything is sent again', async () => {
  const knows = department('d-knows', {
    idempotency: 'LOOK_UP',
    send: () => ({ kind: 'unknown', reason: 'the reply was lost' }),
    find: () => ({ kind: 'acknowledged', acknowledgement: 'seen' }),
  })
  const knowsNot = department('d-knows-not', {
    idempotency: 'LOOK_UP',
    send: (parcel, nth) => (nth === 1 ? { kind: 'unknown', reason: 'the reply was lost' } : acknowledged(parcel)),
    find: (_id, nth) => (nth === 1 ? { kind: 'unsent', reason: 'cannot be asked' } : null),
  })
  const submission = await world.submit([knows, knowsNot])
  await world.run([knows, knowsNot], [submission])
  expect((await world.deliveries(submission)).map((d) => d.state)).toEqual(['ACKNOWLEDGED', 'ACKNOWLEDGED'])
  expect([knows.received.length, knows.asked.length]).toEqual([1, 1])
  expect([knowsNot.received.length, knowsNot.asked.length]).toEqual([2, 2])
})

test('when it may have arrived at a department where a repeat acts twice, a person decides', async () => {
  const d = department('d-acts-twice', { idempotency: 'NONE', send: () => ({ kind: 'unknown', reason: 'the reply was lost' }) })
  const submission = await world.submit([d])
  await world.run([d], [submission])
  const [delivery] = await world.deliveries(submission)
  expect(delivery?.state).toBe('STUCK')
  expect(d.received).toHaveLength(1)
  expect(await kinds(delivery?.id as string)).toEqual(['delivery.stuck'])
})

test('a process that dies during an attempt leaves it to the next one, which never repeats what acts twice', async () => {
  const twice = department('d-dies-twice', { idempotency: 'NONE' })
  const keyed = department('d-dies-keyed')
  const submission = await world.submit([twice, keyed])
  await claim(
    world.database.db,
    [
      { connector: twice.connector.id, room: 1 },
      { connector: keyed.connector.id, room: 1 },
    ],
    0,
  )
  await world.run([twice, keyed], [submission])
  const states = Object.fromEntries((await world.deliveries(submission)).map((d) => [d.connectorId, d]))
  expect(states['d-dies-twice']).toMatchObject({ state: 'STUCK', attempts: 2 })
  expect(twice.received).toHaveLength(0)
  expect(states['d-dies-keyed']).toMatchObject({ state: 'ACKNOWLEDGED', attempts: 2 })
  expect((await world.attempts(states['d-dies-keyed']?.id as string)).map((a) => a.outcome)).toEqual([null, 'acknowledged'])
})

test('after the last attempt a person decides, and nothing else leaves that state', async () => {
  const d = department('d-hopeless', { send: () => ({ kind: 'unsent', reason: 'down' }) })
  const submission = await world.submit([d])
  await world.run([d], [submission], { backoff: { ...FAST, maxAttempts: 3 } })
  expect(await world.deliveries(submission)).toMatchObject([{ state: 'STUCK', attempts: 3, nextAttemptAt: null }])
  await makeDue(submission)
  const before = d.received.length
  const other = department('d-other')
  const later = await world.submit([other])
  await world.run([d, other], [later])
  expect(d.received).toHaveLength(before)
  expect((await listStuck(world.database.db, { departments: ['d-hopeless'] }, { first: 10 })).nodes).toHaveLength(1)
  expect((await listStuck(world.database.db, { departments: ['d-other'] }, { first: 10 })).nodes).toHaveLength(0)
  const everything = await listStuck(world.database.db, { departments: null }, { first: 1 })
  const rest = await listStuck(world.database.db, { departments: null }, { first: 50, after: everything.cursors[0] })
  expect(rest.nodes.map((n) => n.id)).not.toContain(everything.nodes[0]?.id)
})

test('send again: the same key, a new set of attempts', async () => {
  let up = false
  const d = department('d-again', {
    send: (parcel, nth) => (up && nth > 4 ? acknowledged(parcel) : { kind: 'unsent', reason: 'down' }),
  })
  const submission = await world.submit([d])
  const backoff = { ...FAST, maxAttempts: 3 }
  await world.run([d], [submission], { backoff })
  const [stuck] = await world.deliveries(submission)
  up = true
  const decision = {
    delivery: stuck?.id as string,
    decision: 'SEND_AGAIN' as const,
    reason: '已恢复，电话 13800000000',
    actor: 'officer-1',
  }
  expect(await decideDelivery(world.deps, decision)).toMatchObject({ kind: 'decided', delivery: { state: 'RETRYING' } })
  expect(await decideDelivery(world.deps, decision)).toMatchObject({ kind: 'not-stuck' })
  await world.run([d], [submission], { backoff })
  expect(await world.deliveries(submission)).toMatchObject([{ state: 'ACKNOWLEDGED', attempts: 5 }])
  expect(new Set(d.received.map((p) => p.deliveryId)).size).toBe(1)
  const journal = await sql<{ actor: string; text: string }>`select actor, body::text as text from journal
    where kind = 'delivery.decided' and body->>'delivery' = ${stuck?.id}`.execute(world.database.db)
  expect(journal.rows).toHaveLength(1)
  expect(journal.rows[0]?.actor).toBe('officer-1')
  expect(journal.rows[0]?.text).not.toContain('13800000000')
})

test('a person may confirm a stuck delivery, or give it up, which opens the request again', async () => {
  const d = department('d-decided', { idempotency: 'NONE', send: () => ({ kind: 'unknown', reason: 'lost' }) })
  const confirmed = await world.submit([d])
  const given = await world.submit([d])
  await world.run([d], [confirmed, given])
  const [a] = await world.deliveries(confirmed)
  const [b] = await world.deliveries(given)
  await decideDelivery(world.deps, {
    delivery: a?.id as string,
    decision: 'CONFIRM',
    reason: 'seen there, number 7',
    actor: 'officer-1',
  })
  await decideDelivery(world.deps, { delivery: b?.id as string, decision: 'GIVE_UP', reason: 'not needed', actor: 'officer-1' })
  expect(await world.deliveries(confirmed)).toMatchObject([{ state: 'ACKNOWLEDGED', acknowledgement: 'seen there, number 7' }])
  expect(await world.deliveries(given)).toMatchObject([{ state: 'REFUSED' }])
  expect(await taskOf(a?.taskId as string)).toMatchObject({ state: 'SUBMITTED' })
  expect(await taskOf(b?.taskId as string)).toMatchObject({ state: 'OPEN', refusal: 'not needed' })
  expect(await decideDelivery(world.deps, { delivery: 'nonsense', decision: 'CONFIRM', reason: '', actor: 'x' })).toEqual({
    kind: 'not-found',
  })
})

test('a department that answers later is looked at again, not sent to again, and the look is no attempt', async () => {
  const d = department('d-later', {
    idempotency: 'NONE',
    send: () => ({ kind: 'awaiting', checkAfterSeconds: 1 }),
    find: (id, nth): Outcome | null =>
      [
        null,
        { kind: 'awaiting', checkAfterSeconds: 1 },
        { kind: 'unsent', reason: 'down' },
        { kind: 'acknowledged', acknowledgement: `late ${id}` },
      ][nth - 1] as Outcome | null,
  })
  const submission = await world.submit([d])
  const hurry = setInterval(() => void makeDueWhenWaiting(submission), 30)
  await world.run([d], [submission])
  clearInterval(hurry)
  const [delivery] = await world.deliveries(submission)
  expect(delivery).toMatchObject({ state: 'ACKNOWLEDGED', attempts: 1, acknowledgement: `late ${delivery?.id}` })
  expect([d.received.length, d.asked.length]).toEqual([1, 4])
  expect((await world.attempts(delivery?.id as string)).map((a) => a.outcome)).toEqual(['acknowledged'])
})

const makeDueWhenWaiting = (submission: string) =>
  sql`update delivery set next_attempt_at = now() where submission_id = ${submission} and state = 'SENDING' and lease_until is null`.execute(
    world.database.db,
  )

test('a department that never answers what it took is a person’s business after three days', async () => {
  const d = department('d-never', { send: () => ({ kind: 'awaiting', checkAfterSeconds: 1 }), find: () => null })
  const submission = await world.submit([d])
  await world.run([d], [submission], { until: ['SENDING'] })
  expect(await world.deliveries(submission)).toMatchObject([{ state: 'SENDING' }])
  await sql`update delivery set awaiting_since = now() - interval '73 hours', next_attempt_at = now() where submission_id = ${submission}`.execute(
    world.database.db,
  )
  await world.run([d], [submission])
  expect(await world.deliveries(submission)).toMatchObject([{ state: 'STUCK', attempts: 1 }])
})

test('a delivery whose connector is paused waits, says so, and goes on when the connector is back', async () => {
  const here = department('d-here')
  const paused = department('d-paused')
  const submission = await world.submit([here, paused])
  const connectors = { all: () => [here.connector] }
  const worker = startDeliveryWorker({ ...world.deps, connectors, log: quiet }, { backoff: FAST, pollMs: 20 })
  for (;;) {
    const waiting = (await world.deliveries(submission)).find((d) => d.connectorId === 'd-paused')
    if (waiting?.reason) {
      expect(waiting).toMatchObject({ state: 'PENDING', attempts: 0, reason: expect.stringContaining('paused') })
      break
    }
    await new Promise<void>((heard) => world.bell.listen('delivery', () => heard()))
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
  const worker = startDeliveryWorker({ ...world.deps, connectors, log: quiet }, { backoff: FAST, concurrency: 4, pollMs: 20 })
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
  const room = [{ connector: 'd-fence', room: 1 }]
  const [old] = await claim(world.database.db, room, 0)
  const [young] = await claim(world.database.db, room, 30)
  if (!old || !young) throw new Error('both are claims of the same delivery')
  expect(old.id).toBe(young.id)
  const options = { backoff: FAST, now: clock() }
  const late: Outcome[] = [
    { kind: 'acknowledged', acknowledgement: 'old' },
    { kind: 'refused', reason: 'old' },
    { kind: 'awaiting', checkAfterSeconds: 1 },
    { kind: 'unsent', reason: 'old' },
    { kind: 'unknown', reason: 'old' },
  ]
  for (const outcome of late) expect(await settle(world.database.db, options, d.connector, old, outcome)).toBe(false)
  expect(await settle(world.database.db, options, d.connector, young, { kind: 'acknowledged', acknowledgement: 'young' })).toBe(
    true,
  )
  for (const outcome of late) expect(await settle(world.database.db, options, d.connector, young, outcome)).toBe(false)
  expect(await world.deliveries(submission)).toMatchObject([{ state: 'ACKNOWLEDGED', acknowledgement: 'young' }])
  expect(await kinds(young.id)).toEqual(['delivery.acknowledged'])
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
  const worker = startDeliveryWorker({ ...world.deps, connectors, log: quiet }, { pollMs: 20 })
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
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve({ kind: 'unknown', reason: 'cut short' })))
    },
  })
  const submission = await world.submit([d])
  const connectors = { all: () => [d.connector] }
  const worker = startDeliveryWorker({ ...world.deps, connectors, log: quiet }, { pollMs: 20, drainMs: 50, backoff: FAST })
  await arrived.promise
  await worker.stop()
  expect(await world.deliveries(submission)).toMatchObject([{ state: 'RETRYING', reason: 'cut short' }])
})

test('waits grow, honour what the department asks, and end after twelve attempts', () => {
  const backoff = { firstSeconds: 5, factor: 3, longestSeconds: 43_200, maxAttempts: 12 }
  const middle = () => 0.5
  expect([1, 2, 3].map((n) => waitAfter(backoff, n, undefined, middle))).toEqual([3.75, 11.25, 33.75])
  expect(waitAfter(backoff, 11, undefined, () => 1)).toBe(43_200)
  expect(waitAfter(backoff, 1, 120, middle)).toBe(120)
  expect(waitAfter(backoff, 1, 1e9, middle)).toBe(43_200)
  for (const absurd of [Number.NaN, -5, Number.POSITIVE_INFINITY]) expect(waitAfter(backoff, 1, absurd, middle)).toBe(3.75)
  expect(waitAfter(backoff, 12, undefined, middle)).toBeNull()
})
