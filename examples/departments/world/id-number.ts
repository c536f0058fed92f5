// Citizen identification numbers by GB 11643: division (6), birth date (8), sequence (3, odd for men), check character.

/** First six digits of everybody here. No division of China has this code, so no real person can match. */
export const NO_PLACE = '990101'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

export function idCheck(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0)
  return '10X98765432'[sum % 11] as string
}

export function idNumber(birthDate: string, sequence: number): string {
  const first17 = NO_PLACE + birthDate.replaceAll('-', '') + String(sequence).padStart(3, '0')
  return first17 + idCheck(first17)
}

export const isIdNumber = (text: string): boolean => /^\d{17}[\dX]$/.test(text) && idCheck(text.slice(0, 17)) === text[17]
