// Lists in a sheet: rows from the division's register and by hand, filled like sheets of their subjects, submitted once with the rest.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { packParcel } from '../../gateway/delivery/parcel.ts'
import { readForm } from '../../gateway/forms/index.ts'
import { addToRegister, changeEntry, countFromRegister, declareRegister, listEntries } from '../../gateway/registers/index.ts'
import { openSheet, type SheetView, saveDraft, submitSheet } from '../../gateway/sheet/index.ts'
import { readSubmission } from '../../gateway/submissions/index.ts'
import { gb11643CheckCharacter, type RowSet } from '../../schema/index.ts'
import { type SheetWorld, sheetWorld, stranger, worker } from './sheet-world.ts'

const VILLAGE = '420525100001'
const PERIOD = '2026-11'
const LIST = 'resident?label=残疾'
const person = (sequence: number, born = '19500307') => {
  const number = `990101${born}${String(sequence).padStart(3, '0')}`
  return number + gb11643CheckCharacter(number)
}
const [ANN, BEN, EVE] = [person(2), person(11), person(24)]

const column = (element: string, code: string, required = false): RowSet['fields'][number] => ({
  ...{ code, element, required, label: { zh: code, en: code } },
})
const disabled = (more: Partial<RowSet> = {}): RowSet => ({
  ...{ code: 'CJR', label: { zh: '困难残疾人名单', en: 'Disabled residents' }, of: 'resident', register: { label: '残疾' } },
  fields: [
    column('resident.idNumber', 'GMSFHM', true),
    column('resident.name', 'XM', true),
    column('resident.disabilityLevel', 'CJDJ', true),
    column('resident.phone', 'LXDH'),
  ],
  ...{ required: true, ...more },
})

let world: SheetWorld
const listOf = (sheet: SheetView, id = LIST) => {
  const list = sheet.rowSets.find((r) => r.id === id)
  if (!list) throw new Error(`no list ${id}`)
  return list
}
const names = (sheet: SheetView, id = LIST) => listOf(sheet, id).rows.map((r) => r.subject?.name ?? r.typed)
const cell = (sheet: SheetView, row: number, element: string) => {
  const item = listOf(sheet).rows[row]?.items.find((i) => i.element.id === element)
  if (!item) throw new Error(`no ${element} in row ${row}`)
  return item
}
const enter = (entries: { identifier: string; name?: string; labels?: string[] }[], since = '2026-11-01') =>
  addToRegister({ ...world.deps, catalogue: world.deps.catalogue.current() }, worker, {
    ...{ division: VILLAGE, class: 'resident', came: 'LISTED', since, entries },
  })
const ask = async (form = 'civil-affairs:disabled') => (await world.ask(form, VILLAGE, { period: PERIOD })).subject
const open = (subject: string) => openSheet(world.deps, worker, { objectClass: 'place', id: subject }, PERIOD)
const save = (sheet: string, rows: object[], values: object[] = []) =>
  saveDraft(world.deps, worker, { sheet, values: values as never, rows: rows as never })
const submit = (sheet: string, key: string, rows?: object[]) =>
  submitSheet(world.deps, worker, { sheet, idempotencyKey: key, values: [], rows: rows as never })
const later = () => {
  world.at = new Date(world.at.getTime() + 11 * 60_000)
}

beforeAll(async () => {
  world = await sheetWorld()
  await world.form('civil-affairs:disabled', ['place.code', 'place.disabledCount'], { period: 'MONTH', rowSets: [disabled()] })
  await world.form('statistics:disabled', ['place.code'], {
    period: 'MONTH',
    rowSets: [
      disabled({
        code: 'LB',
        label: { zh: '残疾人', en: 'Disabled' },
        required: false,
        fields: [column('resident.lowIncome', 'DB')],
      }),
      { ...disabled(), code: 'ZF', label: { zh: '走访 名单', en: 'Visited' }, register: undefined as never, required: false },
    ],
  })
})
beforeEach(async () => {
  for (const table of [
    'task',
    'sheet',
    'fact',
    'delivery',
    'correction',
    'submission',
    'register_entry',
    'register',
    'subject',
  ] as const)
    await world.database.db.deleteFrom(table).execute()
  world.at = new Date('2026-11-21T02:00:00Z')
  world.police.calls.length = 0
  for (const [identifier, name] of [
    [ANN, '安娜'],
    [BEN, '本'],
    [EVE, '夏娃'],
  ] as const) {
    world.police.keep(identifier, { 'resident.idNumber': identifier, 'resident.name': name, 'resident.phone': '13800138000' })
    world.civil.keep(identifier, { 'resident.disabilityLevel': '2' })
  }
})
afterAll(() => world.close())

test('a list is filled from the register, each row like a sheet of its subject, by one call to each department', async () => {
  await enter([{ identifier: ANN, name: '安娜', labels: ['残疾'] }, { identifier: BEN, labels: ['残疾'] }, { identifier: EVE }])
  await declareRegister(world.deps, worker, { division: VILLAGE, class: 'resident', completeSince: '2026-11-01' })
  const sheet = await open(await ask())
  const list = listOf(sheet)
  expect(list).toMatchObject({ label: '困难残疾人名单', total: 2, required: true, issue: null })
  expect(list.register).toEqual({ on: '2026-11-21', complete: true, listed: 2 })
  expect(list.columns.map((c) => c.element.id)).toEqual([
    'resident.idNumber',
    'resident.name',
    'resident.disabilityLevel',
    'resident.phone',
  ])
  expect(cell(sheet, 0, 'resident.name')).toMatchObject({
    state: 'FILLED',
    value: '安娜',
    fetched: { source: { kind: 'AUTHORITY' } },
  })
  expect(cell(sheet, 1, 'resident.disabilityLevel').value).toBe('2')
  expect([list.cells, list.prefilled]).toEqual([8, 8])
  // The figure and its list are of one rule.
  expect(sheet.items.find((i) => i.element.id === 'place.disabledCount')?.value).toBe(list.total)
  const asked = world.police.calls.filter((a) => a.identifiers.includes(ANN))
  expect(asked.map((a) => [...a.identifiers].sort())).toEqual([[ANN, BEN].sort()])
  expect([sheet.asked, sheet.distinct, sheet.prefilled]).toEqual([6, 6, 6])
})

test('a register that nobody called complete fills the list and says so; without one rows are added by hand', async () => {
  const subject = await ask()
  expect(listOf(await open(subject))).toMatchObject({ total: 0, register: null, issue: expect.stringContaining('没有这类台账') })
  await enter([{ identifier: ANN, labels: ['残疾'] }])
  later()
  const list = listOf(await open(subject))
  expect(list).toMatchObject({ total: 1, register: { complete: false }, issue: expect.stringContaining('没有声明') })
})

test('lists of two forms that ask for the same subjects are one, with the columns of both; one without a register is its own', async () => {
  await enter([{ identifier: ANN, labels: ['残疾'] }])
  await ask()
  const sheet = await open(await ask('statistics:disabled'))
  expect(sheet.rowSets.map((r) => [r.id, r.neededBy.length, r.columns.length, r.rows.length])).toEqual([
    [LIST, 2, 5, 1],
    ['resident#走访名单', 1, 4, 0],
  ])
  expect(listOf(sheet).labels).toEqual(['残疾人'])
  expect(listOf(sheet, 'resident#走访名单').issue).toBeNull()
})

test('a row is added by its identifier, checked, and filled at once; a wrong one is kept as typed and named', async () => {
  await enter([{ identifier: ANN, labels: ['残疾'] }])
  const { id } = await open(await ask())
  const wrong = `${EVE.slice(0, -1)}${EVE.endsWith('1') ? '2' : '1'}`
  const { sheet, problems, lookedUp } = await save(id, [
    { rowSet: LIST, identifier: BEN.toLowerCase() },
    { rowSet: LIST, identifier: wrong, name: '夏' },
  ])
  if (!sheet) throw new Error('not saved')
  expect(names(sheet)).toEqual(['安娜', '本', wrong].map((n, i) => (i === 2 ? n : expect.anything())))
  expect(cell(sheet, 1, 'resident.name')).toMatchObject({ value: '本', state: 'FILLED' })
  expect(listOf(sheet).rows.map((r) => r.origin)).toEqual(['REGISTER', 'ADDED', 'ADDED'])
  expect(lookedUp).toHaveLength(1)
  expect(problems.filter((p) => p.rowSet).map((p) => [p.rowSet, p.row, p.element, p.code])).toEqual([
    [LIST, 'new-2', 'resident.idNumber', 'CHECK_DIGIT'],
  ])
  expect(problems.find((p) => p.rowSet)?.message).toContain('“困难残疾人名单”第 3 行')
  // Whoever a worker names is nobody's record yet.
  const named = await world.database.db
    .selectFrom('subject')
    .select('division_code')
    .where('object_class', '=', 'resident')
    .execute()
  expect(named.map((n) => n.division_code)).toEqual([null, null])
  expect((await submit(id, 'key-00001')).problems.map((p) => p.code)).toContain('CHECK_DIGIT')
})

test('who is in the list already is not added twice, and the problem says who', async () => {
  await enter([{ identifier: ANN, name: '安娜', labels: ['残疾'] }])
  const { id } = await open(await ask())
  const { sheet, problems } = await save(id, [
    { rowSet: LIST, identifier: ANN },
    { rowSet: LIST, identifier: BEN },
    { rowSet: LIST, identifier: ` ${BEN} ` },
  ])
  const duplicates = problems.filter((p) => p.code === 'DUPLICATE_ROW')
  expect(duplicates).toHaveLength(2)
  expect(duplicates[0]?.message).toContain('安娜')
  expect(listOf(sheet as SheetView).total).toBe(2)
  // The same row, said again after it was saved, is no second one.
  const again = await save(id, [{ rowSet: LIST, identifier: BEN, values: [{ element: 'resident.phone', value: '13900139000' }] }])
  expect(again.problems.filter((p) => p.rowSet)).toEqual([])
  expect(cell(again.sheet as SheetView, 1, 'resident.phone')).toMatchObject({ value: '13900139000', state: 'EDITED' })
})

test('a row that was taken out can be put back, and what was typed into others stays', async () => {
  await enter([
    { identifier: ANN, labels: ['残疾'] },
    { identifier: BEN, labels: ['残疾'] },
  ])
  const opened = await open(await ask())
  const [ann, ben] = listOf(opened).rows.map((r) => r.id)
  const typed = { rowSet: LIST, subject: ben, values: [{ element: 'resident.phone', value: 'not a phone' }] }
  const out = await save(opened.id, [{ rowSet: LIST, subject: ann, removed: true }, typed])
  expect(listOf(out.sheet as SheetView)).toMatchObject({ total: 1, rows: [{ removed: true }, { removed: false }] })
  expect(out.problems.filter((p) => p.rowSet).map((p) => [p.row, p.element, p.code])).toEqual([
    [ben, 'resident.phone', 'CHECK_DIGIT'],
  ])
  const back = await save(opened.id, [{ rowSet: LIST, subject: ann, removed: false }, typed])
  expect(listOf(back.sheet as SheetView).total).toBe(2)
  // A client that knows nothing of rows changes none of them.
  const plain = await saveDraft(world.deps, worker, { sheet: opened.id, values: [] })
  expect(cell(plain.sheet as SheetView, 1, 'resident.phone').value).toBe('notaphone')
})

test('who joins or leaves the register joins or leaves the open sheet; a row that the worker changed stays and says why', async () => {
  await enter([
    { identifier: ANN, labels: ['残疾'] },
    { identifier: BEN, labels: ['残疾'] },
  ])
  const subject = await ask()
  const opened = await open(subject)
  const ben = listOf(opened).rows.find((r) => r.subject?.identifier === BEN)
  await save(opened.id, [{ rowSet: LIST, subject: ben?.id, values: [{ element: 'resident.phone', value: '13900139000' }] }])
  await enter([{ identifier: EVE, labels: ['残疾'] }])
  const { entries } = await listEntries(world.deps, { division: VILLAGE, objectClass: 'resident', first: 9, offset: 0 })
  for (const e of entries.slice(0, 2)) await changeEntry(world.deps, worker, { entry: e.id, on: '2026-11-10', went: 'MOVED_OUT' })
  later()
  const rows = listOf(await open(subject)).rows
  expect(rows.map((r) => [r.subject?.identifier, r.origin, r.issue !== null])).toEqual([
    [EVE, 'REGISTER', false],
    [BEN, 'REGISTER', true],
  ])
  expect(rows[1]?.items.find((i) => i.element.id === 'resident.phone')?.value).toBe('13900139000')
})

test('a sheet with its list is submitted once: facts of each subject, corrections, one receipt however often it is pressed', async () => {
  await enter([
    { identifier: ANN, labels: ['残疾'] },
    { identifier: BEN, labels: ['残疾'] },
  ])
  await declareRegister(world.deps, worker, { division: VILLAGE, class: 'resident', completeSince: '2026-11-01' })
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

test('a count and its list agree, whatever is asked', async () => {
  await enter([
    { identifier: ANN, labels: ['残疾'] },
    { identifier: person(2, '20200505'), labels: ['残疾'] },
    { identifier: EVE },
  ])
  await declareRegister(world.deps, worker, { division: VILLAGE, class: 'resident', completeSince: '2026-11-01' })
  const { listFromRegister } = await import('../../gateway/registers/index.ts')
  const asked = { division: VILLAGE, period: PERIOD, today: '2026-11-21' }
  for (const of of [
    {},
    { label: '残疾' },
    { ageFrom: 60 },
    { ageBelow: 16, label: '残疾' },
    { sex: '2' as const },
    { within: 'movedIn' as const },
  ]) {
    const count = { of: 'resident', ...of }
    const figure = (await countFromRegister(world.deps.db, world.deps.seal, asked, new Map([['n', count]]))).get('n')
    const list = await listFromRegister(world.deps.db, world.deps.seal, asked, count)
    expect(typeof figure === 'object' && typeof list === 'object' && [figure.value, figure.entries.map((e) => e.id)]).toEqual(
      typeof list === 'object' && [list.entries.length, list.entries.map((e) => e.id)],
    )
  }
})
