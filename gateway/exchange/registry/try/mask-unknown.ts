// A value of a system that is tried out. Whoever maps a manifest decides what is mapped to what, so that no mapping makes a value
// harmless: nothing of it is shown. Of a long one the form stays, so that a date can be told from a number: 1950-03-07 is ****-**-**.
import { HIDDEN, maskIdentifier } from '../../../platform/index.ts'

const LONGEST = 60
/** What is shorter could be told by its form: an amount, a code, yes or no. */
const FORM = 8

export function maskUnknown(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return value ?? null
  const text = String(value).slice(0, LONGEST)
  return text.length < FORM ? HIDDEN : text.replace(/[^\p{P}\p{S}\s]/gu, '*')
}

/** What the one who tries it typed, or what was invented: codes of one or two characters stay. */
export function maskOwn(value: unknown): unknown {
  if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Math.abs(value) < 100)) return value
  return typeof value === 'string' && /^[\x20-\x7e]{1,2}$/.test(value) ? value : maskUnknown(value)
}

/** An id number, a telephone or an account within a text of the system's: a name of a field, the number of a task. */
export const maskNumbers = (text: string): string => text.replace(/(?<![0-9A-Za-z])\d{10,}[\dXx](?![0-9A-Za-z])/g, maskIdentifier)
