// The worker's proof: "YB-20261121-7F3K-92QD-M4WX-C". It has the date of acceptance in China, twelve random characters (59 bits,
// not guessable) and a check character that detects every single mistyped character and every swap of two.
import { randomInt } from 'node:crypto'

/** 31 characters, a prime; without 0 1 I L O, which are misread. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const RANDOM = 12
const CHINA_OFFSET_MS = 8 * 3_600_000
const SHAPE = new RegExp(`^YB-(\\d{8})-([${ALPHABET}]{4})-([${ALPHABET}]{4})-([${ALPHABET}]{4})-([${ALPHABET}])$`)

export function newReceipt(at: Date): string {
  const date = new Date(at.getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 10).replaceAll('-', '')
  const code = Array.from({ length: RANDOM }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return `YB-${date}-${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}-${check(date, code)}`
}

/** True if the text is well-formed and its check character is correct. It may still never have been issued. */
export function isReceipt(text: string): boolean {
  const [, date, a, b, c, last] = SHAPE.exec(text.trim().toUpperCase()) ?? []
  return date !== undefined && check(date, `${a}${b}${c}`) === last
}

// The weights 1..20 differ and are below 31, so one changed value or two swapped ones always change the sum modulo 31.
function check(date: string, code: string): string {
  const values = [...[...date].map(Number), ...[...code].map((c) => ALPHABET.indexOf(c))]
  return ALPHABET[values.reduce((sum, value, i) => (sum + value * (i + 1)) % ALPHABET.length, 0)] as string
}
