// A table of the manifest: department's value -> hub's value. Unlike in `codes`, many department values may map to one hub value
// (its own village numbers -> a division). Writing uses the first.

import { z } from 'zod'
import { because } from '../../schema/index.ts'
import { converted, type NamedConversion, problem } from './conversion.ts'
import { foldWidth } from './fold-width.ts'

const scalar = z.union([z.string(), z.number(), z.boolean()])

const options = z.strictObject({
  table: z.record(z.string(), scalar).refine((table) => Object.keys(table).length > 0, 'a table has at least one row'),
  /** The agreed value for everything else. */
  other: scalar.optional(),
})
type Options = z.infer<typeof options>

export const lookUp: NamedConversion<Options> = {
  name: 'lookUp',
  options,
  read(raw, { table, other }) {
    const key = foldWidth(String(raw)).trim()
    if (Object.hasOwn(table, key)) return converted(table[key] ?? null)
    return other === undefined ? problem('a value that the table does not have') : converted(other)
  },
  write(value, { table }) {
    const found = Object.entries(table).find(([, kept]) => String(kept) === String(value))
    return found ? converted(found[0]) : problem(because('NO_TABLE_ENTRY'))
  },
}
