// Masks a value of a system under trial. The author of a manifest decides the mapping, so a mapping cannot make a value harmless:
// none is shown. A long value keeps its form, so that dates and numbers look different: 1950-03-07 becomes ****-**-**.
import { HIDDEN, maskIdentifier } from '../../../platform/index.ts'

const LONGEST = 60
/** The form of a shorter value could reveal it: an amount, a code, yes or no. */
const FORM = 8

export function maskUnknown(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return value ?? null
  const text = String(value).slice(0, LONGEST)
  return text.length < FORM ? HIDDEN : text.replace(/[^\p{P}\p{S}\s]/gu, '*')
}

/** Input of the person, or invented values: codes of one or two characters stay. */
export function maskOwn(value: unknown): unknown {
  if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Math.abs(value) < 100)) return value
  return typeof value === 'string' && /^[\x20-\x7e]{1,2}$/.test(value) ? value : maskUnknown(value)
}

/** Masks an id, telephone or account number in a system's own text: a field name, a task number. */
export const maskNumbers = (text: string): string => text.replace(/(?<![0-9A-Za-z])\d{10,}[\dXx](?![0-9A-Za-z])/g, maskIdentifier)
