// Decimal numbers as text, computed exactly: a coefficient and a number of digits after the point, never a float.
import { foldWidth } from './fold-width.ts'

export interface Decimal {
  coefficient: bigint
  /** Digits after the point. */
  scale: number
}

// More than any form's figure needs; keeps 10^scale small even for hostile text.
const MOST_DIGITS = 60

/** Reads "-1,234.50", "１２" or "1.5e3"; null if the text is not a number or has more than 60 digits. */
export function parseDecimal(text: string): Decimal | null {
  const plain = foldWidth(text).trim()
  const ungrouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(plain) ? plain.replaceAll(',', '') : plain
  const parts = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(ungrouped)
  if (!parts) return null
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts
  const shift = Number(exponent)
  if (whole.length + fraction.length + Math.abs(shift) > MOST_DIGITS) return null
  const coefficient = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`)
  const scale = fraction.length - shift
  return normal(scale < 0 ? { coefficient: coefficient * 10n ** BigInt(-scale), scale: 0 } : { coefficient, scale })
}

/** The shortest plain text: no exponent, no leading or trailing zeros. */
export function formatDecimal(decimal: Decimal): string {
  const { coefficient, scale } = normal(decimal)
  const negative = coefficient < 0n
  const digits = (negative ? -coefficient : coefficient).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  return `${negative ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ''}`
}

function normal({ coefficient, scale }: Decimal): Decimal {
  let c = coefficient
  let s = scale
  while (s > 0 && c % 10n === 0n) {
    c /= 10n
    s -= 1
  }
  return { coefficient: c, scale: s }
}
