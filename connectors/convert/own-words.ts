// The person's own words beside a code list (其他，请写明). A department has a code for "other" in the field of the list (`as`), and the
// words in a field beside it (no option). Read, both fields become one answer: `from: [choice, words]`.
import { z } from 'zod'
import { asOwnWords, isOwnWords, ownWordsIn } from '../../schema/index.ts'
import { converted, type NamedConversion, problem } from './conversion.ts'
import { foldWidth } from './fold-width.ts'

const options = z.strictObject({
  /** The department's code for "other", in place of the words. Omitted: the words alone. */
  as: z.string().min(1).optional(),
  /** Between several answers of the first field, for reading. */
  separator: z.string().min(1).max(10).optional(),
})
type Options = z.infer<typeof options>

const SEVERAL_WORDS = '; '

export const ownWords: NamedConversion<Options> = {
  name: 'ownWords',
  options,
  ownWords: true,
  read(raw, { as }) {
    if (as === undefined) return converted(asOwnWords(String(raw)))
    return foldWidth(String(raw)).trim() === as
      ? problem('the words of "other" are in another field: read both, from: [choice, words]')
      : converted(raw)
  },
  readMany(raws, { as, separator }) {
    if (raws.length !== 2) return problem('not the two fields of a choice and its words')
    const [choice, words] = raws.map((raw) => (raw === null ? '' : foldWidth(String(raw)).trim()))
    const said = asOwnWords(String(raws[1] ?? ''))
    const answers = separator === undefined ? [choice ?? ''] : (choice ?? '').split(separator).map((one) => one.trim())
    const codes = answers.filter((answer) => answer !== '' && answer !== as)
    if (words === '' && as !== undefined && answers.includes(as)) return problem('"other" without its words')
    const all = said === null ? codes : [...codes, said]
    if (separator !== undefined) return converted(all.length === 0 ? null : all)
    return all.length > 1 ? problem('a code and words where one answer belongs') : converted(all[0] ?? null)
  },
  write: (value, given) => writeAll([String(value)], given, (all) => all[0] ?? null),
  writeMany: (answers, given) => writeAll(answers, given, (all) => all),
}

function writeAll(answers: readonly string[], { as }: Options, whole: (answers: string[]) => string | string[] | null) {
  if (as !== undefined) return converted(whole([...new Set(answers.map((answer) => (isOwnWords(answer) ? as : answer)))]))
  const words = answers.filter(isOwnWords).map(ownWordsIn)
  return converted(words.length === 0 ? null : words.join(SEVERAL_WORDS))
}
