import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { claim } from '../../gateway/delivering/delivery/claim.ts'
import { verifyJournal } from '../../gateway/platform/journal/verify-journal.ts'
import { type Outcome, said } from '../../schema/index.ts'
import { acknowledged, department } from './department.ts'
import { openWorld, setFields } from './world.ts'

const world = await openWorld()
afterAll(async () => {
  expect((await verifyJournal(world.database.db)).broken).toBeNull()
  await world.close()
})

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
    expect(await world.journaled(delivery?.id as string)).toEqual(['delivery.acknowledged'])
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
    send: (parcel, nth) => (nth < 4 ? { kind: 'unsent', reason: said('connection refused') } : acknowledged(parcel)),
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
  const d = department('d-refuses', { send: () => ({ kind: 'refused', reason: said('line\u0000 one\nline two') }) })
  const submission = await world.submit([d])
  await world.run([d], [submission])
  const [delivery] = await world.deliveries(submission)
  expect(delivery).toMatchObject({ state: 'REFUSED', reason: 'line one line two', attempts: 1, nextAttemptAt: null })
  expect(await world.taskOf(delivery?.taskId as string)).toMatchObject({ state: 'OPEN', refusal: 'line one line two' })
  expect(await world.journaled(delivery?.id as string)).toEqual(['delivery.refused'])
})

test('when it may have arrived and the department can be asked, it is asked before anything is sent again', async () => {
  const knows = department('d-knows', {
    idempotency: 'LOOK_UP',
    send: () => ({ kind: 'unknown', reason: said('the reply was lost') }),
    find: () => ({ kind: 'acknowledged', acknowledgement: 'seen' }),
  })
  const knowsNot = department('d-knows-not', {
    idempotency: 'LOOK_UP',
    send: (parcel, nth) => (nth === 1 ? { kind: 'unknown', reason: said('the reply was lost') } : acknowledged(parcel)),
    find: (_id, nth) => (nth === 1 ? { kind: 'unsent', reason: said('cannot be asked') } : null),
  })
  const submission = await world.submit([knows, knowsNot])
  await world.run([knows, knowsNot], [submission])
  expect((await world.deliveries(submission)).map((d) => d.state)).toEqual(['ACKNOWLEDGED', 'ACKNOWLEDGED'])
  expect([knows.received.length, knows.asked.length]).toEqual([1, 1])
  expect([knowsNot.received.length, knowsNot.asked.length]).toEqual([2, 2])
})

test('when it may have arrived at a department where a repeat acts twice, a person decides', async () => {
  const d = department('d-acts-twice', {
    idempotency: 'NONE',
    send: () => ({ kind: 'unknown', reason: said('the reply was lost') }),
  })
  const submission = await world.submit([d])
  await world.run([d], [submission])
  const [delivery] = await world.deliveries(submission)
  expect(delivery?.state).toBe('STUCK')
  expect(d.received).toHaveLength(1)
  expect(await world.journaled(delivery?.id as string)).toEqual(['delivery.stuck'])
})

test('a process that dies during an attempt leaves it to the next one, which never repeats what acts twice', async () => {
  const twice = department('d-dies-twice', { idempotency: 'NONE' })
  const keyed = department('d-dies-keyed')
  const submission = await world.submit([twice, keyed])
  await claim(
    world.database.db,
    [
      { kind: 'delivery', queue: twice.connector.id, slots: 1 },
      { kind: 'delivery', queue: keyed.connector.id, slots: 1 },
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

test('a department that answers later is looked at again, not sent to again, and the look is no attempt', async () => {
  const d = department('d-later', {
    idempotency: 'NONE',
    send: () => ({ kind: 'awaiting', checkAfterSeconds: 1 }),
    find: (id, nth): Outcome | null =>
      [
        null,
        { kind: 'awaiting', checkAfterSeconds: 1 },
        { kind: 'unsent', reason: said('down') },
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
  sql`update work set due_at = now() where lease_until is null
    and key in (select id from delivery where submission_id = ${submission} and state = 'SENDING')`.execute(world.database.db)

test('a department that never answers what it took is a person’s business after three days', async () => {
  const d = department('d-never', { send: () => ({ kind: 'awaiting', checkAfterSeconds: 1 }), find: () => null })
  const submission = await world.submit([d])
  await world.run([d], [submission], { until: ['SENDING'] })
  expect(await world.deliveries(submission)).toMatchObject([{ state: 'SENDING' }])
  await sql`update delivery set awaiting_since = now() - interval '73 hours' where submission_id = ${submission}`.execute(
    world.database.db,
  )
  await world.makeDue(submission)
  await world.run([d], [submission])
  expect(await world.deliveries(submission)).toMatchObject([{ state: 'STUCK', attempts: 1 }])
})
