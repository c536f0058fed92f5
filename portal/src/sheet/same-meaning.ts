// Whether two sources agree: 12.50 and 12.5, with and without blanks, full-width or plain. The same rule as the hub's.
import { sameValue, type Value } from '../format/value.ts'
import type { DomainPartFragment } from '../generated/graphql.ts'
import { compareDecimals } from './compare-decimals.ts'

const DECIMAL = /^-?\d+(?:\.\d+)?$/

export function sameMeaning({ datatype }: Pick<DomainPartFragment, 'datatype'>, a: Value | null, b: Value | null): boolean {
  if (sameValue(a, b)) return true
  if (typeof a !== 'string' || typeof b !== 'string') return false
  if (datatype === 'DECIMAL' && DECIMAL.test(a) && DECIMAL.test(b)) return compareDecimals(a, b) === 0
  if (datatype !== 'STRING' && datatype !== 'TEXT') return false
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')
  return plain(a) === plain(b)
}
