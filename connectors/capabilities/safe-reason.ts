// A department's own message, made fit for storage and display: one line, limited length, long numbers (id, telephone, account)
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
