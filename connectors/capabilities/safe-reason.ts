// A department's own words, fit to be stored and shown: one line, not long, long numbers (an id number, a telephone, an account)
// masked.

import { type Reason, said } from '../../schema/index.ts'
export function safeReason<F extends Reason | ''>(words: unknown, fallback: F): Reason | F {
  if (typeof words !== 'string' && typeof words !== 'number') return fallback
  const line = String(words)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  const masked = line.replace(/\d[\d\s-]{7,}[\dXx]/g, (digits) => `${digits.slice(0, 3)}***`)
  return masked === '' ? fallback : said([...masked].slice(0, 300).join(''))
}
