// Chinese numerals in dates: 二〇二六 digit by digit for a year, 二十二 by tens for a month or a day. 〇, ○, 零 and the forms of old
// cheques (壹贰叁) are equivalent.

const DIGITS: Record<string, number> = Object.fromEntries(
  ['〇○零0', '一壹', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((signs, n) =>
    [...signs].map((sign) => [sign, n] as const),
  ),
)
const SIGNS = '〇一二三四五六七八九'

/** "二〇二六" -> "2026"; null if a character is not a digit. */
export function chineseDigits(text: string): string | null {
  const digits = [...text].map((sign) => DIGITS[sign])
  return digits.length > 0 && digits.every((d) => d !== undefined) ? digits.join('') : null
}

/** "二十二" -> 22, "十" -> 10, "廿二" -> 22; null if it is no number below one hundred. */
export function chineseNumber(text: string): number | null {
  const plain = text.replace(/^廿/, '二十').replace(/^卅/, '三十').replaceAll('拾', '十')
  const parts = /^([^十]?)十([^十]?)$/.exec(plain)
  if (!parts) {
    const digits = chineseDigits(plain)
    return digits !== null && digits.length <= 2 ? Number(digits) : null
  }
  const [tens, ones] = [parts[1] === '' ? 1 : DIGITS[parts[1] ?? ''], parts[2] === '' ? 0 : DIGITS[parts[2] ?? '']]
  return tens === undefined || ones === undefined ? null : tens * 10 + ones
}

export const writeChineseDigits = (digits: string): string => [...digits].map((d) => SIGNS[Number(d)] ?? d).join('')

export function writeChineseNumber(n: number): string {
  if (n < 10) return SIGNS[n] ?? ''
  const tens = Math.floor(n / 10)
  return `${tens === 1 ? '' : SIGNS[tens]}十${n % 10 === 0 ? '' : SIGNS[n % 10]}`
}
