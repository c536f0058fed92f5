// The information in a resident id number (GB 11643): birth date, sex, the division that first issued it. A number of 15 digits
// (before 1999) is extended to 18. A wrong check digit is a problem.
import { z } from 'zod'
import { birthDateIn, gb11643CheckCharacter, isGb11643, sexIn } from '../../schema/index.ts'
import { type Converted, converted, type NamedConversion, problem } from './conversion.ts'
import { foldWidth } from './fold-width.ts'

const options = z.strictObject({ part: z.enum(['whole', 'birthDate', 'sex', 'division']) })
type Options = z.infer<typeof options>

function written(text: string): string {
  if (!/^\d{15}$/.test(text)) return text
  const first = `${text.slice(0, 6)}19${text.slice(6)}`
  return first + gb11643CheckCharacter(first)
}

/** Nobody alive was born before 1880 (the oldest person on record reached 122), and nobody after today, in China's time. */
const isPossibleBirth = (day: string): boolean =>
  day >= '1880-01-01' && day <= new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

function take(value: unknown, { part }: Options): Converted {
  const number = written(foldWidth(String(value)).replace(/\s/g, '').toUpperCase())
  if (!isGb11643(number)) return problem('not a resident id number')
  switch (part) {
    case 'whole':
      return converted(number)
    case 'birthDate':
      return isPossibleBirth(birthDateIn(number))
        ? converted(birthDateIn(number))
        : problem('an id number with a birth date that is not possible')
    case 'sex':
      return converted(sexIn(number))
    case 'division':
      return converted(number.slice(0, 6))
  }
}

export const idNumber: NamedConversion<Options> = { name: 'idNumber', options, read: take, write: take }
