import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../gateway/platform/index.ts'
import type { HubError } from '../../schema/index.ts'
import { ANN, BEN, COUNTY, colleague, itemOf, sheetWorld, stranger } from './sheet-world.ts'

const world = await sheetWorld()
beforeAll(async () => {
  await world.form('civil-affairs:allowance', [
    'resident.idNumber',
    'resident.name',
    'resident.birthDate',
    'resident.age',
    'resident.residenceAddress',
    'resident.phone',
    'resident.bankAccount',
    'resident.lowIncome',
    'resident.disabilityLevel',
  ])
  await world.form('public-security:verify', ['resident.idNumber', 'resident.name', 'resident.phone', 'resident.verifiedDate'], {
    labels: { 'resident.phone': '手机' },
    required: ['resident.phone'],
  })
})
beforeEach(async () => {
  for (const d of [world.police, world.civil]) {
    d.mode = 'up'
    d.calls.length = 0
  }
  world.at = new Date('2026-11-21T02:00:00Z')
  for (const table of ['task', 'sheet', 'fact', 'subject'] as const) await world.database.db.deleteFrom(table).execute()
  world.police.keep(
    ANN,
    {
      'resident.idNumber': ANN,
      'resident.name': '安娜',
      'resident.birthDate': '1950-03-07',
      'resident.residenceAddress': '鸣凤镇１号',
      'resident.phone': '13800138000',
      'resident.householdNumber': 'H1',
    },
    '2026-06-01T00:00:00.000Z',
  )
  world.civil.keep(ANN, {
    'resident.phone': '13800138000',
    'resident.residenceAddress': '鸣凤镇 1 号',
    'resident.lowIncome': null,
  })
})
afterAll(() => world.close())

test('two requests about one person become one sheet: each element once, the figures on top, other labels beside', async () => {
  await world.ask('civil-affairs:allowance', ANN)
  const { subject } = await world.ask('public-security:verify', ANN)
  const sheet = await world.open(subject)
  expect([sheet.asked, sheet.distinct, sheet.prefilled, sheet.toType]).toEqual([13, 10, 6, 4])
  expect(sheet.requests).toHaveLength(2)
  expect(itemOf(sheet, 'resident.name')).toMatchObject({ state: 'FILLED', value: '安娜', required: false })
  expect(itemOf(sheet, 'resident.name').neededBy).toHaveLength(2)
  expect(itemOf(sheet, 'resident.phone')).toMatchObject({ required: true, labels: ['手机'] })
  expect(itemOf(sheet, 'resident.name').fetched?.source).toEqual({
    kind: 'AUTHORITY',
    connector: 'public-security',
    department: 'public-security',
  })
})

test('a sheet costs each department one call, whatever the number of items', async () => {
  await world.ask('civil-affairs:allowance', ANN)
  const { subject } = await world.ask('public-security:verify', ANN)
  await world.open(subject)
  expect([world.police.calls.length, world.civil.calls.length]).toEqual([1, 1])
  expect(world.police.calls[0]?.elements).not.toContain('resident.householdNumber')
  await world.open(subject)
  expect([world.police.calls.length, world.civil.calls.length]).toEqual([1, 1])
})

test('a dead department costs its own items only, says so in both languages, and is asked again soon', async () => {
  const { subject } = await world.ask('civil-affairs:allowance', ANN)
  world.civil.mode = 'down'
  const sheet = await world.open(subject)
  expect(itemOf(sheet, 'resident.name').state).toBe('FILLED')
  expect(itemOf(sheet, 'resident.lowIncome')).toMatchObject({ state: 'FAILED', issue: expect.stringContaining('民政局') })
  expect(sheet.sources.find((s) => s.department === 'civil-affairs')).toMatchObject({
    state: 'FAILED',
    reason: expect.any(String),
  })
  expect(itemOf(await world.open(subject, { language: 'en' }), 'resident.lowIncome').issue).toContain('civil-affairs')
  world.civil.mode = 'up'
  world.at = new Date(world.at.getTime() + 31_000)
  expect(itemOf(await world.open(subject), 'resident.lowIncome').state).toBe('EMPTY')
})

test('not kept for this person, kept but empty, and known to nobody are told apart', async () => {
  const { subject } = await world.ask('civil-affairs:allowance', ANN)
  const sheet = await world.open(subject)
  expect(itemOf(sheet, 'resident.disabilityLevel')).toMatchObject({
    state: 'UNAVAILABLE',
    issue: expect.stringContaining('没有为此对象登记'),
  })
  expect(itemOf(sheet, 'resident.lowIncome')).toMatchObject({ state: 'EMPTY', issue: expect.stringContaining('内容为空') })
  expect(itemOf(sheet, 'resident.bankAccount')).toMatchObject({ state: 'EMPTY', issue: expect.stringContaining('没有部门掌握') })
  const other = await world.ask('civil-affairs:allowance', BEN)
  const unknown = await world.open(other.subject)
  expect(itemOf(unknown, 'resident.name').issue).toContain('公安局没有此对象的记录')
  expect(unknown.sources.map((s) => s.state)).toEqual(['UNKNOWN_SUBJECT', 'UNKNOWN_SUBJECT'])
})

test('the identifier needs no department: the request itself named it', async () => {
  const { subject } = await world.ask('civil-affairs:allowance', BEN)
  world.police.mode = 'down'
  const sheet = await world.open(subject)
  expect(itemOf(sheet, 'resident.idNumber')).toMatchObject({
    state: 'FILLED',
    value: BEN,
    fetched: { source: { kind: 'CONNECTOR', department: 'civil-affairs' } },
  })
})

test('values that only look different are no conflict', async () => {
  const { subject } = await world.ask('civil-affairs:allowance', ANN)
  const item = itemOf(await world.open(subject), 'resident.residenceAddress')
  expect(item.state).toBe('FILLED')
  expect(item.candidates.map((c) => c.source.department)).toEqual(['public-security', 'civil-affairs'])
})

test('sources that disagree are both shown; the authority is filled in, without one nobody is', async () => {
  world.civil.keep(ANN, { 'resident.residenceAddress': '别处2号', 'resident.phone': '13900139000' })
  const { subject } = await world.ask('civil-affairs:allowance', ANN)
  const sheet = await world.open(subject)
  expect(itemOf(sheet, 'resident.residenceAddress')).toMatchObject({
    state: 'CONFLICT',
    value: '鸣凤镇１号',
    issue: expect.stringContaining('公安局、民政局'),
  })
  expect(itemOf(sheet, 'resident.residenceAddress').candidates.map((c) => c.value)).toEqual(['鸣凤镇１号', '别处2号'])
  expect(itemOf(sheet, 'resident.phone')).toMatchObject({ state: 'CONFLICT', value: null, fetched: null })
  const { sheet: picked } = await world.save(sheet.id, {
    'resident.phone': '13900139000',
    'resident.residenceAddress': '鸣凤镇１号',
  })
  expect(picked?.items.filter((i) => i.state === 'CONFLICT')).toEqual([])
  expect(picked && itemOf(picked, 'resident.phone').state).toBe('FILLED')
  // An open conflict waits for the worker: it counts as filled in only once it is decided.
  expect(picked?.prefilled).toBe(sheet.prefilled + 2)
})

test('birth date comes from the id number and age from the birth date when no department knows them', async () => {
  const { subject } = await world.ask('civil-affairs:allowance', BEN)
  const sheet = await world.open(subject)
  expect(itemOf(sheet, 'resident.birthDate')).toMatchObject({
    state: 'FILLED',
    value: '1949-12-31',
    fetched: { source: { kind: 'DERIVATION', derivedFrom: ['resident.idNumber'] } },
  })
  expect(itemOf(sheet, 'resident.age')).toMatchObject({ value: 76, fetched: { source: { derivedFrom: ['resident.birthDate'] } } })
})

test('nothing is derived through a conflict, and it is once the worker has picked', async () => {
  const twin = { ...world.police.connector, id: 'civil-affairs', department: 'civil-affairs' }
  const sources = world.deps.connectors
  world.deps.connectors = {
    all: () => [
      world.police.connector,
      {
        ...twin,
        lookup: async () => ({
          kind: 'found',
          records: new Map([[ANN, { values: { 'resident.birthDate': '1951-03-07' }, asOf: null, problems: {} }]]),
        }),
      },
    ],
  }
  try {
    const { subject } = await world.ask('civil-affairs:allowance', ANN)
    const sheet = await world.open(subject)
    expect(itemOf(sheet, 'resident.birthDate').state).toBe('CONFLICT')
    expect(itemOf(sheet, 'resident.age')).toMatchObject({ state: 'EMPTY', value: null })
    const { sheet: picked } = await world.save(sheet.id, { 'resident.birthDate': '1950-03-07' })
    expect(picked && itemOf(picked, 'resident.age').value).toBe(76)
  } finally {
    world.deps.connectors = sources
  }
})

test('a value that is not well-formed in the source is left out and named, not offered', async () => {
  world.police.keep(ANN, { 'resident.name': '安娜', 'resident.birthDate': '1950-02-30', 'resident.phone': '12' })
  world.civil.keep(ANN, { 'resident.phone': '13900139000' })
  const { subject } = await world.ask('civil-affairs:allowance', ANN)
  const sheet = await world.open(subject)
  expect(itemOf(sheet, 'resident.phone')).toMatchObject({ state: 'FILLED', value: '13900139000' })
  expect(itemOf(sheet, 'resident.birthDate').fetched?.source.kind).toBe('DERIVATION')
})

test('a request that comes later joins the open sheet, and the draft stays', async () => {
  const { subject } = await world.ask('civil-affairs:allowance', ANN)
  const before = await world.open(subject)
  await world.save(before.id, { 'resident.bankAccount': '6222000000000001' })
  await world.ask('public-security:verify', ANN)
  const after = await world.open(subject)
  expect(after.id).toBe(before.id)
  expect(after.requests).toHaveLength(2)
  expect(itemOf(after, 'resident.verifiedDate').state).toBe('EMPTY')
  expect(itemOf(after, 'resident.bankAccount')).toMatchObject({ state: 'TYPED', value: '6222000000000001' })
})

test('a sheet finishes on the form version that it began with', async () => {
  await world.form('civil-affairs:short', ['resident.name'])
  const { subject } = await world.ask('civil-affairs:short', ANN)
  await world.open(subject)
  await world.form('civil-affairs:short', ['resident.name', 'resident.phone'])
  world.at = new Date(world.at.getTime() + 11 * 60_000)
  expect((await world.open(subject)).items.map((i) => i.element.id)).toEqual(['resident.name'])
})

test('ten tabs that open the same sheet at once get one sheet', async () => {
  const { subject } = await world.ask('civil-affairs:allowance', ANN)
  const sheets = await Promise.all(Array.from({ length: 10 }, () => world.open(subject)))
  expect(new Set(sheets.map((s) => s.id)).size).toBe(1)
})

test("a subject outside the worker's divisions, of another class, or without requests is not found", async () => {
  const { subject } = await world.ask('civil-affairs:allowance', ANN)
  const code = (promise: Promise<unknown>) =>
    promise.then(
      () => 'opened',
      (e: HubError) => e.code,
    )
  expect(await code(world.open(subject, { viewer: stranger }))).toBe('NOT_FOUND')
  expect(await code(world.open(subject, { period: '2026-11' }))).toBe('NOT_FOUND')
  const { openSheet } = await import('../../gateway/filling/index.ts')
  expect(await code(openSheet(world.deps, colleague, { objectClass: 'enterprise', id: subject }, null))).toBe('NOT_FOUND')
  expect(await code(openSheet(world.deps, colleague, { objectClass: 'resident', id: newId(COUNTY) }, null))).toBe('NOT_FOUND')
  expect(await code(openSheet(world.deps, colleague, { objectClass: 'resident', id: "x' or 1=1" }, null))).toBe('NOT_FOUND')
})

test('what was fetched and typed is unreadable in the database without the key', async () => {
  const { subject } = await world.ask('civil-affairs:allowance', ANN)
  const sheet = await world.open(subject)
  await world.save(sheet.id, { 'resident.bankAccount': '6222000000000001' })
  const dump = JSON.stringify(
    (await world.database.pool.query(`select encode(fetched_sealed, 'escape') f, encode(draft_sealed, 'escape') d, * from sheet`))
      .rows,
  )
  for (const secret of ['安娜', ANN, '13800138000', '6222000000000001']) expect(dump).not.toContain(secret)
})
