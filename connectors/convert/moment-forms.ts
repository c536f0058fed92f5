// The formats of a moment of a day on a department's own clock.

const pattern = (form: string): RegExp => {
  const parts: Record<string, string> = {
    yyyy: '(?<y>\\d{4})',
    MM: '(?<M>\\d{2})',
    dd: '(?<d>\\d{2})',
    HH: '(?<H>\\d{2})',
    mm: '(?<m>\\d{2})',
    ss: '(?<s>\\d{2})',
    SSS: '(?<f>\\d{1,9})',
  }
  // A department's clock may add a fraction to its seconds: 09:05:03.0 is how java.sql.Timestamp writes itself.
  const fraction = form.endsWith(':ss') ? '(?:\\.(?<f>\\d{1,9}))?' : ''
  return new RegExp(
    `^${form.replace(/\./g, '\\.').replace(/yyyy|MM|dd|HH|mm|SSS|ss/g, (part) => parts[part] ?? part)}${fraction}$`,
  )
}

const NAMES = [
  'yyyy-MM-dd HH:mm:ss',
  'yyyy-MM-ddTHH:mm:ss',
  'yyyy-MM-dd HH:mm:ss.SSS',
  'yyyy-MM-dd HH:mm',
  'yyyy/MM/dd HH:mm:ss',
  'yyyy/MM/dd HH:mm',
  'yyyy.MM.dd HH:mm:ss',
  'yyyyMMddHHmmss',
  'yyyyMMddHHmmssSSS',
  'yyyyMMddHHmm',
  'yyyyMMdd HHmmss',
  'yyyy年MM月dd日 HH:mm:ss',
  'yyyy年MM月dd日HH时mm分ss秒',
  'yyyy年MM月dd日HH时mm分',
  'yyyyMMdd',
  'yyyy-MM-dd',
  'yyyy/MM/dd',
  'yyyy.MM.dd',
  'yyyy年MM月dd日',
] as const

export type MomentForm = (typeof NAMES)[number]

export const MOMENT_FORMS: readonly MomentForm[] = NAMES

const patterns = new Map<string, RegExp>(NAMES.map((name) => [name, pattern(name)]))

/** Day and clock time of the text; the time is null if the form has none. */
export function readMoment(text: string, form: MomentForm): { day: string; clock: string | null } | null {
  const parts = patterns.get(form)?.exec(text)?.groups
  if (!parts) return null
  const clock =
    parts.H === undefined ? null : `${parts.H}:${parts.m}:${parts.s ?? '00'}.${(parts.f ?? '').padEnd(3, '0').slice(0, 3)}`
  return { day: `${parts.y}-${parts.M}-${parts.d}`, clock }
}

/** `local`: an ISO text whose clock time is already the department's. */
export function writeMoment(local: string, form: MomentForm): string {
  const parts: Record<string, string> = {
    yyyy: local.slice(0, 4),
    MM: local.slice(5, 7),
    dd: local.slice(8, 10),
    HH: local.slice(11, 13),
    mm: local.slice(14, 16),
    ss: local.slice(17, 19),
    SSS: local.slice(20, 23),
  }
  return form.replace(/yyyy|MM|dd|HH|mm|SSS|ss/g, (part) => parts[part] ?? part)
}
