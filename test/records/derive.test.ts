// Which derived values a catalogue may declare, and which are never computed.
import { expect, test } from 'vitest'
import { derive } from '../../gateway/platform/index.ts'
import { ExpressionError, elementSchema, inputsOf, parseExpression, standardElements, type Value } from '../../schema/index.ts'

const calculate = (expression: string, values: Record<string, Value>, today = '2026-11-21') =>
  derive({ expression, inputs: Object.keys(values) }, Object.values(values), today)

test('decimals are exact, whole numbers stay whole, a ratio is rounded to its digits', () => {
  expect(calculate('sum(a.x, a.y)', { 'a.x': '0.1', 'a.y': '0.2' })).toBe('0.3')
  expect(calculate('sum(a.x, a.y, 5)', { 'a.x': 3, 'a.y': 4 })).toBe(12)
  expect(calculate('difference(a.x, a.y)', { 'a.x': '1.00', 'a.y': '2.5' })).toBe('-1.50')
  expect(calculate('ratio(a.x, a.y, 2)', { 'a.x': 2, 'a.y': 3 })).toBe('0.67')
  expect(calculate('ratio(a.x, a.y, 0)', { 'a.x': -5, 'a.y': 2 })).toBe(-3)
  expect(calculate('ratio(a.x, a.y, 2)', { 'a.x': 2, 'a.y': 0 })).toBe(null)
  expect(calculate('sum(a.x, a.y)', { 'a.x': 'three', 'a.y': 4 })).toBe(null)
})

test('age, birth date and sex follow from an identity number that passes its check digit, and from no other', () => {
  const of = (id: string) => {
    const element = standardElements().find((e) => e.id === id)
    return (value: Value) => (element?.derivation ? derive(element.derivation, [value], '2026-02-28') : undefined)
  }
  expect([of('resident.birthDate')('990101195003070025'), of('resident.sex')('990101195003070025')]).toEqual(['1950-03-07', '2'])
  expect([of('resident.birthDate')('990101195003070024'), of('resident.sex')('99010119500307')]).toEqual([null, null])
  expect([of('resident.age')('2004-02-29'), of('resident.age')('2027-01-01'), of('resident.age')('2004-02-30')]).toEqual([
    21,
    null,
    null,
  ])
})

test('an expression is data: an unknown function, too much, too little or anything else of a program is refused, with the place', () => {
  const wrong = [
    'eval(a.x)',
    'sum(a.x)',
    'sum(a.x, a.y',
    'sum(a.x, a.y) a.z',
    'a.x + a.y',
    'constructor(a.x)',
    "date('x'",
    '',
    'ratio(a.x, a.y)',
  ]
  for (const text of wrong) expect(() => parseExpression(text), text).toThrow(ExpressionError)
  expect(inputsOf(parseExpression('sum(a.x, sum(a.y, a.x), ratio(a.z, 3, 1))'))).toEqual(['a.x', 'a.y', 'a.z'])
})

test('an element whose expression speaks of other elements than its inputs is not taken into the catalogue', () => {
  const element = {
    ...{ id: 'a.total', objectClass: 'a', property: 'total', label: { zh: '合计', en: 'Total' }, classification: 'PUBLIC' },
    domain: { datatype: 'INTEGER' },
  }
  const taken = (inputs: string[]) =>
    elementSchema.safeParse({ ...element, derivation: { expression: 'sum(a.x, a.y)', inputs } }).success
  expect([taken(['a.x', 'a.y']), taken(['a.x']), taken(['a.x', 'a.z'])]).toEqual([true, false, false])
})
