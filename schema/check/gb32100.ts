// GB 32100-2015, unified social credit code: registering department, kind of body, six digits of place, nine characters of body
// (GB 11714, with its own check character), and a check character modulo 31. The letters I, O, S, V, Z are not used.
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const BODY_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const BODY_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** The check character of the first 17 characters. */
export function gb32100CheckCharacter(text: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(text[i] as string), 0)
  return ALPHABET[(31 - (sum % 31)) % 31] as string
}

/** The check character of the eight characters of an organisation code (GB 11714-1997). */
export function gb11714CheckCharacter(text: string): string {
  const sum = BODY_WEIGHTS.reduce((total, weight, i) => total + weight * BODY_ALPHABET.indexOf(text[i] as string), 0)
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

export function isGb32100(text: string): boolean {
  return /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(text) && text[17] === gb32100CheckCharacter(text)
}
