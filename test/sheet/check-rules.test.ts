import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { normaliseValue } from '../../gateway/filling/sheet/check/normalise-value.ts'
import { sameValue } from '../../gateway/filling/sheet/check/same-value.ts'
import { sheetWorld } from './sheet-world.ts'

const world = await sheetWorld()
beforeAll(async () => {
  const message = (zh: string, en: string) => ({ zh, en })
  await world.form(
    'statistics:monthly',
    [
      'place.populationTotal',
      'place.malePopulation',
      'place.femalePopulation',
      'place.elderlyCount',
      'place.arableArea',
      'place.sownArea',
    ],
    {
      period: 'MONTH',
      rules: [
        {
          kind: 'sumEquals',
          parts: ['place.malePopulation', 'place.femalePopulation'],
          total: 'place.populationTotal',
          message: message('男性与女性之和应等于总人口。', 'Men and women must add up to the population.'),
        },
        {
          kind: 'atMost',
          part: 'place.elderlyCount',
          whole: 'place.populationTotal',
          message: message('老年人口不能多于总人口。', 'The elderly cannot outnumber the population.'),
        },
        {
          kind: 'atMost',
          part: 'place.sownArea',
          whole: 'place.arableArea',
          message: message('播种面积不能大于耕地面积。', 'The area sown cannot exceed the arable land.'),
        },
      ],
    },
  )
  await world.form(
    'public-security:hazard',
    ['household.hazardFound', 'household.hazardDescription', 'household.checkDate', 'household.rectifyBy'],
    {
      rules: [
        {
          kind: 'requiredWhen',
          element: 'household.hazardDescription',
          when: 'household.hazardFound',
          equals: [true],
          message: message('发现隐患时应填写“隐患描述”。', 'A hazard that was found must be described.'),
        },
        {
          kind: 'notAfter',
          earlier: 'household.checkDate',
          later: 'household.rectifyBy',
          message: message('“整改期限”不能早于“检查日期”。', 'It cannot be mended before it was checked.'),
        },
      ],
    },
  )
})
afterAll(() => world.close())

test('figures that do not add up, and a part larger than its whole, are named in both languages', async () => {
  const { subject } = await world.ask('statistics:monthly', '420525100001', { period: '2026-11' })
  const sheet = await world.open(subject, { period: '2026-11' })
  const values = {
    'place.populationTotal': 100,
    'place.malePopulation': 50,
    'place.femalePopulation': 49,
    'place.elderlyCount': 101,
    'place.arableArea': '100.10',
    'place.sownArea': '100.1',
  }
  const zh = await world.save(sheet.id, values)
  expect(zh.problems.map((p) => [p.element, p.code, p.message])).toEqual([
    ['place.populationTotal', 'RULE', '男性与女性之和应等于总人口。'],
    ['place.elderlyCount', 'RULE', '老年人口不能多于总人口。'],
  ])
  const en = await world.save(sheet.id, { ...values, 'place.sownArea': '100.11' }, { language: 'en' })
  expect(en.problems.map((p) => p.message)).toEqual([
    'Men and women must add up to the population.',
    'The elderly cannot outnumber the population.',
    'The area sown cannot exceed the arable land.',
  ])
  const right = { ...values, 'place.femalePopulation': 50, 'place.elderlyCount': 20 }
  expect((await world.save(sheet.id, right)).problems).toEqual([])
})

test('a rule asks for a description when a hazard was found, and keeps dates in order', async () => {
  const { subject } = await world.ask('public-security:hazard', 'H0001')
  const sheet = await world.open(subject)
  const { problems } = await world.save(sheet.id, {
    'household.hazardFound': true,
    'household.checkDate': '2026-11-20',
    'household.rectifyBy': '2026-11-19',
  })
  expect(problems.map((p) => p.element)).toEqual([
    'household.hazardDescription@public-security:hazard/household.hazardDescription',
    'household.rectifyBy',
  ])
  expect((await world.save(sheet.id, { 'household.hazardFound': false })).problems).toEqual([])
})

test('decimals keep every digit: 0.1 and 0.2 are not floats, and 12.50 equals 12.5', () => {
  const money = { datatype: 'DECIMAL' as const }
  expect(normaliseValue(money, '９００７１９９２５４７４０９９３.01')).toBe('9007199254740993.01')
  expect(normaliseValue(money, '-0012.50')).toBe('-12.50')
  expect([0.1, '1e3', '1,000', '12.', '--1', true].map((raw) => normaliseValue(money, raw))).toEqual(Array(6).fill(undefined))
  expect(sameValue(money, '12.50', '12.5')).toBe(true)
  expect(sameValue(money, '9007199254740993', '9007199254740992')).toBe(false)
})

test('bringing a value into form twice changes nothing more', () => {
  const domains = [
    { datatype: 'STRING' },
    { datatype: 'DECIMAL' },
    { datatype: 'IDENTIFIER' },
    { datatype: 'DATE' },
    { datatype: 'INTEGER' },
  ] as const
  const raw = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer().map(String), fc.double().map(String), fc.integer())
  fc.assert(
    fc.property(fc.constantFrom(...domains), raw, (domain, value) => {
      const once = normaliseValue(domain, value)
      if (once !== undefined && once !== null) expect(normaliseValue(domain, once)).toEqual(once)
    }),
    { seed: 7, numRuns: 2000 },
  )
})
