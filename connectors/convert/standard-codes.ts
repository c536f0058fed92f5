// A code of a standard list (schema/codes) for the department's words: 男性 or 男 for 1. It writes the list's full words. A
// department with other words needs `codes`.
import { z } from 'zod'
import { standardCodeLists } from '../../schema/index.ts'
import { converted, type NamedConversion, problem } from './conversion.ts'
import { foldWidth } from './fold-width.ts'

const lists = new Map(standardCodeLists().map((list) => [list.id, list.codes]))

const options = z.strictObject({
  list: z.enum([...lists.keys()] as [string, ...string[]]),
  /** The department's language. */
  language: z.enum(['zh', 'en']).default('zh'),
})
type Options = z.infer<typeof options>

const normal = (text: string) =>
  foldWidth(text)
    .trim()
    .toLowerCase()
    .replace(/[性族]$/, '')

export const standardCodes: NamedConversion<Options> = {
  name: 'standardCodes',
  options,
  read(raw, { list, language }) {
    const wanted = normal(String(raw))
    const found = (lists.get(list) ?? []).filter(({ code, label }) => code === wanted || normal(label[language]) === wanted)
    return found.length === 1 && found[0] ? converted(found[0].code) : problem(`words that the list ${list} does not have`)
  },
  write(value, { list, language }) {
    const found = (lists.get(list) ?? []).find(({ code }) => code === String(value))
    return found ? converted(found.label[language]) : problem(`a code that the list ${list} does not have`)
  },
}
