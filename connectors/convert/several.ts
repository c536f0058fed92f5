// Several answers to one question in a department's own format: one text with a separator ("1 3", "高血压、糖尿病"), or a field for
// each code that says yes or no. A list needs no conversion where the department keeps a list.
import { z } from 'zod'
import { because, isOwnWords } from '../../schema/index.ts'
import { converted, type NamedConversion, problem } from './conversion.ts'
import { foldWidth } from './fold-width.ts'

const spelling = z.union([z.string(), z.number(), z.boolean()])
const code = z.string().min(1)

const options = z
  .strictObject({
    /** Between two answers of one text. A blank reads any number of blanks. */
    separator: z.string().min(1).max(10).optional(),
    /** The code that the field stands for, for writing. */
    flag: code.optional(),
    /** The codes of several fields (`from`), in their order, for reading. */
    flags: z.array(code).min(1).optional(),
    /** How a field for one code says yes and no. */
    yes: spelling.default(true),
    no: spelling.default(false),
  })
  .refine(
    ({ separator, flag, flags }) => [separator, flag, flags].filter((o) => o !== undefined).length === 1,
    'one of separator, flag, flags',
  )
  .refine(({ yes, no }) => normal(yes) !== normal(no), 'yes and no are spelled alike')
type Options = z.infer<typeof options>

const normal = (value: unknown) => foldWidth(String(value)).trim().toLowerCase()

function flagged(raws: readonly unknown[], { flags = [], yes, no }: Options) {
  if (raws.length !== flags.length) return problem(`not the ${flags.length} fields that the codes stand for`)
  if (raws.every((raw) => raw === null)) return converted(null)
  const said = raws.map((raw) => (raw === null || normal(raw) === normal(no) ? false : normal(raw) === normal(yes) || undefined))
  return said.includes(undefined)
    ? problem('a field that says neither yes nor no')
    : converted(flags.filter((_, i) => said[i] === true))
}

export const several: NamedConversion<Options> = {
  name: 'several',
  options,
  ownWords: true,
  read(raw, given) {
    const { separator } = given
    if (given.flags) return flagged([raw], given)
    if (separator === undefined) return problem('one field of several: name all of them with `flags`')
    const parts = String(raw).split(separator)
    return converted(parts.map((part) => part.trim()).filter((part) => part !== ''))
  },
  readMany: (raws, given) =>
    given.flags ? flagged(raws, given) : problem('a list already: it needs no separator, and several fields need `flags`'),
  write: (value, given) => writeAll([String(value)], given),
  writeMany: (answers, given) => writeAll(answers, given),
}

function writeAll(answers: readonly string[], { separator, flag, yes, no }: Options) {
  if (flag !== undefined) return converted(answers.includes(flag) ? yes : no)
  if (separator === undefined) return problem('the manifest does not say which code the field stands for')
  // Own words need a field of their own: `ownWords` with `as` goes before.
  if (answers.some(isOwnWords)) return problem(because('NO_CODE'))
  return answers.some((answer) => answer.includes(separator))
    ? problem('an answer that holds the separator itself')
    : converted(answers.join(separator))
}
