// Checks one value of one element: datatype, code list, check digits, range, length, digits after the point.
import {
  type CodeList,
  checkRules,
  type Domain,
  type Element,
  isOwnWords,
  LONGEST_OWN_WORDS,
  ownWordsIn,
  type Single,
  type Value,
} from '../../../../schema/index.ts'
import { compareDecimals, parseDecimal } from '../../../platform/index.ts'
import { filesNamed, mostFiles } from '../../attachments/references.ts'
import { type AskedUnit, fromHub } from '../asked-unit.ts'
import { normaliseValue } from './normalise-value.ts'

export type ValueFault = 'TYPE' | 'CODE' | 'ALONE' | 'CHECK_DIGIT' | 'RANGE' | 'LENGTH' | 'FORMAT'

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
  if (domain.datatype === 'ATTACHMENT') return filesNamed(value).length > mostFiles(domain) ? 'LENGTH' : null
  if (domain.codes !== undefined) return codeFault(domain, [value].flat(), codeLists.get(domain.codes))
  if (typeof value === 'string') {
    if (domain.maxLength !== undefined && [...value].length > domain.maxLength) return 'LENGTH'
    if (domain.check && !checkRules[domain.check](value)) return 'CHECK_DIGIT'
  }
  const written = asked?.finer ? { domain: asked.domain, value: fromHub(asked, value) } : { domain, value }
  return outOfRange(element, value, today) ? 'RANGE' : tooFine(written) ? 'FORMAT' : null
}

function codeFault({ ownWords, maxLength }: Domain, answers: readonly Single[], list: CodeList | undefined): ValueFault | null {
  const codes = answers.filter((answer) => !(ownWords && isOwnWords(answer)))
  const chosen = codes.map((code) => list?.codes.find((c) => c.code === code))
  if (chosen.includes(undefined)) return 'CODE'
  if (answers.length > 1 && chosen.some((code) => code?.alone)) return 'ALONE'
  const longest = maxLength ?? LONGEST_OWN_WORDS
  return answers.some((a) => isOwnWords(a) && [...ownWordsIn(a)].length > longest) ? 'LENGTH' : null
}

function outOfRange({ domain }: Element, value: Value, today: string): boolean {
  if (['DATE', 'TIME', 'DATETIME'].includes(domain.datatype)) {
    const bound = (text: string) => (text === 'today' ? today : text)
    // A bound that is a day means the whole day.
    const like = (limit: string) => (limit.length === 10 ? String(value).slice(0, 10) : String(value))
    const [min, max] = [domain.min, domain.max].map((limit) => (limit === undefined ? undefined : bound(limit)))
    return (min !== undefined && like(min) < min) || (max !== undefined && like(max) > max)
  }
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
