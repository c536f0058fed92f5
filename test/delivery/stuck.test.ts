import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { decideDelivery, listStuck } from '../../gateway/delivering/index.ts'
import { waitAfter } from '../../gateway/platform/index.ts'
import { verifyJournal } from '../../gateway/platform/journal/verify-journal.ts'
import { said } from '../../schema/index.ts'
import { acknowledged, department } from './department.ts'
import { FAST, openWorld } from './world.ts'

const world = await openWorld()
afterAll(async () => {
  expect((await verifyJournal(world.database.db)).broken).toBeNull()
  await world.close()
})

test('after the last attempt a person decides, and nothing else leaves that state', async () => {
  const d = department('d-hopeless', { send: () => ({ kind: 'unsent', reason: said('down') }) })
  const submission = await world.submit([d])
  await world.run([d], [submission], { backoff: { ...FAST, maxAttempts: 3 } })
  expect(await world.deliveries(submission)).toMatchObject([{ state: 'STUCK', attempts: 3, nextAttemptAt: null }])
  await world.makeDue(submission)
  const before = d.received.length
  const other = department('d-other')
  const later = await world.submit([other])
  await world.run([d, other], [later])
  expect(d.received).toHaveLength(before)
  expect(
    (await listStuck(world.database.db, { departments: [{ id: 'd-hopeless', county: null }] }, { first: 10 })).nodes,
  ).toHaveLength(1)
  expect(
    (await listStuck(world.database.db, { departments: [{ id: 'd-other', county: null }] }, { first: 10 })).nodes,
  ).toHaveLength(0)
  const everything = await listStuck(world.database.db, { departments: null }, { first: 1 })
  const rest = await listStuck(world.database.db, { departments: null }, { first: 50, after: everything.cursors[0] })
  expect(rest.nodes.map((n) => n.id)).not.toContain(everything.nodes[0]?.id)
})

test('send again: the same key, a new set of attempts', async () => {
  let up = false
  const d = department('d-again', {
    send: (parcel, nth) => (up && nth > 4 ? acknowledged(parcel) : { kind: 'unsent', reason: said('down') }),
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
  const d = department('d-decided', { idempotency: 'NONE', send: () => ({ kind: 'unknown', reason: said('lost') }) })
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
  expect(await world.taskOf(a?.taskId as string)).toMatchObject({ state: 'SUBMITTED' })
  expect(await world.taskOf(b?.taskId as string)).toMatchObject({ state: 'OPEN', refusal: 'not needed' })
  expect(await decideDelivery(world.deps, { delivery: 'nonsense', decision: 'CONFIRM', reason: '', actor: 'x' })).toEqual({
    kind: 'not-found',
  })
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
