// A reporting period; in the hub "2026", "2026-Q4" or "2026-11".
import { z } from 'zod'
import { chineseDigits, chineseNumber, writeChineseDigits, writeChineseNumber } from './chinese-numerals.ts'
import { converted, type NamedConversion, problem } from './conversion.ts'
import { foldWidth } from './fold-width.ts'

interface PeriodForm {
  department: RegExp
  hub: RegExp
  toHub: (parts: string[]) => string | null
  toDepartment: (parts: string[]) => string
}

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/
const QUARTER = /^(\d{4})-Q([1-4])$/
const YEAR = /^(\d{4})$/

const month = (department: RegExp, toDepartment: (y: string, m: string) => string): PeriodForm => ({
  department,
  hub: MONTH,
  toHub: ([y = '', m = '']) => (MONTH.test(`${y}-${m.padStart(2, '0')}`) ? `${y}-${m.padStart(2, '0')}` : null),
  toDepartment: ([y = '', m = '']) => toDepartment(y, m),
})
const quarter = (department: RegExp, toDepartment: (y: string, q: string) => string): PeriodForm => ({
  department,
  hub: QUARTER,
  toHub: ([y = '', q = '']) => `${y}-Q${'一二三四'.includes(q) ? '一二三四'.indexOf(q) + 1 : q}`,
  toDepartment: ([y = '', q = '']) => toDepartment(y, q),
})

const FORMS = {
  yyyyMM: month(/^(\d{4})(\d{2})$/, (y, m) => `${y}${m}`),
  'yyyy-MM': month(/^(\d{4})-(\d{1,2})$/, (y, m) => `${y}-${m}`),
  'yyyy/MM': month(/^(\d{4})\/(\d{1,2})$/, (y, m) => `${y}/${m}`),
  yyyy年MM月: month(/^(\d{4})年(\d{1,2})月$/, (y, m) => `${y}年${m}月`),
  yyyy年M月: month(/^(\d{4})年(\d{1,2})月$/, (y, m) => `${y}年${Number(m)}月`),
  中文月: {
    ...month(/^(\D{4})年(\D{1,3})月$/, (y, m) => `${writeChineseDigits(y)}年${writeChineseNumber(Number(m))}月`),
    toHub([y = '', m = '']) {
      const iso = `${chineseDigits(y)}-${String(chineseNumber(m)).padStart(2, '0')}`
      return MONTH.test(iso) ? iso : null
    },
  },
  yyyyQq: quarter(/^(\d{4})Q([1-4])$/, (y, q) => `${y}Q${q}`),
  yyyy年第q季度: quarter(/^(\d{4})年第?([1-4一二三四])季度$/, (y, q) => `${y}年第${q}季度`),
  yyyy: { department: YEAR, hub: YEAR, toHub: ([y = '']) => y, toDepartment: ([y = '']) => y },
  yyyy年: { department: /^(\d{4})年度?$/, hub: YEAR, toHub: ([y = '']) => y, toDepartment: ([y = '']) => `${y}年` },
} as const satisfies Record<string, PeriodForm>

type FormName = keyof typeof FORMS
const options = z.strictObject({ format: z.enum(Object.keys(FORMS) as [FormName, ...FormName[]]) })
type Options = z.infer<typeof options>

export const period: NamedConversion<Options> = {
  name: 'period',
  options,
  read(raw, { format }) {
    const form: PeriodForm = FORMS[format]
    const parts = form.department.exec(foldWidth(String(raw)).trim())
    const iso = parts && form.toHub(parts.slice(1))
    return iso ? converted(iso) : problem(`not a period written ${format}`)
  },
  write(value, { format }) {
    const form: PeriodForm = FORMS[format]
    const parts = typeof value === 'string' ? form.hub.exec(value) : null
    return parts ? converted(form.toDepartment(parts.slice(1))) : problem(`a period that cannot be written ${format}`)
  },
}
