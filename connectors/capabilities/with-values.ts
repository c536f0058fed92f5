// The parameters of a write, including those that the manifest converts or computes. A string says which one does not fit.
import type { Value } from '../../schema/index.ts'
import { readValue, writeValue } from '../convert/index.ts'
import type { DeliverySection } from '../language/index.ts'
import type { Mapper, Parameters } from '../mapping/index.ts'

export type Values = DeliverySection<unknown, unknown>['send']['values']

/** `whole`: the input of an expression without `from`. */
export async function withValues(
  own: Parameters,
  values: Values,
  whole: unknown,
  { evaluator }: Mapper,
): Promise<Parameters | string> {
  const given = (from: string) => (Object.hasOwn(own, from) ? own[from] : undefined)
  const made: Record<string, unknown> = {}
  for (const [name, { from, convert, jsonata }] of Object.entries(values)) {
    const input = Array.isArray(from) ? from.map((f) => given(f) ?? null) : from === undefined ? whole : given(from)
    const [computed] = jsonata === undefined ? [] : await evaluator.evaluate([{ text: jsonata, input }])
    if (computed && 'problem' in computed) return `${name}: ${computed.problem}`
    const found = computed ? computed.value : input
    if (isRows(found)) {
      if (convert) return `${name}: a list of rows where a single value belongs`
      made[name] = found
      continue
    }
    // The reading side of a conversion joins several values, as in a mapping row. One value may itself be a list of answers.
    const isJoined = Array.isArray(found) && (Array.isArray(from) || computed !== undefined)
    const result = isJoined ? readValue(convert, found) : writeValue(convert, found as Value | null)
    if (!result.ok) return `${name}: ${result.problem}`
    made[name] = result.value
  }
  return { ...own, ...made }
}

/** The rows of a list stay as they are. */
const isRows = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((v) => typeof v === 'object' && v !== null)
