// A value of an element, as the hub writes it and as people read it.
import type { DomainPartFragment } from '../generated/graphql.ts'

export type Value = string | number | boolean

/** What JSON carries, narrowed; anything that no element can hold counts as empty. */
export const asValue = (raw: unknown): Value | null =>
  typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean' ? raw : null

/** Empty text is no value. */
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

/** As long as an id number of a person, the old one included. */
const PERSON = 15

/** An identifier where it is only shown: its ends, to recognise it by; of an id number one sign at each end. */
export function masked(text: string): string {
  if (text.length < 8) return text
  const kept = text.length >= PERSON ? 1 : 4
  return `${text.slice(0, kept)}${'•'.repeat(Math.min(10, text.length - 2 * kept))}${text.slice(-kept)}`
}
