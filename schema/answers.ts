// Answers to a question with a code list: several codes, and the person's own words beside the list (ADR 0035).
import type { FormField } from './types/form.ts'

/** Own words stand among codes as "other:村医代办". No code begins so. */
export const OWN_WORDS = 'other:'

/** The most characters of own words, unless the domain says otherwise. */
export const LONGEST_OWN_WORDS = 200

export const isOwnWords = (answer: unknown): answer is string => typeof answer === 'string' && answer.startsWith(OWN_WORDS)

export const ownWordsIn = (answer: string): string => answer.slice(OWN_WORDS.length)

/** The department's second field of a question, for the own words alone: no question of its own. */
export const isForWords = ({ convert }: Pick<FormField, 'convert'>): boolean =>
  convert?.name === 'ownWords' && convert.as === undefined

/** Null: the text says nothing. */
export function asOwnWords(text: string): string | null {
  const words = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return words === '' ? null : OWN_WORDS + words
}

const NUMBER = /^\d{1,15}$/

/** Numbers by size, then other codes by their characters, own words last. The list itself may change its order later. */
function compare(a: string, b: string): number {
  if (isOwnWords(a) !== isOwnWords(b)) return isOwnWords(a) ? 1 : -1
  if (NUMBER.test(a) !== NUMBER.test(b)) return NUMBER.test(a) ? -1 : 1
  const bySize = NUMBER.test(a) ? Number(a) - Number(b) : 0
  return bySize !== 0 ? bySize : a < b ? -1 : a > b ? 1 : 0
}

/** Without doubles, in code order: the same answers are the same list, however they were given. */
export const inCodeOrder = (answers: readonly string[]): string[] => [...new Set(answers)].sort(compare)

/** For a text and a list alike. */
export const isSameAnswer = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((one, i) => one === b[i]) : a === b
