// Checks a value against its element's domain in the catalogue, and normalises it: 5 for the text "5" of a whole number, text for
// a decimal. A value that does not fit is a problem without the value, never cut or rounded.
import {
  type Domain,
  inCodeOrder,
  isClockTime,
  isLocalDateTime,
  isOwnWords,
  LONGEST_OWN_WORDS,
  ownWordsIn,
  type Single,
  type Value,
} from '../../schema/index.ts'
import { type Converted, converted, problem } from './conversion.ts'
import { type Decimal, formatDecimal, parseDecimal } from './exact-decimal.ts'
import { isCalendarDate } from './zone.ts'

/** A domain, with the codes of its list if they are known. */
export type ElementDomain = Domain & { allowed?: ReadonlySet<string> }

export type DomainOf = (element: string) => ElementDomain | undefined

export function fitDomain(domain: ElementDomain, value: Value | null): Converted {
  if (value === null) return converted(null)
  if (domain.several) return answers(domain, [value].flat())
  return Array.isArray(value) ? problem('several answers where one belongs') : fitSingle(domain, value)
}

/** An empty list says that none of the codes applies. */
function answers(domain: ElementDomain, values: readonly Single[]): Converted {
  const fits = values.map((value) => fitSingle(domain, value))
  return fits.find((fit) => !fit.ok) ?? converted(inCodeOrder(values.map(String)))
}

function fitSingle(domain: ElementDomain, value: Single): Converted {
  switch (domain.datatype) {
    case 'BOOLEAN':
      return typeof value === 'boolean' ? converted(value) : problem('neither true nor false')
    case 'INTEGER':
    case 'DECIMAL':
      return figure(domain, value)
    case 'DATE':
      return typeof value === 'string' && isCalendarDate(value)
        ? inBounds(domain, value)
        : problem('not a date written YYYY-MM-DD')
    case 'TIME':
      return typeof value === 'string' && isClockTime(value)
        ? inBounds(domain, value)
        : problem('not a time of day written HH:MM')
    case 'DATETIME':
      return typeof value === 'string' && isLocalDateTime(value)
        ? inBounds(domain, value)
        : problem('not a date with a time written YYYY-MM-DDTHH:MM')
    case 'CODE':
      if (typeof value === 'boolean') return problem('not a code')
      if (domain.ownWords && isOwnWords(value))
        return isLonger(ownWordsIn(value), domain.maxLength ?? LONGEST_OWN_WORDS)
          ? problem(`own words longer than ${domain.maxLength ?? LONGEST_OWN_WORDS} characters`)
          : converted(value)
      return domain.allowed && !domain.allowed.has(String(value))
        ? problem(`a code that the list ${domain.codes ?? ''} does not have`)
        : converted(String(value))
    default:
      if (typeof value === 'boolean') return problem('yes or no where text belongs')
      return domain.maxLength !== undefined && isLonger(String(value), domain.maxLength)
        ? problem(`longer than ${domain.maxLength} characters`)
        : converted(String(value))
  }
}

/** In characters; a text never has more characters than code units. */
const isLonger = (text: string, most: number): boolean => text.length > most && [...text].length > most

function figure({ datatype, scale, min, max }: ElementDomain, value: Single): Converted {
  const parsed = typeof value === 'boolean' ? null : parseDecimal(String(value))
  if (!parsed) return problem('not a number')
  const text = formatDecimal(parsed)
  if (datatype === 'INTEGER' && text.includes('.')) return problem('not a whole number')
  if (scale !== undefined && (text.split('.')[1] ?? '').length > scale)
    return problem(`more than ${scale} digits after the point`)
  const least = min === undefined ? null : parseDecimal(min)
  const most = max === undefined ? null : parseDecimal(max)
  if (least && compare(parsed, least) < 0) return problem(`less than ${min}`)
  if (most && compare(parsed, most) > 0) return problem(`more than ${max}`)
  if (datatype === 'DECIMAL') return converted(text)
  return Number.isSafeInteger(Number(text)) ? converted(Number(text)) : problem('too large for a whole number')
}

function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale)
  const raised = (d: Decimal) => d.coefficient * 10n ** BigInt(scale - d.scale)
  return raised(a) < raised(b) ? -1 : raised(a) > raised(b) ? 1 : 0
}

/** `today` is the calendar day in China, where the hub's workers are; a bound that is a day means the whole day. */
function inBounds({ min, max }: ElementDomain, given: string): Converted {
  const bound = (text: string) => (text === 'today' ? new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) : text)
  const like = (limit: string) => (limit.length === 10 ? given.slice(0, 10) : given)
  if (min !== undefined && like(bound(min)) < bound(min)) return problem(`before ${min}`)
  return max !== undefined && like(bound(max)) > bound(max) ? problem(`after ${max}`) : converted(given)
}
