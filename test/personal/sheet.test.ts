// Fetched values come from the hub, not from the client: sealed for one sheet of one worker in one county. Masked values never
// replace real ones.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { markRevealed } from '../../gateway/filling/index.ts'
import { listAccess, maskValue, recordAccess } from '../../gateway/platform/index.ts'
import { verifyJournal } from '../../gateway/platform/journal/verify-journal.ts'
import { ANN, BEN, COUNTY, colleague, itemOf, sheetWorld, worker } from '../sheet/sheet-world.ts'
import { writeScore } from '../support/score.ts'

const world = await sheetWorld()
beforeAll(async () => {
  await world.form('civil-affairs:F', [
    'resident.idNumber',
    'resident.name',
    'resident.phone',
    'resident.lowIncome',
    'resident.disabilityLevel',
  ])
  for (const [id, name] of [
    [ANN, '王秀兰'],
    [BEN, '李大山'],
  ] as const)
    world.police.keep(id, { 'resident.idNumber': id, 'resident.name': name, 'resident.phone': '15412345678' })
  for (const id of [ANN, BEN]) world.civil.keep(id, { 'resident.lowIncome': true, 'resident.disabilityLevel': '2' })
})
afterAll(() => world?.close())

const row = (id: string) => world.database.db.selectFrom('sheet').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const put = (id: string, fetched_sealed: Buffer) =>
  world.database.db.updateTable('sheet').set({ fetched_sealed }).where('id', '=', id).execute()

test('1,000 of 1,000 random tamperings with what was fetched are refused: any byte, any length, another sheet, another worker', async () => {
  const { subject: ann } = await world.ask('civil-affairs:F', ANN)
  const { subject: ben } = await world.ask('civil-affairs:F', BEN)
  const mine = await world.open(ann)
  const other = await world.open(ben)
  const theirs = await world.open(ann, { viewer: colleague })
  const whole = (await row(mine.id)).fetched_sealed
  const others = [(await row(other.id)).fetched_sealed, (await row(theirs.id)).fetched_sealed]
  let tried = 0
  let refused = 0
  const attempt = async (sealed: Buffer) => {
    await put(mine.id, sealed)
    tried++
    await world.submit(mine.id, `tampered ${tried}`).catch((error: { code?: string }) => {
      if (error.code === 'SEAL_BROKEN') refused++
    })
  }
  const tampering = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('byte' as const),
        at: fc.nat(whole.length - 1),
        xor: fc.integer({ min: 1, max: 255 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('cut' as const), to: fc.nat(whole.length - 1) }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('more' as const), bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }) }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('swap' as const), other: fc.nat(1) }) },
  )
  await fc.assert(
    fc.asyncProperty(tampering, async (t) => {
      const copy = Buffer.from(whole)
      if (t.kind === 'byte') copy[t.at] = (copy[t.at] as number) ^ t.xor
      const before = refused
      await attempt(
        t.kind === 'cut'
          ? copy.subarray(0, t.to)
          : t.kind === 'more'
            ? Buffer.concat([copy, t.bytes])
            : t.kind === 'swap'
              ? (others[t.other] as Buffer)
              : copy,
      )
      expect(refused).toBe(before + 1)
    }),
    { numRuns: 1000, seed: 7, endOnFailure: true },
  )
  await put(mine.id, whole)
  await writeScore('prefill-seal', { tamperings: tried, refused }, 'vitest run test/personal/sheet.test.ts')
  expect(await world.database.db.selectFrom('submission').select('id').execute()).toEqual([])
}, 240_000)

test('whom a sheet is about cannot be changed in it', async () => {
  const { subject } = await world.ask('civil-affairs:F', ANN)
  const sheet = await world.open(subject)
  const changed = await world.submit(sheet.id, 'another person', { 'resident.idNumber': BEN })
  expect(changed.submissionId).toBeNull()
  expect(changed.problems).toEqual([
    { element: 'resident.idNumber', code: 'READ_ONLY', message: '“公民身份号码”标明此表的对象，不能修改。' },
  ])
  const draft = await world.save(sheet.id, { 'resident.idNumber': BEN })
  expect(draft.problems.map((p) => p.code)).toContain('READ_ONLY')
  expect(itemOf(draft.sheet as never, 'resident.idNumber')).toMatchObject({ value: ANN, state: 'FILLED' })
  // Sent back masked, as shown, it is no change. In full it is accepted only after it was shown in full.
  expect((await world.save(sheet.id, { 'resident.idNumber': '9****************5' })).problems).toEqual([])
  await markRevealed(world.deps, sheet, { [subject]: ['resident.idNumber'] })
  expect((await world.save(sheet.id, { 'resident.idNumber': ANN })).problems).toEqual([])
})

test('a mask that comes back leaves the value as it is; one that fits nothing is named and not kept', async () => {
  const { subject } = await world.ask('civil-affairs:F', BEN)
  const sheet = await world.open(subject)
  const phone = itemOf(sheet, 'resident.phone')
  const mask = maskValue(phone.element, '15412345678')
  expect(mask).toBe('154****5678')
  const same = await world.save(sheet.id, { 'resident.phone': mask, 'resident.lowIncome': '****', 'resident.name': '李**' })
  expect(same.problems).toEqual([])
  expect(['resident.phone', 'resident.lowIncome', 'resident.name'].map((e) => itemOf(same.sheet as never, e).value)).toEqual([
    '15412345678',
    true,
    '李大山',
  ])
  const strange = await world.save(sheet.id, { 'resident.phone': '139****0000' })
  expect(strange.problems.map((p) => p.code)).toEqual(['MASKED'])
  expect(itemOf(strange.sheet as never, 'resident.phone').value).toBe('15412345678')
  const sent = await world.submit(sheet.id, 'with masks', { 'resident.phone': mask, 'resident.disabilityLevel': '****' })
  expect(sent.problems).toEqual([])
  const { content_sealed } = await world.database.db.selectFrom('submission').select('content_sealed').executeTakeFirstOrThrow()
  expect(world.deps.seal.open(content_sealed, 'submission.content')).not.toContain('*')
})

test('every reading is written down, cannot be removed unseen, and carries no purpose in clear text in the journal', async () => {
  const { db } = world.database
  const { subject } = await world.ask('civil-affairs:F', ANN)
  const reading = { county: COUNTY, subject, elements: ['resident.phone', 'resident.name'], connectors: ['public-security'] }
  await recordAccess(world.deps, worker.id, '电话核实王秀兰的住址', [reading])
  const { nodes } = await listAccess(world.deps, subject, { first: 10, after: null })
  expect(nodes[0]).toMatchObject({
    worker: 'worker',
    purpose: '电话核实王秀兰的住址',
    elements: ['resident.name', 'resident.phone'],
    connectors: ['public-security'],
  })
  const entry = await db
    .selectFrom('journal')
    .selectAll()
    .where('sequence', '=', String(nodes[0]?.sequence))
    .executeTakeFirstOrThrow()
  expect(entry).toMatchObject({
    kind: 'values.read',
    actor: 'worker',
    body: { record: nodes[0]?.id, subject, elements: ['resident.name', 'resident.phone'] },
  })
  expect(JSON.stringify(entry.body)).not.toContain('王秀兰')
  expect((await verifyJournal(db)).broken).toBeNull()
})
