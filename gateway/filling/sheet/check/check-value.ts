// Checks one value of one element: datatype, code list, check digits, range, length, digits after the point.
import { type CodeList, checkRules, type Element, type Value } from '../../../../schema/index.ts'
import { compareDecimals, parseDecimal } from '../../../platform/index.ts'
import { type AskedUnit, fromHub } from '../asked-unit.ts'
import { normaliseValue } from './normalise-value.ts'

export type ValueFault = 'TYPE' | 'CODE' | 'CHECK_DIGIT' | 'RANGE' | 'LENGTH' | 'FORMAT'

/** Null: valid. An empty value is always valid here; whether it is required is checked elsewhere. */
export function checkValue(
  element: Element,
  raw: unknown,
  codeLists: ReadonlyMap<string, CodeList>,
  today: string,
  /** The box's unit, if it differs from the element's. */
  asked: AskedUnit | null = null,
): ValueFault | null {
  const { domain } = element
  const value = normaliseValue(domain, raw)
  if (value === undefined) return asked && typeof raw === 'string' && parseDecimal(raw) ? 'FORMAT' : 'TYPE'
  if (value === null) return null
  if (domain.codes !== undefined && !codeLists.get(domain.codes)?.codes.some((c) => c.code === value)) return 'CODE'
  if (typeof value === 'string') {
    if (domain.maxLength !== undefined && [...value].length > domain.maxLength) return 'LENGTH'
    if (domain.check && !checkRules[domain.check](value)) return 'CHECK_DIGIT'
  }
  const written = asked?.finer ? { domain: asked.domain, value: fromHub(asked, value) } : { domain, value }
  return outOfRange(element, value, today) ? 'RANGE' : tooFine(written) ? 'FORMAT' : null
}

function outOfRange({ domain }: Element, value: Value, today: string): boolean {
  const bound = (text: string) => (text === 'today' ? today : text)
  if (domain.datatype === 'DATE')
    return (
      (domain.min !== undefined && String(value) < bound(domain.min)) ||
      (domain.max !== undefined && String(value) > bound(domain.max))
    )
  if (domain.datatype !== 'INTEGER' && domain.datatype !== 'DECIMAL') return false
  const number = parseDecimal(String(value))
  const compare = (to: string | undefined) => {
    const limit = to === undefined ? null : parseDecimal(to)
    return number && limit ? compareDecimals(number, limit) : 0
  }
  return compare(domain.min) < 0 || compare(domain.max) > 0
}

function tooFine({ domain, value }: Pick<Element, 'domain'> & { value: Value }): boolean {
  if (domain.datatype !== 'DECIMAL' || domain.scale === undefined) return false
  return (parseDecimal(String(value).replace(/0+$/, '').replace(/\.$/, ''))?.scale ?? 0) > domain.scale
}
