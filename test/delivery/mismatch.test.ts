// A department changes its system without notice. The delivery then goes to the officer, with the system's own words. It is
// sent again under the same key once the connector is fixed, with no futile retries.

import { afterAll, expect, test } from 'vitest'
import { decideDelivery, listStuck } from '../../gateway/delivering/index.ts'
import { accept } from '../../gateway/filling/submissions/accept.ts'
import { verifyJournal } from '../../gateway/platform/journal/verify-journal.ts'
import { said } from '../../schema/index.ts'
import { acknowledged, department } from './department.ts'
import { graphqlKeeping, type Keeping, restKeeping, sqlKeeping } from './keeping-systems.ts'
import { openWorld, setFields } from './world.ts'

const systems: Keeping[] = []
const open = async (system: Promise<Keeping>): Promise<Keeping> => {
  const opened = await system
  systems.push(opened)
  return opened
}
const world = await openWorld()
afterAll(async () => {
  expect((await verifyJournal(world.database.db)).broken).toBeNull()
  for (const system of systems) await system.close()
  await world.close()
})

const field = (code: string, n: number) => ({
  ...{ code, element: `resident.e${n}`, required: false },
  label: { zh: `栏${n}`, en: `Field ${n}` },
})
const sendAgain = (delivery: string) =>
  decideDelivery(world.deps, { delivery, decision: 'SEND_AGAIN', reason: 'the connector is mended', actor: 'officer-1' }, 'en')

test.each([
  [
    'a GraphQL system whose schema has lost a field',
    () => graphqlKeeping('d-graphql'),
    'F1',
    /Field "F1" is not defined by type "ReportInput"/,
  ],
  ['a REST system whose address is gone', () => restKeeping('d-rest'), '/reports', /HTTP 404/],
  ['a database whose table has lost a column', () => sqlKeeping('d-sql'), 'F1', /SQLSTATE 42703/],
] as const)(
  '%s: the officer is told in its words, and it is sent again under the same key (issue 10, 14; D11)',
  async (_what, make, dropped, words) => {
    const system = await open(make())
    await setFields(world, system, [field('F0', 0), field('F1', 1), field('F2', 2)])
    await system.drop(dropped)
    const submission = await world.submit([system])
    await world.run([system], [submission])
    const [stuck] = await world.deliveries(submission)
    // One attempt, and then a person: neither a retry nor a new answer would change anything.
    expect(stuck).toMatchObject({ state: 'STUCK', attempts: 1, nextAttemptAt: null })
    expect(stuck?.reason).toMatch(words)
    expect(stuck?.reason).toContain('nothing that was filled in is at fault')
    expect(stuck?.reason).not.toContain('value 1')
    expect((await world.attempts(stuck?.id ?? ''))[0]?.outcome).toBe('refused')
    expect(await world.taskOf(stuck?.taskId ?? '')).toMatchObject({ state: 'SUBMITTED', refusal: null })
    const mine = { departments: [{ id: stuck?.departmentId ?? '', county: null }] }
    expect((await listStuck(world.database.db, mine, { first: 10 })).nodes).toHaveLength(1)

    // The department restores the field, or a new version omits it: the same answer is sent again, under its key.
    await system.drop(null)
    expect(await sendAgain(stuck?.id ?? '')).toMatchObject({ kind: 'decided', delivery: { state: 'RETRYING' } })
    await world.run([system], [submission])
    expect(await world.deliveries(submission)).toMatchObject([{ id: stuck?.id, state: 'ACKNOWLEDGED', attempts: 2 }])
  },
)

test('what was refused by a mistake of ours is sent again by the officer’s decision, once, and the request is taken back (issue 10, 14; D11)', async () => {
  let mended = false
  const d = department('d-refused', {
    idempotency: 'LOOK_UP',
    send: (parcel) => (mended ? acknowledged(parcel) : { kind: 'refused', reason: said('the field remark is unknown') }),
    // It has recorded the refusal under the same id, and would report it again.
    find: () => ({ kind: 'refused', reason: said('refused before') }),
  })
  const submission = await world.submit([d])
  await world.run([d], [submission])
  const [refused] = await world.deliveries(submission)
  expect(refused).toMatchObject({ state: 'REFUSED', attempts: 1 })
  expect(await world.taskOf(refused?.taskId ?? '')).toMatchObject({ state: 'OPEN' })
  for (const decision of ['CONFIRM', 'GIVE_UP'] as const)
    expect(
      await decideDelivery(world.deps, { delivery: refused?.id ?? '', decision, reason: 'x', actor: 'officer-1' }),
    ).toMatchObject({ kind: 'not-stuck', delivery: { state: 'REFUSED' } })

  mended = true
  expect(await sendAgain(refused?.id ?? '')).toMatchObject({ kind: 'decided', delivery: { state: 'RETRYING' } })
  expect(await world.taskOf(refused?.taskId ?? '')).toMatchObject({ state: 'SUBMITTED', refusal: null })
  expect(await sendAgain(refused?.id ?? '')).toMatchObject({ kind: 'not-stuck' })
  await world.run([d], [submission])
  expect(await world.deliveries(submission)).toMatchObject([{ state: 'ACKNOWLEDGED', attempts: 2 }])
  expect(new Set(d.received.map((p) => p.deliveryId)).size).toBe(1)
  expect(await world.journaled(refused?.id ?? '')).toEqual(['delivery.refused', 'delivery.decided', 'delivery.acknowledged'])
})

test('what was refused and answered anew since is not sent again: the last answer counts (issue 10, 14; D11)', async () => {
  const d = department('d-anew', { send: () => ({ kind: 'refused', reason: said('no') }) })
  const submission = await world.submit([d])
  await world.run([d], [submission])
  const [refused] = await world.deliveries(submission)
  const again = await answerAnew(submission)
  expect(await sendAgain(refused?.id ?? '')).toMatchObject({ kind: 'answered-anew', delivery: { state: 'REFUSED' } })
  // The same applies after the second answer was refused and the request is open once more: the first is history.
  await world.run([d], [again])
  expect(await world.taskOf(refused?.taskId ?? '')).toMatchObject({ state: 'OPEN' })
  expect(await sendAgain(refused?.id ?? '')).toMatchObject({ kind: 'answered-anew', delivery: { state: 'REFUSED' } })
  const [second] = await world.deliveries(again)
  expect(await sendAgain(second?.id ?? '')).toMatchObject({ kind: 'decided' })
})

/** The worker fills in the open request again. */
async function answerAnew(submission: string): Promise<string> {
  const { db } = world.database
  const first = await db.selectFrom('submission').selectAll().where('id', '=', submission).executeTakeFirstOrThrow()
  const [delivery] = await world.deliveries(submission)
  const accepted = await accept(world.deps, {
    ...{ county: first.county, workerId: first.worker_id, sheetId: `${first.sheet_id}-2`, period: first.period },
    ...{ division: first.division_code, idempotencyKey: `${first.idempotency_key}-2`, corrections: [] },
    subject: { objectClass: first.object_class, id: first.subject_id },
    values: [{ element: 'resident.e0', value: 'anew', personal: true }],
    requests: [
      {
        ...{
          taskId: delivery?.taskId ?? '',
          departmentId: delivery?.departmentId ?? '',
          connectorId: delivery?.connectorId ?? '',
        },
        ...{ formId: delivery?.formId ?? '', formVersion: 1 },
      },
    ],
  })
  if (accepted.kind !== 'accepted') throw new Error(accepted.kind)
  return accepted.submissionId
}
