// Answers to requests that an officer issued from the hub. The department's system has no such request, so they end in the hub.
import { sql, type Updateable } from 'kysely'
import { expect, test } from 'vitest'
import type { TaskTable } from '../../gateway/asking/tables.ts'
import { accept } from '../../gateway/filling/submissions/accept.ts'
import { migrate, openDatabase } from '../../gateway/platform/index.ts'
import { verifyJournal } from '../../gateway/platform/journal/verify-journal.ts'
import { knownMigrations } from '../../gateway/platform/store/migrate.ts'
import { HUB, said } from '../../schema/index.ts'
import { addDepartments, addScenes } from '../submissions/scene.ts'
import { beforeWork } from '../support/before-work.ts'
import { emptyDatabase } from '../support/database.ts'
import { department } from './department.ts'
import { openWorld, seal, type World } from './world.ts'

const KEPT_HERE = '0104-kept-here.sql'

/** A request issued from the hub with a department's form, and a worker's answer, as far as `connector` delivers it. */
async function issued({ database: { db }, deps }: World, name: string, connector: string, send = true) {
  await addDepartments(db, ['office'])
  const [scene] = await addScenes(db, seal, ['office'], 1, { name })
  const { acceptance, taskIds } = scene as NonNullable<typeof scene>
  const [id = ''] = taskIds
  const external_id = `hub:office:T1:${acceptance.subject.id}:`
  await db.updateTable('task').set({ external_id, connector_id: connector }).where('id', '=', id).execute()
  for (const request of acceptance.requests) request.connectorId = connector
  if (!send) return { task: id, submission: '' }
  const accepted = await accept(deps, acceptance)
  if (accepted.kind !== 'accepted') throw new Error(accepted.kind)
  return { task: id, submission: accepted.submissionId }
}

test('what answers a request that the hub issued is acknowledged by the hub, and no department is sent it (issue 10, 15; F17)', async () => {
  const world = await openWorld()
  const office = department('office', { send: () => ({ kind: 'refused', reason: said('任务不存在') }) })
  const { submission, task } = await issued(world, 'kept', HUB)
  await world.run([office], [submission])
  const [delivery] = await world.deliveries(submission)
  expect(delivery).toMatchObject({
    state: 'ACKNOWLEDGED',
    acknowledgement: 'The department reads it on this platform.',
    attempts: 1,
  })
  expect(office.received).toEqual([])
  expect(await world.taskOf(task)).toMatchObject({ state: 'SUBMITTED', refusal: null })
  expect(await world.journaled(delivery?.id ?? '')).toEqual(['delivery.acknowledged'])
  expect((await verifyJournal(world.database.db)).broken).toBeNull()

  // A process that dies midway leaves its lease; the next one acknowledges the delivery, once.
  const second = await issued(world, 'interrupted', HUB)
  await sql`with sending as (
      update delivery set state = 'SENDING', attempts = 1 where submission_id = ${second.submission} returning id
    ) update work set lease_until = now(), due_at = now() from sending where key = sending.id`.execute(world.database.db)
  await world.run([], [second.submission])
  const [again] = await world.deliveries(second.submission)
  expect(again).toMatchObject({ state: 'ACKNOWLEDGED', attempts: 2 })
  expect(await world.journaled(again?.id ?? '')).toEqual(['delivery.acknowledged'])
  await world.close()
})

test('requests that were refused this way before are answered by what was sent, and nobody is stuck (issue 10, 15)', async () => {
  const url = await emptyDatabase()
  const all = (await knownMigrations()).map((m) => m.name)
  await migrate(url, new Set(all.filter((name) => name !== KEPT_HERE)))
  const world = await openWorld({ ...openDatabase(url, { poolSize: 5 }), url })
  const { db } = world.database
  const change = (id: string, to: Updateable<TaskTable>) => db.updateTable('task').set(to).where('id', '=', id).execute()
  const office = department('office', { send: () => ({ kind: 'refused', reason: said('任务不存在') }) })
  const refused = await issued(world, 'refused', 'office')
  const begun = await issued(world, 'begun', 'office')
  const ended = await issued(world, 'ended', 'office')
  await world.run([office], [refused.submission, begun.submission, ended.submission])
  expect(await world.taskOf(refused.task)).toMatchObject({ state: 'OPEN', refusal: '任务不存在' })
  await sql`update delivery set reason = '#GIVEN_UP:x' where submission_id = ${ended.submission}`.execute(db)
  const { subject_id } = await world.taskOf(begun.task)
  await sql`insert into sheet (county, id, worker_id, object_class, subject_id, division_code, fetched_sealed, fetched_at, requests, draft_version)
    values ('420525', '420525-draft', 'worker-1', 'resident', ${subject_id}, '420525100000', '\\x00', now(),
      ${JSON.stringify([{ task: begun.task, form: 'office:T1', version: 1 }])}::jsonb, 1)`.execute(db)
  const waiting = await issued(world, 'waiting', 'office')
  const retired = await issued(world, 'retired', 'office', false)
  await change(retired.task, { state: 'CLOSED', closed_because: 'RETIRED' })
  const theirs = await issued(world, 'theirs', 'office', false)
  await change(theirs.task, { external_id: 'hub:their own number' })

  await beforeWork(db)
  expect(await migrate(url)).toContain(KEPT_HERE)
  await world.run([], [refused.submission, waiting.submission])

  for (const { submission, task } of [refused, waiting]) {
    expect((await world.deliveries(submission))[0]).toMatchObject({ state: 'ACKNOWLEDGED', connectorId: HUB, reason: null })
    expect(await world.taskOf(task)).toMatchObject({ state: 'SUBMITTED', refusal: null, connector_id: HUB })
  }
  // A worker who began to fill it in again continues, without the refusal. A delivery that an officer ended stays ended.
  expect(await world.taskOf(begun.task)).toMatchObject({ state: 'OPEN', refusal: null, connector_id: HUB })
  expect((await world.deliveries(ended.submission))[0]).toMatchObject({ state: 'REFUSED', connectorId: 'office' })
  expect(await world.taskOf(ended.task)).toMatchObject({ state: 'OPEN', refusal: '任务不存在' })
  expect(await world.taskOf(retired.task)).toMatchObject({ state: 'OPEN', closed_because: null, connector_id: HUB })
  expect(await world.taskOf(theirs.task)).toMatchObject({ state: 'OPEN', connector_id: 'office' })
  expect((await verifyJournal(db)).broken).toBeNull()
  await world.close()
})
