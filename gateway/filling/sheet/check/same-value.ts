import { type Domain, isSameAnswer, type Value } from '../../../../schema/index.ts'
import { compareDecimals, parseDecimal } from '../../../platform/index.ts'
import { normaliseValue } from './normalise-value.ts'

/** True if two values mean the same: 12.50 and 12.5, full-width and plain, with and without blanks. */
export function sameValue(domain: Domain, a: Value | null, b: Value | null): boolean {
  const [x, y] = [comparable(domain, a), comparable(domain, b)]
  if (domain.datatype === 'DECIMAL' && typeof x === 'string' && typeof y === 'string') {
    const [left, right] = [parseDecimal(x), parseDecimal(y)]
    if (left && right) return compareDecimals(left, right) === 0
  }
  return isSameAnswer(x, y)
}

function comparable(domain: Domain, raw: Value | null): Value | null {
  const value = normaliseValue(domain, raw)
  if (value === undefined) return raw
  const text = domain.datatype === 'STRING' || domain.datatype === 'TEXT'
  return text && typeof value === 'string' ? value.normalize('NFKC').replace(/\s/g, '') : value
}
