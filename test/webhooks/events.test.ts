import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acknowledge } from '../../gateway/delivering/delivery/acknowledge.ts'
import type { Claimed } from '../../gateway/delivering/delivery/claimed.ts'
import { claimEvent, eventKey, finishEvent, forgetExpiredEvents } from '../../gateway/exchange/webhooks/claim-event.ts'
import { verifyJournal } from '../../gateway/platform/journal/verify-journal.ts'
import { seal } from '../delivery/world.ts'
import { COUNTY } from '../submissions/scene.ts'
import { type Hub, startHub, tell } from './world.ts'

let hub: Hub
const db = () => hub.world.database.db

beforeAll(async () => {
  hub = await startHub()
  await db().insertInto('division').values({ code: '420525101001', parent: null, name: '测试村', level: 'VILLAGE' }).execute()
})
afterAll(() => hub.close())

const task = (no: string, minute: number, open = true) => ({
  id: `${no}-${minute}`,
  type: 'task',
  task: { no, name: '核查', place: '420525101001', open, at: `2026-11-22T01:${String(minute).padStart(2, '0')}:00Z` },
})
const taskState = async (no: string) =>
  (await db().selectFrom('task').select('state').where('external_id', '=', no).executeTakeFirst())?.state

/** A delivery that the department has received and not yet answered. */
async function handedOver(state = 'SENDING', awaiting = true) {
  const submission = await hub.world.submit([{ connector: { id: 'test-rest' } } as never])
  const delivery = (await hub.world.deliveries(submission))[0] as NonNullable<
    Awaited<ReturnType<Hub['world']['deliveries']>>[number]
  >
  await sql`update delivery set state = ${state}, attempts = 1, awaiting_since = ${awaiting ? new Date() : null}
    where id = ${delivery.id}`.execute(db())
  await sql`update work set fence = 1, lease_until = ${awaiting ? null : new Date(Date.now() + 60_000)}, due_at = now() + interval '1 hour'
    where key = ${delivery.id}`.execute(db())
  if (state === 'STUCK') await sql`delete from work where key = ${delivery.id}`.execute(db())
  await sql`insert into attempt (county, delivery_id, number, fence, started_at) values (${COUNTY}, ${delivery.id}, 1, 1, now())`.execute(
    db(),
  )
  return { ...delivery, submission }
}
const deliveryState = async ({ submission }: { submission: string }) => (await hub.world.deliveries(submission))[0]
const report = (id: string, delivery: string, more: object) => ({ id, type: 'report', report: delivery, ...more })

describe('what a department tells by itself', () => {
  test('a new task is in the inbox when the answer arrives, and closed when it says so', async () => {
    expect(await tell(hub.addresses[0], [task('T1', 1), task('T2', 1)])).toEqual({
      status: 200,
      body: '{"acted":2,"repeated":0,"setAside":[]}',
    })
    expect(await taskState('T1')).toBe('OPEN')
    await tell(hub.addresses[0], [task('T1', 2, false)])
    expect(await taskState('T1')).toBe('CLOSED')
  })

  test('an older state that arrives late changes nothing', async () => {
    await tell(hub.addresses[0], [task('T3', 9, false)])
    await tell(hub.addresses[0], [task('T3', 3)])
    expect(await taskState('T3')).toBe('CLOSED')
  })

  test('an answer ends the waiting of a delivery, and the journal says that it came by an event', async () => {
    const waiting = await handedOver()
    const told = report('r1', waiting.id, { decision: 'accepted', number: 'R-77' })
    expect(await tell(hub.addresses[0], [told])).toMatchObject({ status: 200 })
    expect(await deliveryState(waiting)).toMatchObject({ state: 'ACKNOWLEDGED', acknowledgement: 'R-77', nextAttemptAt: null })
    expect(await hub.world.attempts(waiting.id)).toMatchObject([{ outcome: 'acknowledged' }])
    const { rows } = await sql<{
      body: object
    }>`select body from journal where body->>'delivery' = ${waiting.id} and kind = 'delivery.acknowledged'`.execute(db())
    expect(rows).toMatchObject([{ body: { by: 'event', acknowledgement: 'R-77' } }])
    expect((await verifyJournal(db(), COUNTY)).broken).toBeNull()
  })

  test('a refusal opens the request again, with the reason to read and no number of a person in it', async () => {
    const waiting = await handedOver()
    await tell(hub.addresses[0], [report('r2', waiting.id, { decision: 'returned', why: '990101194403050002 查无此人' })])
    expect(await deliveryState(waiting)).toMatchObject({ state: 'REFUSED', reason: '990*** 查无此人' })
    expect(await hub.world.taskOf(waiting.taskId)).toMatchObject({ state: 'OPEN', refusal: '990*** 查无此人' })
  })

  test.each(['RETRYING', 'STUCK'])('it also ends what the hub was unsure of: %s', async (state) => {
    const unsure = await handedOver(state)
    await tell(hub.addresses[0], [report(`r-${state}`, unsure.id, { decision: 'accepted' })])
    expect(await deliveryState(unsure)).toMatchObject({ state: 'ACKNOWLEDGED', acknowledgement: unsure.id })
  })

  test('an attempt that is still under way when the answer comes settles nothing any more', async () => {
    const sending = await handedOver('SENDING', false)
    await tell(hub.addresses[0], [report('r4', sending.id, { decision: 'returned', why: '重复' })])
    const claimed = { ...sending, county: COUNTY, fence: '1' } as unknown as Claimed
    expect(await acknowledge(db(), claimed, 'late', new Date())).toBe(false)
    expect(await deliveryState(sending)).toMatchObject({ state: 'REFUSED' })
  })

  test('the first answer stands: a contrary one is set aside and said', async () => {
    const waiting = await handedOver()
    await tell(hub.addresses[0], [report('r5', waiting.id, { decision: 'accepted' })])
    const reply = await tell(hub.addresses[0], [
      report('r6', waiting.id, { decision: 'returned' }),
      report('r7', waiting.id, { decision: 'accepted' }),
    ])
    expect(JSON.parse(reply.body)).toMatchObject({ acted: 1, setAside: [{ id: 'r6' }] })
    expect(await deliveryState(waiting)).toMatchObject({ state: 'ACKNOWLEDGED' })
  })

  test('one bad event does not keep the others out', async () => {
    const reply = await tell(hub.addresses[0], [
      { id: 'b1', type: 'task', task: { no: 'X' } },
      task('T5', 1),
      { id: 'b2', type: 'unheard-of' },
    ])
    expect(JSON.parse(reply.body)).toMatchObject({ acted: 2, setAside: [{ id: 'b1' }] })
    expect(await taskState('T5')).toBe('OPEN')
  })

  test('when it was last heard of is kept', async () => {
    await db().deleteFrom('pull_state').execute()
    await tell(hub.addresses[0], [{ id: 'p1', type: 'person' }])
    expect(await db().selectFrom('pull_state').select(['connector_id', 'capability', 'failure']).execute()).toEqual([
      { connector_id: 'test-rest', capability: 'events', failure: null },
    ])
  })
})

describe('the same event again', () => {
  test('is answered as well and acted on once', async () => {
    const waiting = await handedOver()
    const told = report('again', waiting.id, { decision: 'accepted' })
    expect(JSON.parse((await tell(hub.addresses[0], [told])).body)).toMatchObject({ acted: 1, repeated: 0 })
    expect(JSON.parse((await tell(hub.addresses[1], [told])).body)).toMatchObject({ acted: 0, repeated: 1 })
    expect(await hub.world.journaled(waiting.id)).toEqual(['delivery.acknowledged'])
  })

  test('by two processes at the same moment, forty times: one acts, both answer in the end', async () => {
    const waiting = await handedOver()
    const told = report('at-once', waiting.id, { decision: 'accepted' })
    const replies = await Promise.all(Array.from({ length: 40 }, (_, i) => tell(hub.addresses[i % 2] ?? '', [told])))
    expect(replies.every((r) => r.status === 200 || r.status === 503)).toBe(true)
    const acted = replies.filter((r) => r.status === 200).map((r) => (JSON.parse(r.body) as { acted: number }).acted)
    expect(acted.reduce((a, b) => a + b, 0)).toBe(1)
    expect(await hub.world.journaled(waiting.id)).toEqual(['delivery.acknowledged'])
    expect((await tell(hub.addresses[1], [told])).status).toBe(200)
  })

  test('after a process died over it: busy first, then taken up, never lost', async () => {
    const told = task('T7', 1)
    const key = eventKey(seal, 'test-rest', told.id)
    expect(await claimEvent(db(), key)).toBe('ours')
    expect((await tell(hub.addresses[0], [told])).status).toBe(503)
    expect(await taskState('T7')).toBeUndefined()
    await sql`update work set due_at = now() where kind = 'event'`.execute(db())
    expect((await tell(hub.addresses[0], [told])).status).toBe(200)
    expect(await taskState('T7')).toBe('OPEN')
  })

  test('the same id from another department is another event', async () => {
    const [mine, theirs] = ['test-rest', 'test-other'].map((c) => eventKey(seal, c, 'same'))
    expect(await claimEvent(db(), mine as never)).toBe('ours')
    expect(await claimEvent(db(), theirs as never)).toBe('ours')
  })

  test('is forgotten when nobody can send it again, and no id of it lies readable', async () => {
    const key = eventKey(seal, 'test-rest', '990101194403050002')
    await claimEvent(db(), key)
    await finishEvent(db(), key, -1)
    const { rows } = await sql<{
      text: string
    }>`select e::text as text from webhook_event e union all select w::text from work w`.execute(db())
    expect(rows.map((r) => r.text).join()).not.toContain('990101194403050002')
    await forgetExpiredEvents(db())
    expect(await claimEvent(db(), key)).toBe('ours')
  })
})
