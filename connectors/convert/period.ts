// A reporting period. In the hub "2026", "2026-Q4" or "2026-11".
import { z } from 'zod'
import { converted, type NamedConversion, problem } from './conversion.ts'
import { foldWidth } from './fold-width.ts'

const options = z.strictObject({ format: z.enum(['yyyyMM', 'yyyy年MM月', 'yyyy/MM', 'yyyy年', 'yyyyQq', 'yyyy年第q季度']) })
type Options = z.infer<typeof options>

const formats: Record<Options['format'], { department: RegExp; hub: RegExp; toHub: string; toDepartment: string }> = {
  yyyyMM: { department: /^(\d{4})(0[1-9]|1[0-2])$/, hub: /^(\d{4})-(\d{2})$/, toHub: '$1-$2', toDepartment: '$1$2' },
  yyyy年MM月: { department: /^(\d{4})年(0[1-9]|1[0-2])月$/, hub: /^(\d{4})-(\d{2})$/, toHub: '$1-$2', toDepartment: '$1年$2月' },
  'yyyy/MM': { department: /^(\d{4})\/(0[1-9]|1[0-2])$/, hub: /^(\d{4})-(\d{2})$/, toHub: '$1-$2', toDepartment: '$1/$2' },
  yyyy年: { department: /^(\d{4})年$/, hub: /^(\d{4})$/, toHub: '$1', toDepartment: '$1年' },
  yyyyQq: { department: /^(\d{4})Q([1-4])$/, hub: /^(\d{4})-Q([1-4])$/, toHub: '$1-Q$2', toDepartment: '$1Q$2' },
  yyyy年第q季度: {
    department: /^(\d{4})年第([1-4])季度$/,
    hub: /^(\d{4})-Q([1-4])$/,
    toHub: '$1-Q$2',
    toDepartment: '$1年第$2季度',
  },
}

export const period: NamedConversion<Options> = {
  name: 'period',
  options,
  read(raw, { format }) {
    const text = foldWidth(String(raw)).trim()
    const { department, toHub } = formats[format]
    return department.test(text) ? converted(text.replace(department, toHub)) : problem(`not a period written ${format}`)
  },
  write(value, { format }) {
    const { hub, toDepartment } = formats[format]
    return typeof value === 'string' && hub.test(value)
      ? converted(value.replace(hub, toDepartment))
      : problem(`a period that cannot be written ${format}`)
  },
}
