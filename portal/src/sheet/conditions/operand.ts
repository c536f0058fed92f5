// Values inside an expression, as the hub has them: exact decimals, several answers as a list, null for empty or unknown.
export interface Decimal {
  units: bigint
  /** Digits after the point. */
  scale: number
}

export type Operand = null | boolean | string | Decimal | readonly string[]

export const isDecimal = (o: Operand | undefined): o is Decimal => typeof o === 'object' && o !== null && 'units' in o

export function decimalOf(text: string): Decimal | null {
  if (!/^[+-]?\d{1,30}(\.\d{1,20})?$/.test(text)) return null
  const [whole = '', fraction = ''] = text.split('.')
  return { units: BigInt((whole + fraction).replace(/^\+/, '')), scale: fraction.length }
}

export const whole = (n: number): Decimal => ({ units: BigInt(n), scale: 0 })

/** Without unneeded zeros. */
export function written({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`.replace(/\.?0+$/, '')
  return units < 0n && /[1-9]/.test(text) ? `-${text}` : text
}

/** Both at the scale of the finer one. */
export function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale)
  const at = ({ units, scale: s }: Decimal) => units * 10n ** BigInt(scale - s)
  return [at(a), at(b), scale]
}

/** Rounded half away from zero; null when it cannot be divided. */
export function divided(a: Decimal, b: Decimal, digits: number): Decimal | null {
  if (b.units === 0n || digits < 0 || digits > 20) return null
  const above = a.units * 10n ** BigInt(b.scale + digits)
  const below = b.units * 10n ** BigInt(a.scale)
  const size = (n: bigint) => (n < 0n ? -n : n)
  const rounded = (2n * size(above) + size(below)) / (2n * size(below))
  return { units: above < 0n !== below < 0n ? -rounded : rounded, scale: digits }
}

export function operandOf(value: unknown, datatype: string): Operand {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) return value.map(String)
  if (datatype === 'DECIMAL' || datatype === 'INTEGER' || typeof value === 'number') return decimalOf(String(value).trim())
  return typeof value === 'boolean' ? value : String(value)
}

export const numberIn = (o: Operand): Decimal | null => (isDecimal(o) ? o : typeof o === 'string' ? decimalOf(o) : null)

export function dateIn(o: Operand): string | null {
  if (typeof o !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(o)) return null
  const at = new Date(`${o}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(o) ? o : null
}

export const textIn = (o: Operand): string | null => (isDecimal(o) ? written(o) : typeof o === 'string' ? o : null)

/** A date, a time of day, or both. */
export const momentIn = (o: Operand): string | null =>
  typeof o === 'string' && /^(?:\d{4}-\d{2}-\d{2}T)?\d{2}:\d{2}(?::\d{2})?$/.test(o) ? o : dateIn(o)
