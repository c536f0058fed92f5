import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  birthDateIn,
  gb11643CheckCharacter,
  gb11714CheckCharacter,
  gb32100CheckCharacter,
  isCalendarDate,
  isGb11643,
  isGb32100,
  isPhone,
  sexIn,
} from '../../schema/index.ts'

test('the id numbers printed in GB 11643 are right, and tell birth date and sex', () => {
  expect(isGb11643('11010519491231002X')).toBe(true)
  expect(isGb11643('440524188001010014')).toBe(true)
  expect([birthDateIn('11010519491231002X'), sexIn('11010519491231002X')]).toEqual(['1949-12-31', '2'])
  expect([birthDateIn('440524188001010014'), sexIn('440524188001010014')]).toEqual(['1880-01-01', '1'])
})

test('the credit code printed in GB 32100 and the organisation code printed in GB 11714 are right', () => {
  expect(isGb32100('91350100M000100Y43')).toBe(true)
  expect(gb11714CheckCharacter('D2143569')).toBe('X')
})

test('an id number with a birth date that does not exist is refused, even when its check character fits', () => {
  const digits = '11010520230229001'
  expect(isGb11643(digits + gb11643CheckCharacter(digits))).toBe(false)
})

test('any one wrong digit of an id number, and any swap of two neighbours, is found', () => {
  const right = '11010519491231002X'
  fc.assert(
    fc.property(fc.nat(16), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const wrong = right.slice(0, at) + ((Number(right[at]) + by) % 10) + right.slice(at + 1)
      return !isGb11643(wrong)
    }),
    { seed: 11643 },
  )
  for (let i = 0; i < 16; i++) {
    if (right[i] === right[i + 1]) continue
    expect(isGb11643(right.slice(0, i) + right[i + 1] + right[i] + right.slice(i + 2))).toBe(false)
  }
})

test('any one wrong character of a credit code is found', () => {
  const right = '91350100M000100Y43'
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  for (let i = 0; i < 18; i++)
    for (const c of alphabet) if (c !== right[i]) expect(isGb32100(right.slice(0, i) + c + right.slice(i + 1))).toBe(false)
  expect(gb32100CheckCharacter(right)).toBe('3')
})

test('days that do not exist are no dates', () => {
  expect(['2024-02-29', '2000-02-29', '2026-12-31'].every(isCalendarDate)).toBe(true)
  expect(['2023-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '0000-01-01', ''].some(isCalendarDate)).toBe(false)
})

test('Chinese telephone numbers: mobile, landline, service', () => {
  expect(['13800138000', '0717-3812345', '07173812345', '010-88886666', '4008123123'].every(isPhone)).toBe(true)
  expect(['12345678901', '1380013800', '0717-1812345', '13800138000a', ''].some(isPhone)).toBe(false)
})
