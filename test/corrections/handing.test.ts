// A worker's "this is wrong" on its way to the authority's system: delivered until it is taken, polled until it is answered,
// and left to the officer if the system cannot take it.

import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import type { Connector, CorrectionOutcome, CorrectionParcel, Corrections } from '../../connectors/index.ts'
import { claimCorrections } from '../../gateway/delivering/corrections/claim-corrections.ts'
import type { CorrectionWorkerOptions } from '../../gateway/delivering/corrections/correction-worker.ts'
import { settleCorrection } from '../../gateway/delivering/corrections/settle-correction.ts'
import {
  type CorrectionView,
  decideCorrection,
  readCorrections,
  reportedByAuthority,
  startCorrectionWorker,
} from '../../gateway/delivering/index.ts'
import { accept } from '../../gateway/filling/submissions/accept.ts'
import { listJournal } from '../../gateway/platform/index.ts'
import { verifyJournal } from '../../gateway/platform/journal/verify-journal.ts'
import { said } from '../../schema/index.ts'
import { department } from '../delivery/department.ts'
import { FAST, quiet } from '../delivery/world.ts'
import { addDepartments, addScenes, COUNTY } from '../submissions/scene.ts'
import { openStore } from '../support/store.ts'
import { eventually } from '../support/world.ts'

const store = await openStore()
const { db, seal } = store
const deps = () => store
afterAll(async () => {
  expect((await verifyJournal(db)).broken).toBeNull()
  await store.close()
})

interface Authority {
  connector: Connector
  received: CorrectionParcel[]
  asked: string[]
}

/** An authority that gives each of these answers in turn, and then repeats the last. */
function authority(
  id: string,
  sends: CorrectionOutcome[],
  finds: (CorrectionOutcome | null)[] = [],
  more: Partial<Corrections> = {},
): Authority {
  const received: CorrectionParcel[] = []
  const asked: string[] = []
  const corrections: Corrections = {
    elements: ['resident.phone'],
    idempotency: 'KEY',
    async send(parcel) {
      received.push(parcel)
      return sends[Math.min(received.length, sends.length) - 1] as CorrectionOutcome
    },
    ...(finds.length > 0 && {
      async find(correction: string) {
        asked.push(correction)
        return finds[Math.min(asked.length, finds.length) - 1] as CorrectionOutcome | null
      },
    }),
    ...more,
  }
  return { connector: { ...department(id).connector, corrections }, received, asked }
}

const awaiting: CorrectionOutcome = { kind: 'awaiting', checkAfterSeconds: 1 }

/** Submits a sheet with one value of the authority marked as wrong; returns the correction. */
async function raise(
  connector: string,
  { element = 'resident.phone', dueOn = '2999-01-01' } = {},
): Promise<() => Promise<CorrectionView>> {
  await addDepartments(db, [connector])
  const [scene] = await addScenes(db, seal, [connector], 1)
  const { acceptance } = scene as NonNullable<typeof scene>
  const at = { departmentId: connector, connectorId: connector, was: '15400000001', proposed: '15400000002', dueOn }
  const accepted = await accept(deps(), { ...acceptance, corrections: [{ element, reason: '本人当面核实', ...at }] })
  if (accepted.kind !== 'accepted') throw new Error(accepted.kind)
  const { submissionId } = accepted
  return async () => (await readCorrections(deps(), [submissionId])).get(submissionId)?.[0] as CorrectionView
}

/** Runs a worker until the correction matches. Work that is due later is made due at once. */
async function run(
  authorities: readonly { connector: Connector }[],
  correction: () => Promise<CorrectionView>,
  until: (c: CorrectionView) => boolean,
  options: CorrectionWorkerOptions = {},
): Promise<CorrectionView> {
  const connectors = { all: () => authorities.map((a) => a.connector) }
  const worker = startCorrectionWorker({ ...deps(), connectors, log: quiet }, { backoff: FAST, pollMs: 20, ...options })
  try {
    return await eventually(
      async () => {
        await sql`update work set due_at = now() where kind = 'correction' and lease_until is null and due_at > now()`.execute(db)
        return correction()
      },
      until,
      120,
    )
  } finally {
    await worker.stop()
  }
}

const answered = (c: CorrectionView) => c.state !== 'OPEN'
const officers = (c: CorrectionView) => c.handing === 'OFFICER'
const decide = (correction: string) =>
  decideCorrection(deps(), { correction, accept: true, answer: '已更正', actor: 'officer-1' })

test('the authority is told who, what, why and until when, under one id, and its answer reaches the worker', async () => {
  const police = authority('a-answers', [{ kind: 'accepted', answer: '已更正' }])
  const correction = await raise('a-answers')
  const { id } = await correction()
  expect(await run([police], correction, answered)).toMatchObject({ state: 'ACCEPTED', answer: '已更正', decidedBy: 'system' })
  expect(police.received).toEqual([
    expect.objectContaining({
      ...{ correctionId: id, element: 'resident.phone', was: '15400000001', proposed: '15400000002', reason: '本人当面核实' },
      ...{ due: '2999-01-01', division: '420525100000', subject: { objectClass: 'resident', identifier: expect.any(String) } },
    }),
  ])
  const entries = (await listJournal(db, COUNTY, { first: 50 })).nodes.filter((n) => n.kind === 'correction.decided')
  expect(entries).toMatchObject([{ actor: 'system', body: { correction: id, connector: 'a-answers', how: 'reply' } }])
  expect(await decide(id)).toMatchObject({ kind: 'not-open' })
})

test('one that was taken is asked for until the authority has decided, and its officer does not decide meanwhile', async () => {
  const police = authority('a-later', [awaiting], [awaiting, { kind: 'unknown', reason: said('no answer') }, awaiting])
  const correction = await raise('a-later')
  const { id } = await correction()
  await run([police], correction, () => police.asked.length > 3)
  expect(await decide(id)).toMatchObject({ kind: 'with-system' })
  const decided = authority('a-later', [awaiting], [{ kind: 'rejected', answer: '登记无误' }])
  expect(await run([decided], correction, answered)).toMatchObject({ state: 'REJECTED', answer: '登记无误', attempts: 1 })
  expect(police.received).toHaveLength(1)
  expect(decided.received).toEqual([])
})

test('what the authority tells by itself ends the wait; a second, other word does not change it', async () => {
  const police = authority('a-tells', [awaiting], [awaiting])
  const correction = await raise('a-tells')
  const { id } = await correction()
  const told = (kind: 'accepted' | 'rejected', connector = 'a-tells') =>
    reportedByAuthority(deps(), { connector, correction: id, outcome: { kind, answer: null } })
  expect(await told('accepted')).toBe('unknown') // not delivered yet
  await run([police], correction, (c) => c.attempts > 0)
  expect(await told('accepted', 'another')).toBe('unknown')
  expect(await told('accepted')).toBe('settled')
  expect(await told('accepted')).toBe('known')
  expect(await told('rejected')).toBe('contradicted')
  expect(await correction()).toMatchObject({ state: 'ACCEPTED' })
})

test('one that did not arrive is sent again under its id; where it may have arrived the authority is asked first', async () => {
  const police = authority(
    'a-trouble',
    [{ kind: 'unsent', reason: said('busy') }, { kind: 'unknown', reason: said('no answer') }, awaiting],
    [null, { kind: 'accepted', answer: null }],
  )
  const correction = await raise('a-trouble')
  const ended: string[] = []
  const done = await run([police], correction, answered, { ended: (_, how) => void ended.push(how) })
  expect(done).toMatchObject({ state: 'ACCEPTED', answer: null, attempts: 3 })
  expect(new Set(police.received.map((p) => p.correctionId))).toEqual(new Set([done.id]))
  expect(police.received).toHaveLength(3)
  expect(ended).toEqual(['unsent', 'unknown', 'awaiting', 'accepted'])
})

test('what the system does not take, cannot take twice, or takes too long over is its officer’s', async () => {
  const plain = { connector: department('a-plain').connector }
  const [none, other] = [await raise('a-plain'), await raise('a-phones', { element: 'resident.name' })]
  const phones = authority('a-phones', [awaiting])
  expect(await run([plain, phones], none, officers)).toMatchObject({ attempts: 0, handingReason: null })
  expect(await run([plain, phones], other, officers)).toMatchObject({ attempts: 0 })
  expect(phones.received).toEqual([])
  const refused = await raise('a-refuses')
  const refuses = authority('a-refuses', [{ kind: 'refused', reason: said('此项不受理') }])
  expect(await run([refuses], refused, officers)).toMatchObject({ state: 'OPEN', handingReason: '此项不受理' })
  expect(await decide((await refused()).id)).toMatchObject({ kind: 'decided' })
  const twice = await raise('a-twice')
  const acts = authority('a-twice', [{ kind: 'unknown', reason: said('no answer') }], [], { idempotency: 'NONE' })
  expect(await run([acts], twice, officers)).toMatchObject({ attempts: 1 })
  expect(acts.received).toHaveLength(1)
  const down = await raise('a-down')
  const gone = authority('a-down', [{ kind: 'unsent', reason: said('busy') }])
  expect(await run([gone], down, officers)).toMatchObject({ attempts: FAST.maxAttempts, handingReason: 'busy' })
  const late = await raise('a-late', { dueOn: '2020-01-01' })
  await run([authority('a-late', [awaiting], [awaiting])], late, (c) => c.attempts > 0)
  expect(await decide((await late()).id)).toMatchObject({ kind: 'decided' })
})

test('one whose connector is paused waits, and goes on when it is back', async () => {
  const other = authority('a-other', [awaiting])
  const correction = await raise('a-paused')
  const bystander = await raise('a-other')
  await run([other], bystander, (c) => c.attempts > 0)
  expect(await correction()).toMatchObject({ state: 'OPEN', handing: 'PENDING', attempts: 0 })
  const back = authority('a-paused', [{ kind: 'accepted', answer: null }])
  expect(await run([back], correction, answered)).toMatchObject({ state: 'ACCEPTED' })
})

test('a process that slept through its lease changes nothing; two workers do not hand over the same one twice', async () => {
  const police = authority('a-fence', [awaiting], [awaiting])
  const correction = await raise('a-fence')
  const mine = (await claimCorrections(db, [{ kind: 'correction', queue: 'a-fence', slots: 8 }], 60)).find(
    (c) => c.connectorId === 'a-fence',
  )
  if (!mine) throw new Error('it was due')
  expect(await claimCorrections(db, [{ kind: 'correction', queue: 'a-fence', slots: 8 }], 60)).toEqual([])
  await sql`update work set due_at = now() - interval '1 second' where key = ${mine.id}`.execute(db)
  const [theirs] = await claimCorrections(db, [{ kind: 'correction', queue: 'a-fence', slots: 8 }], 60)
  expect(theirs).toMatchObject({ id: mine.id, interrupted: true, askFirst: true })
  const corrections = police.connector.corrections as Corrections
  const settle = (claimed: typeof mine, kind: 'accepted' | 'rejected') =>
    settleCorrection(deps(), FAST, corrections, claimed, { kind, answer: null })
  expect(await settle(mine, 'rejected')).toBe(false)
  expect(await settle(theirs as typeof mine, 'accepted')).toBe(true)
  expect(await correction()).toMatchObject({ state: 'ACCEPTED' })

  const many = await Promise.all(Array.from({ length: 20 }, () => raise('a-many')))
  const two = authority('a-many', [{ kind: 'accepted', answer: null }])
  await Promise.all(many.map((one) => one()))
  const workers = [1, 2].map(() =>
    startCorrectionWorker({ ...deps(), connectors: { all: () => [two.connector] }, log: quiet }, { pollMs: 20 }),
  )
  await eventually(
    () => Promise.all(many.map((one) => one())),
    (all) => all.every(answered),
    120,
  )
  await Promise.all(workers.map((w) => w.stop()))
  expect(new Set(two.received.map((p) => p.correctionId)).size).toBe(20)
  expect(two.received).toHaveLength(20)
})
