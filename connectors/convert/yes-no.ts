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

const YES = new Set(['是', '有', '对', '√', '✓', 'y', 'yes', 't', 'true', '1'])
const NO = new Set(['否', '无', '没有', '不是', '×', 'x', 'n', 'no', 'f', 'false', '0'])

const normal = (value: Value) => foldWidth(String(value)).trim().toLowerCase()

export const yesNo: NamedConversion<Options> = {
  name: 'yesNo',
  options,
  read(raw, { yes, no }) {
    const text = normal(raw)
    // The declared spelling decides first: some systems write 0 for yes.
    if (text === normal(yes)) return converted(true)
    if (text === normal(no)) return converted(false)
    if (YES.has(text)) return converted(true)
    return NO.has(text) ? converted(false) : problem('neither yes nor no')
  },
  write(value, { yes, no }) {
    return typeof value === 'boolean' ? converted(value ? yes : no) : problem('neither true nor false')
  },
}
