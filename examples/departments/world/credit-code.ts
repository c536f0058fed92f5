// Unified social credit codes by GB 32100: registering department (1), kind (1), authority (6), organisation code by GB 11714 (8
// and its check character), check character.
import { NO_PLACE } from './id-number.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

export function creditCheck(first17: string): string {
  let sum = 0
  let weight = 1
  for (const character of first17) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET[(31 - (sum % 31)) % 31] as string
}

function organisationCode(number: number): string {
  const first8 = String(number).padStart(8, '0')
  const rest = 11 - (ORGANISATION_WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(first8[i]), 0) % 11)
  return first8 + (rest === 10 ? 'X' : rest === 11 ? '0' : String(rest))
}

/** `kind`: 1 company, 2 individual business, 3 farmers' cooperative. */
export function creditCode(kind: 1 | 2 | 3, number: number): string {
  const first17 = `9${kind}${NO_PLACE}${organisationCode(number)}`
  return first17 + creditCheck(first17)
}

export const isCreditCode = (text: string): boolean =>
  /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text) && creditCheck(text.slice(0, 17)) === text[17]
