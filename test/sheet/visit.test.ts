// Values measured at a visit must be measured again, a field uses the unit of the department's label, a remark to one
// department stays there, and the record lists the values that were read (issue 10, 2, 3 and 7).
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readForm } from '../../gateway/asking/index.ts'
import { packParcel } from '../../gateway/delivering/delivery/parcel.ts'
import { markRevealed, readSubmission } from '../../gateway/filling/index.ts'
import { newId } from '../../gateway/platform/index.ts'
import { ownId, ownLabel } from '../../schema/index.ts'
import { ANN, COUNTY, itemOf, sheetWorld } from './sheet-world.ts'

const VILLAGE = '420525100001'
const PRESSURE = ['resident.systolicPressure', 'resident.diastolicPressure']

const world = await sheetWorld()
beforeAll(async () => {
  Object.assign(world.civil.connector, {
    records: [{ objectClass: 'resident', elements: ['resident.phone', 'resident.lowIncome', ...PRESSURE, 'resident.remark'] }],
  })
  await world.form('civil-affairs:followUp', ['resident.idNumber', 'resident.lowIncome', ...PRESSURE, 'resident.remark'], {
    labels: { 'resident.remark': '随访备注' },
  })
  await world.form('public-security:check', ['resident.idNumber', 'resident.phone', 'resident.remark'])
})
beforeEach(async () => {
  for (const table of ['task', 'sheet', 'fact', 'delivery', 'correction', 'submission', 'subject'] as const)
    await world.database.db.deleteFrom(table).execute()
  world.at = new Date('2026-11-21T02:00:00Z')
  world.police.keep(ANN, { 'resident.idNumber': ANN, 'resident.phone': '13800138000' })
  world.civil.keep(
    ANN,
    { 'resident.lowIncome': true, 'resident.systolicPressure': 157, 'resident.diastolicPressure': 78, 'resident.remark': '旧话' },
    '2026-09-15T00:00:00.000Z',
  )
})
afterAll(() => world.close())

const fact = (subject: string, element: string, value: string, as_of: string, more: object = {}) =>
  world.database.db
    .insertInto('fact')
    .values({
      ...{ county: COUNTY, subject_id: subject, element_id: element, submission_id: newId(COUNTY), worker_id: 'worker' },
      ...{ value_sealed: world.deps.seal.sealJson(JSON.parse(value), 'fact.value'), value: null, as_of, ...more },
    })
    .execute()

test('an old blood pressure is shown as last time and never filled in, from a record or an answer (issue 10, 2)', async () => {
  const { subject } = await world.ask('civil-affairs:followUp', ANN)
  const sheet = await world.open(subject)
  expect(itemOf(sheet, 'resident.systolicPressure')).toMatchObject({
    ...{ onSpot: true, state: 'EMPTY', value: null, fetched: null, candidates: [], lastPeriod: null },
    lastTime: { value: 157, asOf: '2026-09-15T00:00:00.000Z', source: { kind: 'CONNECTOR', department: 'civil-affairs' } },
    issue: expect.stringContaining('现场'),
  })
  await fact(subject, 'resident.systolicPressure', '141', '2026-10-30T00:00:00Z')
  world.at = new Date('2026-11-21T03:00:00Z')
  const later = await world.open(subject)
  expect(itemOf(later, 'resident.systolicPressure')).toMatchObject({ value: null, lastTime: { value: 141 } })
  // The mask of the old value cannot be sent as a value.
  const masked = await world.save(later.id, { 'resident.systolicPressure': '****' })
  expect(masked.problems.map((p) => p.code)).toEqual(['MASKED'])
  const typed = await world.save(later.id, { 'resident.systolicPressure': 150 })
  expect(itemOf(typed.sheet as never, 'resident.systolicPressure')).toMatchObject({ state: 'TYPED', value: 150 })
})

test('a form may say that a field of its own is seen at the visit; today’s value is no correction of the record (issue 10, 2)', async () => {
  const form = { id: 'civil-affairs:seen', title: { zh: '走访', en: 'Visit' }, objectClass: 'resident', period: 'NONE' as const }
  const field = (element: string, more: object = {}) => ({
    ...{ code: element, element, label: { zh: element, en: element }, required: false, ...more },
  })
  const { saveForm } = await import('../../gateway/asking/index.ts')
  await saveForm(world.database.db, {
    ...{ connector: 'civil-affairs', department: 'civil-affairs' },
    draft: {
      ...form,
      fields: [field('resident.idNumber'), field('resident.phone', { onSpot: true })],
      rules: [],
      source: 'test',
    },
  })
  const { subject } = await world.ask('civil-affairs:seen', ANN)
  const sheet = await world.open(subject)
  expect(itemOf(sheet, 'resident.phone')).toMatchObject({ onSpot: true, value: null, lastTime: { value: '13800138000' } })
  const sent = await world.submit(sheet.id, 'seen-1234', { 'resident.phone': '13900139000' })
  expect(sent.problems).toEqual([])
  expect(await world.database.db.selectFrom('correction').selectAll().execute()).toEqual([])
})

test('the record counts what was typed, prefilled, never looked at and left empty (issue 10, 2)', async () => {
  const { subject } = await world.ask('civil-affairs:followUp', ANN)
  const sheet = await world.open(subject)
  expect(sheet.tally).toEqual({ items: 5, typed: 0, changed: 0, prefilled: 2, unseen: 2, empty: 3 })
  await markRevealed(world.deps, sheet, { [subject]: ['resident.lowIncome'] })
  const { sheet: saved } = await world.save(sheet.id, { 'resident.systolicPressure': 150 })
  const tally = { items: 5, typed: 1, changed: 0, prefilled: 2, unseen: 1, empty: 2 }
  expect(saved?.tally).toEqual(tally)
  const { submissionId } = await world.submit(sheet.id, 'tally-1234')
  expect((await readSubmission(world.deps, submissionId ?? ''))?.tally).toEqual(tally)
  expect((await world.open(subject)).tally).toEqual(tally)
})

test('what is said to one department is neither offered nor sent to another (issue 10, 7)', async () => {
  const { subject } = await world.ask('civil-affairs:followUp', ANN)
  await world.ask('public-security:check', ANN)
  await fact(subject, 'resident.remark', '"从前的备注"', '2026-11-20T00:00:00Z')
  const sheet = await world.open(subject)
  const mine = ownId('civil-affairs:followUp', { element: 'resident.remark', code: 'resident.remark' })
  const theirs = ownId('public-security:check', { element: 'resident.remark', code: 'resident.remark' })
  const remarks = sheet.items.filter((i) => i.element.id.startsWith('resident.remark'))
  expect(remarks.map((i) => [i.element.id, i.element.label.zh, i.ownTo, i.value, i.candidates])).toEqual([
    [mine, '随访备注', 'civil-affairs:followUp', null, []],
    [theirs, '备注', 'public-security:check', null, []],
  ])
  const { submissionId } = await world.submit(sheet.id, 'own-12345', { [mine]: '血压高，已转诊' })
  const { db } = world.database
  const known = await db
    .selectFrom('fact')
    .select('element_id')
    .where('submission_id', '=', submissionId ?? '')
    .execute()
  expect(known.map((k) => k.element_id).filter((id) => id.includes('remark'))).toEqual([])
  const rows = await db
    .selectFrom('submission')
    .select(['content_sealed'])
    .where('id', '=', submissionId ?? '')
    .execute()
  const sentTo = async (id: string) => {
    const form = await readForm(db, id)
    const packed = packParcel(
      world.deps.seal,
      form as never,
      {
        ...({
          contentSealed: rows[0]?.content_sealed,
          acceptedAt: world.at,
          identifierSealed: world.deps.seal.seal(ANN, 'subject.identifier'),
        } as never as object),
      } as never,
    )
    return packed.ok ? packed.parcel.fields['resident.remark'] : packed
  }
  expect([await sentTo('civil-affairs:followUp'), await sentTo('public-security:check')]).toEqual(['血压高，已转诊', null])
})

test('a box asks in the unit of the label, keeps and checks in the element’s, exactly (issue 10, 3)', async () => {
  await world.form('statistics:income', ['place.code', 'place.collectiveIncome', 'place.grainOutput', 'place.arableArea'], {
    period: 'MONTH',
    labels: {
      'place.collectiveIncome': '村集体经济收入（万元）',
      'place.grainOutput': '粮食产量（公斤）',
      'place.arableArea': '耕地面积（公顷）',
    },
  })
  const { subject } = await world.ask('statistics:income', VILLAGE, { period: '2026-11' })
  const sheet = await world.open(subject, { period: '2026-11' })
  const asked = ['place.collectiveIncome', 'place.grainOutput', 'place.arableArea'].map((id) => itemOf(sheet, id))
  expect(asked.map((i) => [i.domain.unit, i.domain.scale, i.labels])).toEqual([
    ['万元', 6, []],
    ['公斤', 0, []],
    ['公顷', 4, []],
  ])
  const values = { 'place.collectiveIncome': '12.345678', 'place.grainOutput': '1500', 'place.arableArea': '1.2345' }
  const { sheet: saved, problems } = await world.save(sheet.id, values)
  expect(problems).toEqual([])
  expect(asked.map((i) => String(itemOf(saved as never, i.element.id).value))).toEqual(Object.values(values))
  const tooFine = await world.save(sheet.id, { ...values, 'place.collectiveIncome': '0.1234567', 'place.grainOutput': '-1' })
  expect(tooFine.problems.map((p) => p.message)).toEqual(['“村集体经济收入”最多 6 位小数。', '“粮食产量”不能小于 0（公斤）。'])
  const { submissionId } = await world.submit(sheet.id, 'unit-1234', values)
  const sent = new Map((await readSubmission(world.deps, submissionId ?? ''))?.values.map((v) => [v.element, v.value]))
  expect(asked.map((i) => sent.get(i.element.id))).toEqual(['123456.78', '1.5', '18.5175'])
})

test('labels in several units make one box in one of them, and none says another (issue 10, 3)', async () => {
  for (const [form, label] of [
    ['statistics:land', '耕地面积（公顷）'],
    ['civil-affairs:land', '耕地面积（亩）'],
  ] as const)
    await world.form(form, ['place.code', 'place.arableArea'], { period: 'MONTH', labels: { 'place.arableArea': label } })
  const { subject } = await world.ask('statistics:land', VILLAGE, { period: '2026-11' })
  await world.ask('civil-affairs:land', VILLAGE, { period: '2026-11' })
  const item = itemOf(await world.open(subject, { period: '2026-11' }), 'place.arableArea')
  // 18.52 亩 has no finite decimal in 公顷, so a field for both units uses 亩.
  expect([item.domain.unit, item.labels]).toEqual(['亩', []])
})

test('a field of a form’s own is called in English by its element where the form has Chinese words only, on sheet and receipt (issue 10, 7)', () => {
  const element = { label: { zh: '备注', en: 'Remark' } }
  expect(ownLabel({ label: { zh: '民警备注', en: '民警备注' } }, element)).toEqual({ zh: '民警备注', en: 'Remark' })
  expect(ownLabel({ label: { zh: '备注', en: 'Notes of the officer' } }, element).en).toBe('Notes of the officer')
})
