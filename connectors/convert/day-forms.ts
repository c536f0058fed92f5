// The formats of Gregorian days, each with its reader and writer. A form reads only what is unambiguous. Day-month orders of
// other countries must be declared (dd/MM/yyyy), never guessed.
import { chineseDigits, chineseNumber, writeChineseDigits, writeChineseNumber } from './chinese-numerals.ts'

interface DayForm {
  /** Year, month, day as text; null if the text is not of this form. */
  read(text: string): [string, string, string] | null
  write(year: string, month: string, day: string): string
}

const bare = (text: string) => String(Number(text))

function numeric(pattern: RegExp, order: [number, number, number], write: DayForm['write']): DayForm {
  return {
    read(text) {
      const parts = pattern.exec(text)
      return parts && [parts[order[0]] ?? '', parts[order[1]] ?? '', parts[order[2]] ?? '']
    },
    write,
  }
}
const yearFirst = (sign: string): [RegExp, [number, number, number]] => [
  new RegExp(`^(\\d{4})${sign}(\\d{1,2})${sign}(\\d{1,2})$`),
  [1, 2, 3],
]
const yearLast = (sign: string): RegExp => new RegExp(`^(\\d{1,2})${sign}(\\d{1,2})${sign}(\\d{4})$`)
const inChinese = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/

export const DAY_FORMS = {
  yyyyMMdd: numeric(/^(\d{4})(\d{2})(\d{2})$/, [1, 2, 3], (y, m, d) => `${y}${m}${d}`),
  'yyyy-MM-dd': numeric(...yearFirst('-'), (y, m, d) => `${y}-${m}-${d}`),
  'yyyy/MM/dd': numeric(...yearFirst('/'), (y, m, d) => `${y}/${m}/${d}`),
  'yyyy.MM.dd': numeric(...yearFirst('\\.'), (y, m, d) => `${y}.${m}.${d}`),
  'yyyy-M-d': numeric(...yearFirst('-'), (y, m, d) => `${y}-${bare(m)}-${bare(d)}`),
  'yyyy/M/d': numeric(...yearFirst('/'), (y, m, d) => `${y}/${bare(m)}/${bare(d)}`),
  yyyy年MM月dd日: numeric(inChinese, [1, 2, 3], (y, m, d) => `${y}年${m}月${d}日`),
  yyyy年M月d日: numeric(inChinese, [1, 2, 3], (y, m, d) => `${y}年${bare(m)}月${bare(d)}日`),
  'dd/MM/yyyy': numeric(yearLast('/'), [3, 2, 1], (y, m, d) => `${d}/${m}/${y}`),
  'MM/dd/yyyy': numeric(yearLast('/'), [3, 1, 2], (y, m, d) => `${m}/${d}/${y}`),
  'dd.MM.yyyy': numeric(yearLast('\\.'), [3, 2, 1], (y, m, d) => `${d}.${m}.${y}`),
  中文: {
    read(text) {
      const parts = /^(\D{4})年(\D{1,3})月(\D{1,3})[日号]$/.exec(text)
      const year = parts && chineseDigits(parts[1] ?? '')
      const month = parts && chineseNumber(parts[2] ?? '')
      const day = parts && chineseNumber(parts[3] ?? '')
      return year && month && day ? [year, String(month), String(day)] : null
    },
    write: (y, m, d) => `${writeChineseDigits(y)}年${writeChineseNumber(Number(m))}月${writeChineseNumber(Number(d))}日`,
  },
} as const satisfies Record<string, DayForm>

export type DayFormName = keyof typeof DAY_FORMS

/** Forms with only one possible day, whatever country wrote them. */
const CERTAIN = Object.entries(DAY_FORMS).filter(([name]) => name.startsWith('yyyy') || name === '中文')

/** "YYYY-MM-DD" from any unambiguous form, or from the given one; not yet checked against the calendar. */
export function readDay(text: string, form: DayFormName | 'any'): string | null {
  const forms: DayForm[] = form === 'any' ? CERTAIN.map(([, f]) => f) : [DAY_FORMS[form]]
  for (const { read } of forms) {
    const found = read(text)
    if (found) return `${found[0]}-${found[1].padStart(2, '0')}-${found[2].padStart(2, '0')}`
  }
  return null
}
