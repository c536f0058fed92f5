// Exact decimals as text: read, normalize, compare, add. They never pass through a floating-point number.
export interface Decimal {
  units: bigint
  /** Digits after the point. */
  scale: number
}

const PATTERN = /^[+-]?\d{1,30}(\.\d{1,20})?$/

export function parseDecimal(text: string): Decimal | null {
  if (!PATTERN.test(text)) return null
  const [whole = '', fraction = ''] = text.split('.')
  return { units: BigInt((whole + fraction).replace(/^\+/, '')), scale: fraction.length }
}

/** Without "+" and leading zeros; the digits after the point stay as written. */
export function writeDecimal({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
  return units < 0n ? `-${text}` : text
}

const atScale = ({ units, scale }: Decimal, to: number): bigint => units * 10n ** BigInt(to - scale)

export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale)
  const [x, y] = [atScale(a, scale), atScale(b, scale)]
  return x < y ? -1 : x > y ? 1 : 0
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { units: atScale(a, scale) + atScale(b, scale), scale }
}

export const subtractDecimals = (a: Decimal, b: Decimal): Decimal => addDecimals(a, { units: -b.units, scale: b.scale })

/** Rounds half away from zero to `digits`. Null when the division is impossible. */
export function divideDecimals(a: Decimal, b: Decimal, digits: number): Decimal | null {
  if (b.units === 0n || !Number.isInteger(digits) || digits < 0 || digits > 20) return null
  const above = a.units * 10n ** BigInt(b.scale + digits)
  const below = b.units * 10n ** BigInt(a.scale)
  const size = (n: bigint) => (n < 0n ? -n : n)
  const rounded = (2n * size(above) + size(below)) / (2n * size(below))
  return { units: above < 0n !== below < 0n ? -rounded : rounded, scale: digits }
}

export const multiplyDecimals = (a: Decimal, b: Decimal): Decimal => ({ units: a.units * b.units, scale: a.scale + b.scale })
