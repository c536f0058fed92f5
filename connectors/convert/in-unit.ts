// A figure in one unit as a figure in another, for whoever shows it or asks for it. Exact; where a result has no end, only to the
// digits that the caller names.
import { formatDecimal, parseDecimal } from './exact-decimal.ts'
import { scaleByRatio } from './scale-by-ratio.ts'
import { ratioBetween } from './units.ts'

/** Null: no number, or units that do not measure the same, or no end and no digits named. */
export function inUnit(value: string | number, from: string, to: string, digits?: number): string | null {
  const decimal = parseDecimal(String(value))
  const ratio = ratioBetween(from, to)
  const result = decimal && ratio && scaleByRatio(decimal, ratio, digits)
  return result ? formatDecimal(result) : null
}

/** By which power of ten a figure grows; null where it is none. */
export function powerOfTen(from: string, to: string): number | null {
  const text = inUnit(1, from, to)
  if (text === null) return null
  if (/^10*$/.test(text)) return text.length - 1
  return /^0\.0*1$/.test(text) ? 2 - text.length : null
}

/** Every figure of `from` can be written in `to`. */
export const isExact = (from: string, to: string): boolean => inUnit(1, from, to) !== null
