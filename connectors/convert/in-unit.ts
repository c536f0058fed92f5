// Converts a figure between units, for display and input. Exact; a result with infinitely many digits is rounded to the digits
// that the caller gives.
import { formatDecimal, parseDecimal } from './exact-decimal.ts'
import { scaleByRatio } from './scale-by-ratio.ts'
import { ratioBetween } from './units.ts'

/** Null: not a number, incompatible units, or infinitely many digits without a given limit. */
export function inUnit(value: string | number, from: string, to: string, digits?: number): string | null {
  const decimal = parseDecimal(String(value))
  const ratio = ratioBetween(from, to)
  const result = decimal && ratio && scaleByRatio(decimal, ratio, digits)
  return result ? formatDecimal(result) : null
}

/** The power of ten between the units; null if there is none. */
export function powerOfTen(from: string, to: string): number | null {
  const text = inUnit(1, from, to)
  if (text === null) return null
  if (/^10*$/.test(text)) return text.length - 1
  return /^0\.0*1$/.test(text) ? 2 - text.length : null
}

/** True if every figure of `from` can be written in `to`. */
export const isExact = (from: string, to: string): boolean => inUnit(1, from, to) !== null
