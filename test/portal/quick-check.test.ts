import { describe, expect, test } from 'vitest'
import type { Datatype } from '../../portal/src/generated/graphql.ts'
import { compareDecimals } from '../../portal/src/sheet/compare-decimals.ts'
import { quickCheck, slipOf } from '../../portal/src/sheet/quick-check.ts'
import { readInteger, tidyDecimal } from '../../portal/src/sheet/read-number.ts'
import { domain, item } from './items.ts'

const check = (datatype: Datatype, value: string | number, part = {}) =>
  slipOf(value, domain({ datatype, ...part }))?.kind ?? null

describe('a slip is shown on leaving the field', () => {
  test('a required item must be filled; an optional one may stay empty', () => {
    expect(quickCheck(item({ required: true }), {})?.kind).toBe('required')
    expect(quickCheck(item({ required: true }), { 'resident.name': '  ' })?.kind).toBe('required')
    expect(quickCheck(item(), {})).toBeNull()
  })

  test('whole numbers are whole, and within their bounds', () => {
    expect(check('INTEGER', '12x')).toBe('integer')
    expect(check('INTEGER', '12.5')).toBe('integer')
    expect(check('INTEGER', 132, { min: '40', max: '300' })).toBeNull()
    expect(check('INTEGER', 301, { max: '300' })).toBe('max')
    expect(check('INTEGER', 9, { min: '10' })).toBe('min')
  })

  test('decimals keep their digits', () => {
    expect(check('DECIMAL', '12.50', { scale: 2 })).toBeNull()
    expect(check('DECIMAL', '12.505', { scale: 2 })).toBe('decimal')
    expect(check('DECIMAL', '1e3')).toBe('decimal')
    expect(check('DECIMAL', '-0.01', { min: '0' })).toBe('min')
    expect(check('DECIMAL', '100000000000000000000.01', { max: '100000000000000000000.00' })).toBe('max')
  })

  test('decimals are compared exactly, whatever their length', () => {
    expect(compareDecimals('10', '9.99')).toBe(1)
    expect(compareDecimals('-1.5', '-1.50')).toBe(0)
    expect(compareDecimals('0.1', '0.10000000000000000001')).toBe(-1)
  })

  test('dates are dates, and none lies in the future where today is the limit', () => {
    expect(check('DATE', '2026-02-31x')).toBe('date')
    expect(check('DATE', '1946-11-20', { max: 'today' })).toBeNull()
    expect(check('DATE', '9999-01-01', { max: 'today' })).toBe('max')
  })

  test('length is counted in characters, not in bytes or halves', () => {
    expect(check('STRING', '𠮷野家', { maxLength: 3 })).toBeNull()
    expect(check('STRING', '一二三四', { maxLength: 3 })).toBe('length')
  })
})

describe('numbers as people type them', () => {
  test('full-width digits and thousands commas of a Chinese keyboard are understood', () => {
    expect(readInteger('１，２００')).toBe(1200)
    expect(tidyDecimal('１２００．５')).toBe('1200.5')
    expect(tidyDecimal('1,200。50')).toBe('1200.50')
  })

  test('what is no number stays as typed, so that the check can say so', () => {
    expect(readInteger('十二')).toBe('十二')
    expect(readInteger('')).toBeNull()
  })
})
