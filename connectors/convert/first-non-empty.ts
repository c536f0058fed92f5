// The first non-empty field of several: a mobile number, otherwise the home number. `empty` lists the department's spellings of
// nothing.
import { z } from 'zod'
import { converted, type NamedConversion } from './conversion.ts'
import { foldWidth } from './fold-width.ts'

const options = z.strictObject({ empty: z.array(z.string()).default(['-', '/', '无', 'NULL', 'null']) })
type Options = z.infer<typeof options>

const holds = (raw: unknown, { empty }: Options) => {
  const text = foldWidth(String(raw)).trim()
  return text !== '' && !empty.includes(text)
}

export const firstNonEmpty: NamedConversion<Options> = {
  name: 'firstNonEmpty',
  options,
  read: (raw, chosen) => converted(holds(raw, chosen) ? raw : null),
  readMany: (raws, chosen) => converted(raws.find((raw) => raw !== null && holds(raw, chosen)) ?? null),
  write: (value) => converted(value),
}
