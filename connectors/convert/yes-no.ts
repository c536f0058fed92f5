// Yes or no, in the department's own spelling. Reads every usual one; writes the declared one.
import { z } from 'zod'
import type { Value } from '../../schema/index.ts'
import { converted, type NamedConversion, problem } from './conversion.ts'
import { foldWidth } from './fold-width.ts'

const spelling = z.union([z.string(), z.number(), z.boolean()])

const options = z
  .strictObject({ yes: spelling.default('是'), no: spelling.default('否') })
  .refine(({ yes, no }) => normal(yes) !== normal(no), 'yes and no are spelled alike')
type Options = z.infer<typeof options>

const YES = new Set('是 有 对 真 已 属于 享受 参加 同意 健在 √ ✓ ✔ ☑ ● y yes t true on 1'.split(' '))
const NO = new Set('否 无 没有 不是 非 假 未 不属于 未享受 未参加 不同意 × ✗ ✘ ☐ ○ x n no f false off 0'.split(' '))

const normal = (value: Value) => foldWidth(String(value)).trim().toLowerCase()

/** 已参保 and 未参保, 有房 and 无房: the verb is the department's, the first sign says which. */
const byFirstSign = (text: string): boolean | null =>
  /^(已|有)[\p{Script=Han}]{1,6}$/u.test(text) ? true : /^(未|无|没有|不)[\p{Script=Han}]{1,6}$/u.test(text) ? false : null

export const yesNo: NamedConversion<Options> = {
  name: 'yesNo',
  options,
  read(raw, { yes, no }) {
    const text = normal(raw)
    // The declared spelling decides first: some systems write 0 for yes.
    if (text === normal(yes)) return converted(true)
    if (text === normal(no)) return converted(false)
    if (YES.has(text)) return converted(true)
    if (NO.has(text)) return converted(false)
    const said = byFirstSign(text)
    return said === null ? problem('neither yes nor no') : converted(said)
  },
  write(value, { yes, no }) {
    return typeof value === 'boolean' ? converted(value ? yes : no) : problem('neither true nor false')
  },
}
