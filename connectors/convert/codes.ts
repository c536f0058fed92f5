// Maps one code list to another: the hub's code (of a national standard) and the department's spelling. Several spellings may be
// read; the first is written.

import { z } from 'zod'
import { because } from '../../schema/index.ts'
import { converted, type NamedConversion, problem } from './conversion.ts'
import { foldWidth } from './fold-width.ts'

const spelling = z.union([z.string(), z.number(), z.boolean()])

type Spelling = string | number | boolean

const normal = (value: Spelling) => foldWidth(String(value)).trim()
const spellings = (entry: Spelling | Spelling[] | undefined) => [entry ?? []].flat().map(normal)

const options = z
  .strictObject({
    /** Hub code: the department's code, or a list of its spellings. */
    map: z.record(z.string(), z.union([spelling, z.array(spelling).min(1)])),
    /** Hub codes finer than the department's: written this way, never read. */
    writeOnly: z.record(z.string(), spelling).default({}),
    /** Hub code for everything outside the map, if the standard has one ("unknown"). */
    other: z.string().optional(),
  })
  .refine(({ map }) => {
    const all = Object.values(map).flatMap((entry) => spellings(entry))
    return new Set(all).size === all.length
  }, 'two hub codes share one spelling of the department')
type Options = z.infer<typeof options>

/** Spelling -> hub code. */
const tables = new WeakMap<Options['map'], ReadonlyMap<string, string>>()

function bySpelling(map: Options['map']): ReadonlyMap<string, string> {
  const known = tables.get(map)
  if (known) return known
  const table = new Map(Object.entries(map).flatMap(([code, entry]) => spellings(entry).map((word) => [word, code] as const)))
  tables.set(map, table)
  return table
}

export const codes: NamedConversion<Options> = {
  name: 'codes',
  options,
  read(raw, { map, other }) {
    const found = bySpelling(map).get(normal(raw))
    if (found !== undefined) return converted(found)
    return other === undefined ? problem('a code that is not in the list') : converted(other)
  },
  write(value, { map, writeOnly }) {
    const key = String(value)
    const entry = Object.hasOwn(map, key) ? map[key] : Object.hasOwn(writeOnly, key) ? writeOnly[key] : undefined
    const first = Array.isArray(entry) ? entry[0] : entry
    return first === undefined ? problem(because('NO_CODE')) : converted(first)
  },
}
