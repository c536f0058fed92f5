// What type, format, enumeration and sample values say about a field.
import type { MatchField } from '../match-form.ts'
import type { Kind } from './meaning.ts'

/** Enough of a value to see its form, and enough values to see their kind. */
const LONGEST = 200
const MOST = 500
const text = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))
const plain = (value: unknown): string =>
  text(value).slice(0, LONGEST).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

const YES = new Set(['true', 'yes', 'y', '是', '有', '1'])
const NO = new Set(['false', 'no', 'n', '否', '无', '0'])

/** Normal forms of an enumeration: "1 男", "1:男" and "男性" are equal; yes and no in any spelling. */
export function codesOf(values: readonly unknown[] | undefined): string[] {
  if (!values || values.length === 0) return []
  const read = values.slice(0, MOST).map((v) => {
    const one =
      typeof v === 'object' && v !== null
        ? ((v as Record<string, unknown>).label ?? (v as Record<string, unknown>).value ?? v)
        : v
    return plain(one)
      .replace(/^[\w]{1,3}[\s.、:\-—]+(?=\p{L})/u, '')
      .replace(/^(男|女)性$/, '$1')
      .replace(/(?<=农业|城镇|居民)户口$/, '')
      .replace(/[-_]/g, ' ')
  })
  if (read.length <= 3 && read.some((v) => YES.has(v)) && read.some((v) => NO.has(v))) return ['no', 'yes']
  return [...new Set(read)].sort()
}

export const samplesOf = (values: readonly unknown[] | undefined): string[] => [
  ...new Set(
    (values ?? [])
      .slice(0, MOST)
      .filter((v) => v !== null && v !== '')
      .map(plain),
  ),
]

const SHAPES: readonly [string, RegExp][] = [
  ['id18', /^\d{17}[\dx]$/],
  ['ssn', /^\d{3}-\d{2}-\d{4}$/],
  ['uscc', /^[0-9a-z]{2}\d{6}[0-9a-z]{10}$/],
  ['mobile', /^1[3-9]\d{9}$/],
  ['phone', /^(\+?\d{1,3}[ -])?(\(?\d{3,4}\)?[ -])\d{3,4}[ -]?\d{3,4}$/],
  ['email', /^[^@\s]+@[^@\s]+\.\w+$/],
  ['datetime', /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[ t]\d{1,2}:/],
  ['date', /^(\d{4}[-/.年]\d{1,2}([-/.月]\d{1,2}日?)?月?|\d{1,2}\/\d{1,2}\/\d{4}|(19|20)\d{2}[01]\d[0-3]\d)$/],
  ['yesno', /^(true|false|yes|no|是|否|有|无)$/],
  ['sex', /^(男|女|男性|女性|male|female|m|f)$/],
  ['year', /^(19|20)\d{2}年?$/],
  ['integer', /^-?[\d,]+$/],
  ['decimal', /^-?[\d,]+\.\d+%?$/],
  ['share', /^-?[\d.]+%$/],
]

/** The shape of most samples; words have the shape `han` or `word`, with their usual length. */
export function patternOf(samples: readonly string[]): string {
  if (samples.length === 0) return ''
  const counts = new Map<string, number>()
  for (const sample of samples) {
    const shape =
      SHAPES.find(([, test]) => test.test(sample))?.[0] ?? (/[\u4e00-\u9fff]/.test(sample) ? `han${sizeOf(sample)}` : 'word')
    counts.set(shape, (counts.get(shape) ?? 0) + 1)
  }
  const [shape = '', count = 0] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? []
  return count * 2 > samples.length ? shape : 'mixed'
}

const sizeOf = (sample: string): string => (sample.length <= 4 ? 'S' : sample.length <= 10 ? 'M' : 'L')

const KIND_OF_TYPE: readonly [RegExp, Kind][] = [
  [/bool|yesno|是否/, 'boolean'],
  [/date|time|日期|时间/, 'date'],
  [/int|num|decimal|float|double|money|currency|percent|数字|数值|金额|小数|整数/, 'number'],
  [/object|group/, 'object'],
  [/array|list|table|repeat/, 'array'],
  [/file|image|photo|attachment|upload|附件|图片/, 'file'],
  [/str|text|char|code|enum|select|choice|radio|email|tel|phone|文本|字符|字典|枚举|选择/, 'text'],
]
const KIND_OF_PATTERN: Record<string, Kind> = {
  date: 'date',
  datetime: 'date',
  yesno: 'boolean',
  integer: 'number',
  decimal: 'number',
  share: 'number',
}

export function kindOf(field: MatchField, pattern: string, codes: readonly string[]): Kind {
  const types = [field.type ?? []].flat().filter((t): t is string => typeof t === 'string' && t !== 'null')
  if (typeof field.format === 'string' && /date|time|yyyy/i.test(field.format)) return 'date'
  const named = types.map((t) => KIND_OF_TYPE.find(([test]) => test.test(t.toLowerCase()))?.[1]).find(Boolean)
  const yesNo = codes.length === 2 && codes[0] === 'no' && codes[1] === 'yes'
  if (yesNo) return 'boolean'
  const shaped = KIND_OF_PATTERN[pattern]
  // A string may contain a date or a yes. A number written as a string stays a string, because identifiers are strings, too.
  if (named === 'text') return shaped === 'date' || shaped === 'boolean' ? shaped : 'text'
  return named ?? shaped ?? 'unknown'
}
