// A value of an element, in the hub's form and for display.
import type { DomainPartFragment } from '../generated/graphql.ts'

export type Value = string | number | boolean

/** A JSON value, narrowed; anything that no element can have counts as empty. */
export const asValue = (raw: unknown): Value | null =>
  typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean' ? raw : null

/** Empty text is not a value. */
export const isEmpty = (value: Value | null): boolean => value === null || (typeof value === 'string' && value.trim() === '')

export const sameValue = (a: Value | null, b: Value | null): boolean => a === b || (isEmpty(a) && isEmpty(b))

export interface Words {
  yes: string
  no: string
  none: string
}

export function valueText(
  value: Value | null,
  domain: Pick<DomainPartFragment, 'datatype' | 'codes' | 'unit'>,
  words: Words,
): string {
  if (value === null || isEmpty(value)) return words.none
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (domain.datatype === 'CODE') return domain.codes?.find((c) => c.code === value)?.label ?? String(value)
  return domain.unit ? `${value} ${domain.unit}` : String(value)
}

/** Minimum length of an id number of a person, the old form included. */
const PERSON = 15

/** A displayed identifier: only its ends, to recognise it; of an id number one character at each end. */
export function masked(text: string): string {
  if (text.length < 8) return text
  const kept = text.length >= PERSON ? 1 : 4
  return `${text.slice(0, kept)}${'•'.repeat(Math.min(10, text.length - 2 * kept))}${text.slice(-kept)}`
}
