// The result of a calculation as a value of the element that it is for: rounded to its digits. What does not fit is no value.
import type { CodeList, Element, Value } from '../../../../schema/index.ts'
import { divideDecimals, isDecimal, type Operand, parseDecimal, valueIn } from '../../../platform/index.ts'
import { checkValue } from '../check/check-value.ts'
import { normaliseValue } from '../check/normalise-value.ts'

export function fitResult(
  element: Element,
  codeLists: ReadonlyMap<string, CodeList>,
  result: Operand,
  today: string,
): Value | null {
  const { domain } = element
  const number = isDecimal(result)
    ? result
    : domain.datatype === 'DECIMAL' && typeof result === 'string'
      ? parseDecimal(result)
      : null
  const scale = domain.datatype === 'DECIMAL' ? domain.scale : undefined
  const rounded =
    number && scale !== undefined && number.scale > scale ? divideDecimals(number, { units: 1n, scale: 0 }, scale) : number
  const value = normaliseValue(domain, valueIn(rounded ?? result)) ?? null
  const fault = checkValue(element, value, codeLists, today)
  // A figure beyond its bounds is shown, and reported like a typed one.
  return fault === 'TYPE' || fault === 'CODE' || fault === 'CHECK_DIGIT' ? null : value
}
