// Conversion between a department's format and the hub's is exact in both directions.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readValue, writeValue } from '../../connectors/index.ts'
import type { Conversion, Value } from '../../schema/index.ts'

const run = { numRuns: 300, seed: 20261121 }

/** A value written for the department is read back unchanged. */
function comesBack(conversion: Conversion, value: Value): void {
  const written = writeValue(conversion, value)
  expect(written).toMatchObject({ ok: true })
  expect(readValue(conversion, written.ok ? written.value : undefined)).toEqual({ ok: true, value })
}

const day = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-30T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))

/** Decimals in the hub's own format, without superfluous zeros. */
const figure = (digits: number) =>
  fc.tuple(fc.boolean(), fc.bigInt(0n, 10n ** 18n), fc.integer({ min: 0, max: digits })).map(([negative, n, scale]) => {
    const text = n.toString().padStart(scale + 1, '0')
    const fraction = scale > 0 ? text.slice(-scale).replace(/0+$/, '') : ''
    const whole = text.slice(0, text.length - scale)
    return `${negative && n > 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`
  })

describe('what is written for a department is read back as it was', () => {
  test.each(['yyyyMMdd', 'yyyy-MM-dd', 'yyyy/MM/dd', 'yyyy.MM.dd', 'yyyy年MM月dd日', 'epoch'])('dates written %s', (format) => {
    fc.assert(
      fc.property(day, (value) => comesBack({ name: 'date', format }, value)),
      run,
    )
  })

  test.each([
    ['万元', '元'],
    ['千元', '元'],
    ['公顷', '平方公里'],
    ['吨', '公斤'],
    ['cm', '米'],
    ['万人', '人'],
  ])('figures in %s, kept in %s', (department, hub) => {
    fc.assert(
      fc.property(figure(6), (value) => comesBack({ name: 'unit', department, hub }, value)),
      run,
    )
  })

  test('figures in 亩, kept in 公顷, wherever 亩 can say them exactly', () => {
    fc.assert(
      fc.property(figure(4), (value) => comesBack({ name: 'unit', department: '亩', hub: '公顷' }, value)),
      run,
    )
  })

  test('decimals, whole numbers, periods, moments, codes, yes and no', () => {
    fc.assert(
      fc.property(figure(4), (value) => comesBack({ name: 'decimal', scale: 4 }, value)),
      run,
    )
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => comesBack({ name: 'integer', as: 'text' }, value)),
      run,
    )
    for (const [format, value] of [
      ['yyyyMM', '2026-11'],
      ['yyyy年MM月', '2026-11'],
      ['yyyy年第q季度', '2026-Q4'],
      ['yyyy年', '2026'],
    ] as const)
      comesBack({ name: 'period', format }, value)
    for (const format of ['iso', 'yyyy-MM-dd HH:mm:ss', 'yyyy/MM/dd HH:mm:ss', 'yyyyMMddHHmmss', 'epoch', 'epochMillis'])
      comesBack({ name: 'instant', format }, '2026-11-21T02:30:01.000Z')
    for (const value of ['1', '2']) comesBack({ name: 'codes', map: { 1: ['男', 'M'], 2: ['女', 'F'] } }, value)
    for (const value of [true, false]) comesBack({ name: 'yesNo', yes: 0, no: 1 }, value)
  })
})

describe('formats met in practice', () => {
  test.each([
    ['２０２６０１３１', { name: 'date', format: 'yyyyMMdd' }, '2026-01-31'],
    ['1944年3月5日', { name: 'date', format: 'yyyy年MM月dd日' }, '1944-03-05'],
    ['20261205', { name: 'instant', format: 'yyyyMMdd' }, '2026-12-05T15:59:59.000Z'],
    ['1,234.50', { name: 'decimal' }, '1234.5'],
    ['１２３．４', { name: 'decimal' }, '123.4'],
    ['0.1', { name: 'unit', department: '万元', hub: '元' }, '1000'],
    ['15', { name: 'unit', department: '亩', hub: '公顷' }, '1'],
    ['有', { name: 'yesNo' }, true],
    ['√', { name: 'yesNo' }, true],
    ['FALSE', { name: 'yesNo' }, false],
    [0, { name: 'yesNo', yes: 0, no: 1 }, true],
    ['ＡＢ１２　', { name: 'text', fold: true }, 'AB12'],
    ['11010119900101001x', { name: 'text', upper: true }, '11010119900101001X'],
    ['anything', { name: 'codes', map: { 1: 'a' }, other: '9' }, '9'],
    [undefined, { name: 'constant', value: 'enterprise' }, 'enterprise'],
    ['', { name: 'date', format: 'yyyyMMdd' }, null],
    [null, { name: 'decimal' }, null],
  ] as [unknown, Conversion, Value | null][])('%j by %j', (raw, conversion, value) => {
    expect(readValue(conversion, raw)).toEqual({ ok: true, value })
  })

  test('a finer code of the hub is written as the department knows it', () => {
    const conversion = { name: 'codes', map: { 20: '2' }, writeOnly: { 21: '2' } }
    expect(writeValue(conversion, '21')).toEqual({ ok: true, value: '2' })
    expect(readValue(conversion, '2')).toEqual({ ok: true, value: '20' })
  })
})

describe('a value that does not fit is named, never shortened or rounded in silence', () => {
  test.each([
    ['read', '20260230', { name: 'date', format: 'yyyyMMdd' }],
    ['read', '2026-01-01', { name: 'date', format: 'yyyyMMdd' }],
    ['read', '1790000001', { name: 'date', format: 'epoch' }],
    ['read', '12.5', { name: 'integer' }],
    ['read', '12.345', { name: 'decimal', scale: 2 }],
    ['read', 'NaN', { name: 'decimal' }],
    ['read', '3', { name: 'codes', map: { 1: 'a' } }],
    ['read', 'maybe', { name: 'yesNo' }],
    ['read', ['a'], { name: 'text' }],
    ['read', 'x', { name: 'no-such-conversion' }],
    ['read', 'x', { name: 'date', format: 'no-such-format' }],
    ['write', 'a much too long address', { name: 'text', maxLength: 10 }],
    ['write', '10', { name: 'unit', department: '公顷', hub: '亩' }],
    ['write', '0.12345678901234567890', { name: 'decimal', as: 'number' }],
    ['write', '3', { name: 'codes', map: { 1: 'a' } }],
    ['write', '2026-02-30', { name: 'date', format: 'yyyyMMdd' }],
    ['write', '2026', { name: 'period', format: 'yyyyMM' }],
  ] as ['read' | 'write', unknown, Conversion][])('%s %j by %j', (direction, value, conversion) => {
    const result = direction === 'read' ? readValue(conversion, value) : writeValue(conversion, value as Value)
    expect(result.ok).toBe(false)
  })

  test('rounding happens only where the manifest declares it', () => {
    const conversion = { name: 'unit', department: '公顷', hub: '亩', digits: 4 }
    expect(writeValue(conversion, '10')).toEqual({ ok: true, value: '0.6667' })
  })

  test('what is said about a value never quotes it', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 6, maxLength: 20 }).filter((s) => /[^a-z ]/i.test(s.trim())),
        fc.constantFrom('date', 'decimal', 'integer', 'yesNo', 'codes', 'instant'),
        (value, name) => {
          const known: Record<string, object> = { date: { format: 'yyyyMMdd' }, instant: { format: 'iso' }, codes: { map: {} } }
          const result = readValue({ name, ...known[name] }, `${value}⚑`)
          expect(result.ok ? '' : result.problem).not.toContain(value)
        },
      ),
      run,
    )
  })
})
