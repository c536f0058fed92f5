// A value of an element, in the hub's form and for display.
import type { DomainPartFragment } from '../generated/graphql.ts'

/** A list: several answers; an empty one says that none of the choices applies. */
export type Value = string | number | boolean | string[]

/** A JSON value, narrowed; anything that no element can have counts as empty. */
export const asValue = (raw: unknown): Value | null =>
  typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean' || isList(raw) ? raw : null

const isList = (raw: unknown): raw is string[] => Array.isArray(raw) && raw.every((one) => typeof one === 'string')

/** Own words stand where a code would, marked as the hub marks them. */
const OWN_WORDS = 'other:'
export const isOwnWords = (answer: unknown): answer is string => typeof answer === 'string' && answer.startsWith(OWN_WORDS)
export const ownWordsIn = (answer: string): string => answer.slice(OWN_WORDS.length)
export const asOwnWords = (text: string): string => OWN_WORDS + text

/** Empty text is not a value. */
export const isEmpty = (value: Value | null): boolean => value === null || (typeof value === 'string' && value.trim() === '')

/** The order of several answers says nothing. */
export const sameValue = (a: Value | null, b: Value | null): boolean =>
  a === b || (isEmpty(a) && isEmpty(b)) || (Array.isArray(a) && Array.isArray(b) && sameAnswers(a, b))

const sameAnswers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one))

/** The ids of the files that a value names. */
export const filesIn = (value: Value | null): string[] =>
  typeof value === 'string' ? value.split(' ').filter((id) => id !== '') : []

export interface Words {
  yes: string
  no: string
  none: string
  /** None of the choices applies. */
  noneOfThese: string
  /** Between two answers. */
  and: string
  files: (count: number) => string
}

export function valueText(
  value: Value | null,
  domain: Pick<DomainPartFragment, 'datatype' | 'codes' | 'unit'>,
  words: Words,
): string {
  if (value === null || isEmpty(value)) return words.none
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (domain.datatype === 'ATTACHMENT' && !String(value).includes('*')) return words.files(filesIn(value).length)
  if (domain.datatype === 'CODE') return answersText([value].flat(), domain.codes ?? [], words)
  if (domain.datatype === 'DATETIME') return String(value).replace('T', ' ')
  return domain.unit ? `${value} ${domain.unit}` : String(value)
}

/** In the list's order; own words last, as they were written. */
function answersText(answers: readonly unknown[], codes: readonly { code: string; label: string }[], words: Words): string {
  const chosen = codes.filter(({ code }) => answers.includes(code))
  const others = answers.filter((answer) => !chosen.some(({ code }) => code === answer))
  const all = [...chosen.map(({ label }) => label), ...others.map((o) => (isOwnWords(o) ? ownWordsIn(o) : String(o)))]
  return all.length === 0 ? words.noneOfThese : all.join(words.and)
}

/** Minimum length of an id number of a person, the old form included. */
const PERSON = 15

/** A displayed identifier: only its ends, to recognise it; of an id number one character at each end. */
export function masked(text: string): string {
  if (text.length < 8) return text
  const kept = text.length >= PERSON ? 1 : 4
  return `${text.slice(0, kept)}${'•'.repeat(Math.min(10, text.length - 2 * kept))}${text.slice(-kept)}`
}
