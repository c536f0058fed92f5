// One part of an address (province, city, county, township, village, detail) for its own element or field. Read from several
// fields, the parts are joined. `known` lists divisions for which the endings alone would split wrongly.
import { z } from 'zod'
import { addressParts, PARTS } from './address-parts.ts'
import { converted, type NamedConversion, problem } from './conversion.ts'

const names = z.array(z.string().min(1)).optional()

const options = z.strictObject({
  part: z.enum([...PARTS, 'whole']).default('whole'),
  /** Names of divisions in the department's addresses. */
  known: z.strictObject({ province: names, city: names, county: names, township: names, village: names }).prefault({}),
})
type Options = z.infer<typeof options>

function take(value: unknown, { part, known }: Options) {
  if (typeof value !== 'string') return problem('not an address')
  if (part === 'whole') return converted(value)
  const defined = Object.fromEntries(Object.entries(known).filter(([, list]) => list !== undefined))
  return converted(addressParts(value, defined)[part] || null)
}

export const address: NamedConversion<Options> = {
  name: 'address',
  options,
  read: take,
  write: take,
  readMany(raws) {
    // A county that the department repeats in the detail appears once in the whole.
    const parts = raws.filter((raw) => raw !== null).map((raw) => String(raw).trim())
    const whole = parts.reduce((joined, part) => (joined !== '' && part.startsWith(joined) ? part : joined + part), '')
    return converted(whole === '' ? null : whole)
  },
}
