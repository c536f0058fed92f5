// Checks without the server, so that a slip is shown on leaving the field. The server checks everything again.
import { isEmpty, isOwnWords, ownWordsIn, type Value } from '../format/value.ts'
import type { DomainPartFragment } from '../generated/graphql.ts'
import { compareDecimals } from './compare-decimals.ts'
import { currentValue, type Edits, type Item, stateOf } from './edits.ts'

export type Slip =
  | { kind: 'required' }
  | { kind: 'choose' }
  | { kind: 'integer' }
  | { kind: 'decimal'; scale: number }
  | { kind: 'date' }
  | { kind: 'time' }
  | { kind: 'dateTime' }
  | { kind: 'alone' }
  | { kind: 'length'; max: number }
  | { kind: 'min'; min: string }
  | { kind: 'max'; max: string }

const DATE = /^\d{4}-\d{2}-\d{2}$/
const isDate = (text: string): boolean => DATE.test(text) && !Number.isNaN(Date.parse(text))

function outOfRange(text: string, domain: DomainPartFragment, compare: (a: string, b: string) => number): Slip | null {
  const today = new Date().toLocaleDateString('sv')
  const bound = (b: string) => (b === 'today' ? today : b)
  if (domain.min !== null && compare(text, bound(domain.min)) < 0) return { kind: 'min', min: bound(domain.min) }
  if (domain.max !== null && compare(text, bound(domain.max)) > 0) return { kind: 'max', max: bound(domain.max) }
  return null
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const LONGEST_OWN_WORDS = 200

function answersSlip(answers: readonly string[], { codes, maxLength }: DomainPartFragment): Slip | null {
  const alone = codes?.some(({ code, alone }) => alone && answers.includes(code)) ?? false
  if (alone && answers.length > 1) return { kind: 'alone' }
  const max = maxLength ?? LONGEST_OWN_WORDS
  return answers.some((a) => isOwnWords(a) && [...ownWordsIn(a)].length > max) ? { kind: 'length', max } : null
}

export function slipOf(value: Value, domain: DomainPartFragment): Slip | null {
  const text = String(value)
  switch (domain.datatype) {
    case 'INTEGER':
      return /^-?\d+$/.test(text) ? outOfRange(text, domain, compareDecimals) : { kind: 'integer' }
    case 'DECIMAL': {
      const scale = domain.scale ?? 20
      const written = /^-?\d+(?:\.(\d+))?$/.exec(text)
      if (!written || (written[1]?.length ?? 0) > scale) return { kind: 'decimal', scale }
      return outOfRange(text, domain, compareDecimals)
    }
    case 'DATE':
      return isDate(text) ? outOfRange(text, domain, byText) : { kind: 'date' }
    case 'TIME':
      return TIME.test(text) ? outOfRange(text, domain, byText) : { kind: 'time' }
    case 'DATETIME': {
      const [day = '', time = ''] = text.split('T')
      if (!isDate(day) || !TIME.test(time)) return { kind: 'dateTime' }
      // A bound that is a day means the whole day.
      return outOfRange(text, domain, (a, b) => byText(b.length === 10 ? a.slice(0, 10) : a, b))
    }
    case 'CODE':
      return answersSlip([value].flat().map(String), domain)
    default:
      return domain.maxLength !== null && [...text].length > domain.maxLength ? { kind: 'length', max: domain.maxLength } : null
  }
}

export function quickCheck(item: Item, edits: Edits): Slip | null {
  // What is not asked, or computed by the hub, cannot be wrong here.
  if (!item.asked || item.calculated) return null
  const value = currentValue(item, edits)
  if (stateOf(item, edits) === 'CONFLICT') return { kind: 'choose' }
  // The hub has checked a masked value.
  if (item.fetched?.masked && value === item.fetched.value) return null
  const nothing = value === null || isEmpty(value) || (item.required && Array.isArray(value) && value.length === 0)
  if (nothing) return item.required ? { kind: 'required' } : null
  return slipOf(value, item.domain)
}

export const blocks = (item: Item, edits: Edits): boolean => quickCheck(item, edits) !== null
