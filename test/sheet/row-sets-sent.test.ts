// Lists on their way out: checked, refused if invalid, submitted once with the rest, and packed for the department.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { declareRegister, readForm } from '../../gateway/asking/index.ts'
import { packParcel } from '../../gateway/delivering/delivery/parcel.ts'
import { readSubmission, type SheetView, saveDraft } from '../../gateway/filling/index.ts'
import {
  ANN,
  ask,
  BEN,
  enter,
  LIST,
  listOf,
  nothingYet,
  open,
  openRowWorld,
  PERIOD,
  person,
  save,
  submit,
  VILLAGE,
  world,
} from './row-world.ts'
import { stranger, worker } from './sheet-world.ts'

beforeAll(openRowWorld)
beforeEach(nothingYet)
afterAll(() => world.close())

test('a sheet with its list is submitted once: facts of each subject, corrections, one receipt however often it is pressed', async () => {
  await enter([
    { identifier: ANN, labels: ['残疾'] },
    { identifier: BEN, labels: ['残疾'] },
  ])
  await declareRegister(world.deps, worker, { division: VILLAGE, class: 'resident', label: '残疾', completeSince: '2026-11-01' })
  const sheet = await open(await ask())
  const [ann, ben] = listOf(sheet).rows.map((r) => r.id) as [string, string]
  const change = { rowSet: LIST, subject: ann, values: [{ element: 'resident.name', value: '安妮' }] }
  const first = await submit(sheet.id, 'key-00001', [change])
  expect(first.problems).toEqual([])
  const again = await Promise.all([
    submit(sheet.id, 'key-00001', [change]),
    submit(sheet.id, 'key-00002', [change]),
    submit(sheet.id, 'key-00003'),
  ])
  for (const a of again) expect(a).toEqual(first)
  const other = await submit(sheet.id, 'key-00004', [])
  expect([other.submissionId, other.problems.map((p) => p.code)]).toEqual([first.submissionId, ['SHEET_SUBMITTED']])

  const submission = await readSubmission(world.deps, first.submissionId as string)
  expect(submission?.rowSets.map((s) => [s.id, s.rows.map((r) => r.subject)])).toEqual([[LIST, [ann, ben].sort()]])
  const facts = await world.database.db.selectFrom('fact').select(['subject_id', 'element_id', 'county']).execute()
  expect(
    facts
      .filter((f) => f.subject_id === ann)
      .map((f) => f.element_id)
      .sort(),
  ).toEqual(['resident.disabilityLevel', 'resident.idNumber', 'resident.name', 'resident.phone'])
  const corrections = await world.database.db
    .selectFrom('correction')
    .select(['subject_id', 'element_id', 'object_class'])
    .execute()
  expect(corrections).toEqual([{ subject_id: ann, element_id: 'resident.name', object_class: 'resident' }])
  const kept = JSON.stringify([
    await world.database.db.selectFrom('sheet').selectAll().execute(),
    await world.database.db.selectFrom('submission').selectAll().execute(),
  ])
  for (const said of ['安妮', ANN, '13800138000']) expect(kept).not.toContain(said)
})

test('a sheet is not sent while its list lacks what is required', async () => {
  world.civil.keep(BEN, {})
  await enter([{ identifier: BEN, labels: ['残疾'] }])
  const sheet = await open(await ask())
  expect((await submit(sheet.id, 'key-00001')).problems.map((p) => [p.rowSet, p.row, p.element, p.code])).toContainEqual([
    ...[LIST, listOf(sheet).rows[0]?.id, 'resident.disabilityLevel', 'REQUIRED'],
  ])
  const out = { rowSet: LIST, subject: listOf(sheet).rows[0]?.id, removed: true }
  const empty = await submit(sheet.id, 'key-00001', [out])
  expect(empty.problems.filter((p) => p.rowSet).map((p) => [p.rowSet, p.row, p.code])).toEqual([[LIST, undefined, 'REQUIRED']])
})

test('subjects of others, lists that are not there, far too many rows and huge values are named and left out', async () => {
  await enter([{ identifier: ANN, labels: ['残疾'] }])
  const { id } = await open(await ask())
  const { subject: foreign } = await world.ask('civil-affairs:disabled', '420525101000', { period: PERIOD })
  const { sheet, problems } = await save(id, [
    { rowSet: LIST, subject: foreign },
    { rowSet: 'enterprise?all', identifier: 'x' },
    { rowSet: LIST, identifier: '9'.repeat(5000) },
    {
      rowSet: LIST,
      identifier: BEN,
      values: [
        { element: 'resident.phone', value: '1'.repeat(30_000) },
        { element: 'place.name', value: 'x' },
      ],
    },
  ])
  expect(
    problems
      .filter((p) => p.rowSet)
      .map((p) => p.code)
      .sort(),
  ).toEqual([...['LENGTH', 'LENGTH', 'UNKNOWN_ELEMENT', 'UNKNOWN_ROW', 'UNKNOWN_ROW']])
  expect(listOf(sheet as SheetView).total).toBe(2)
  const crowd = Array.from({ length: 501 }, (_, i) => ({ rowSet: LIST, identifier: person(i, '19600101') }))
  const full = await save(id, crowd)
  expect(full.problems.map((p) => p.code)).toContain('TOO_MANY_ROWS')
  expect(listOf(full.sheet as SheetView).total).toBe(500)
  await expect(saveDraft(world.deps, stranger, { sheet: id, values: [], rows: [] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('the register of a village that the worker does not serve fills no list', async () => {
  const { subject } = await world.ask('civil-affairs:disabled', '420525101001', { period: PERIOD })
  const list = listOf(await open(subject))
  expect(list).toMatchObject({ total: 0, register: null, issue: expect.stringContaining('不归您管理') })
})

test('the department receives its list under its own names and formats', async () => {
  await enter([
    { identifier: ANN, labels: ['残疾'] },
    { identifier: BEN, labels: ['残疾'] },
  ])
  await ask()
  const sheet = await open(await ask('statistics:disabled'))
  expect((await submit(sheet.id, 'key-00001')).problems).toEqual([])
  const { db, seal } = world.deps
  const submission = await db.selectFrom('submission').selectAll().executeTakeFirstOrThrow()
  const delivery = await db
    .selectFrom('delivery')
    .selectAll()
    .where('form_id', '=', 'civil-affairs:disabled')
    .executeTakeFirstOrThrow()
  const form = await readForm(db, delivery.form_id, delivery.form_version)
  const packed =
    form &&
    packParcel(seal, form, {
      id: delivery.id,
      submissionId: submission.id,
      contentSealed: submission.content_sealed,
      acceptedAt: world.at,
      identifierSealed: seal.seal(VILLAGE, 'subject.identifier'),
    } as never)
  expect(packed).toMatchObject({ ok: true, parcel: { fields: { 'place.code': VILLAGE } } })
  const rows = packed?.ok ? (packed.parcel.fields.CJR as Record<string, unknown>[]) : []
  expect(rows.map((r) => r.GMSFHM).sort()).toEqual([ANN, BEN].sort())
  expect(Object.keys(rows[0] ?? {})).toEqual(['GMSFHM', 'XM', 'CJDJ', 'LXDH'])
})
