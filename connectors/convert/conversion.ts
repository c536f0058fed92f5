// What every named conversion is: options with a schema, `read` (department -> hub) and `write` (hub -> department). Neither
// throws and neither shortens: a value that does not fit is a problem in words. The words never quote the value, which may be
// personal.
import type { z } from 'zod'
import type { Value } from '../../schema/index.ts'

export type Converted = { ok: true; value: Value | null } | { ok: false; problem: string }

export interface NamedConversion<Options = unknown> {
  readonly name: string
  readonly options: z.ZodType<Options>
  read(raw: Value, options: Options): Converted
  write(value: Value, options: Options): Converted
  /** Several values of the department as one of the hub's: a row with `from: [a, b]`. Null stands for what is absent. */
  readMany?(raws: readonly (Value | null)[], options: Options): Converted
  /** Converts even when there is nothing to convert, as `constant` does. */
  readonly fromNothing?: boolean
}

export const converted = (value: Value | null): Converted => ({ ok: true, value })

export const problem = (words: string): Converted => ({ ok: false, problem: words })
