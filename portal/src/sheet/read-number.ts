// Parses numbers as people type them: full-width digits, thousands separators. Anything else stays as typed, so that the check
// can report it.
import type { Value } from '../format/value.ts'

const tidy = (typed: string): string => typed.normalize('NFKC').replace(/[\s,]/g, '').replace('。', '.')

export function readInteger(typed: string): Value | null {
  const text = tidy(typed)
  if (text === '') return null
  return /^-?\d{1,15}$/.test(text) ? Number(text) : typed
}

/** Decimals stay text: a floating-point number would round them. */
export function tidyDecimal(typed: string): Value | null {
  return tidy(typed) || null
}
