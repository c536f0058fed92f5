// GB 11643-1999, citizen identity number: six digits of place, eight of birth date, three of order (the last odd for men), and a
// check character by ISO 7064 MOD 11-2.
import { isCalendarDate } from './calendar-date.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

/** The check character of the first 17 digits. */
export function gb11643CheckCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  return CHECK_CHARACTERS[sum % 11] as string
}

export function isGb11643(text: string): boolean {
  return /^[1-9]\d{16}[\dX]$/.test(text) && isCalendarDate(birthDateIn(text)) && text[17] === gb11643CheckCharacter(text)
}

/** The birth date in the number, "YYYY-MM-DD". */
export const birthDateIn = (idNumber: string): string =>
  `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`

/** The sex in the number, in GB/T 2261.1 codes: 1 male, 2 female. */
export const sexIn = (idNumber: string): '1' | '2' => (Number(idNumber[16]) % 2 === 1 ? '1' : '2')
