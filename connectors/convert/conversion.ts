// The interface of named conversions: options with a schema, `read` (department -> hub) and `write` (hub -> department). Neither
// throws or shortens: a value that does not fit is a problem in words. The words never quote the value, which may be personal.
import type { z } from 'zod'
import type { Single, Value } from '../../schema/index.ts'

export type Converted = { ok: true; value: Value | null } | { ok: false; problem: string }

export interface NamedConversion<Options = unknown> {
  readonly name: string
  readonly options: z.ZodType<Options>
  read(raw: Single, options: Options): Converted
  write(value: Single, options: Options): Converted
  /** Joins several values of the department into one of the hub: a row with `from: [a, b]`. Null means absent. */
  readMany?(raws: readonly (Single | null)[], options: Options): Converted
  /** Writes all answers of a question at once. Omitted: a list is written answer by answer. */
  writeMany?(answers: readonly string[], options: Options): Converted
  /** Also converts an absent value, as `constant` does. */
  readonly fromNothing?: boolean
  /** Also converts the person's own words; other conversions leave them alone. */
  readonly ownWords?: boolean
}

export const converted = (value: Value | null): Converted => ({ ok: true, value })

export const problem = (words: string): Converted => ({ ok: false, problem: words })
