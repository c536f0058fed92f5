// A decimal text as a JSON number, only if the number is exactly equal.
import { type Converted, converted, problem } from './conversion.ts'
import { formatDecimal, parseDecimal } from './exact-decimal.ts'

export function asNumber(text: string): Converted {
  const number = Number(text)
  const back = parseDecimal(String(number))
  const meant = parseDecimal(text)
  return back && meant && formatDecimal(back) === formatDecimal(meant)
    ? converted(number)
    : problem('has more digits than a JSON number can carry')
}
