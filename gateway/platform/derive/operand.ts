// Values inside an expression: numbers are exact decimals, several answers are a list, null is empty or unknown.
import { type Datatype, isCalendarDate, type Value } from '../../../schema/index.ts'
import { type Decimal, parseDecimal, writeDecimal } from './decimal.ts'

export type Operand = null | boolean | string | Decimal | readonly string[]

export const isDecimal = (o: Operand | undefined): o is Decimal => typeof o === 'object' && o !== null && 'units' in o

/** A value of an element. A decimal is text in a value, and a number here. */
export function operandOf(value: Value | readonly string[] | null | undefined, datatype?: Datatype): Operand {
  if (value === null || value === undefined || value === '') return null
  // An empty list of answers says that none of them applies.
  if (Array.isArray(value)) return value as readonly string[]
  if (typeof value === 'number' || datatype === 'DECIMAL' || datatype === 'INTEGER') return parseDecimal(String(value))
  return value as boolean | string
}

/** Text that reads as a number counts as one. */
export const numberIn = (o: Operand): Decimal | null => (isDecimal(o) ? o : typeof o === 'string' ? parseDecimal(o) : null)

export const dateIn = (o: Operand): string | null => (typeof o === 'string' && isCalendarDate(o) ? o : null)

/** A date, a time of day, or both. */
export const momentIn = (o: Operand): string | null =>
  typeof o === 'string' && /^(?:\d{4}-\d{2}-\d{2}T)?\d{2}:\d{2}(?::\d{2})?$/.test(o) ? o : dateIn(o)

/** As text, a number without unneeded zeros. */
export function textIn(o: Operand): string | null {
  if (isDecimal(o)) return plain(o)
  return typeof o === 'string' ? o : null
}

export const plain = (d: Decimal): string => {
  const text = writeDecimal(d)
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text
}
