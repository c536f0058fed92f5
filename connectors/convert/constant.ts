// A fixed value: what a department omits because its system serves one purpose only.
import { z } from 'zod'
import { converted, type NamedConversion } from './conversion.ts'

const options = z.strictObject({ value: z.union([z.string(), z.number(), z.boolean()]) })
type Options = z.infer<typeof options>

export const constant: NamedConversion<Options> = {
  name: 'constant',
  options,
  fromNothing: true,
  read: (_raw, { value }) => converted(value),
  write: (_value, { value }) => converted(value),
}
