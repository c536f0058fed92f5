// Compares the sent fields with the stored ones. The field's own conversion reads both, so another spelling of the same value is
// no difference. Empty sent fields are not compared: a department's default loses nothing. Lists are not compared.
import type { FormField, Value } from '../../schema/index.ts'
import type { Kept, Parcel } from '../contract.ts'
import { type DomainOf, readValue } from '../convert/index.ts'

/** The difference of a stored field: nothing stored, only the beginning, something else. */
export type Loss = 'NOTHING' | 'CUT' | 'OTHER'

export interface Comparison {
  /** Codes of the fields that could be compared. */
  compared: string[]
  /** Codes of sent fields that could not be compared: lists, and fields missing from the reply. */
  left: string[]
  differences: { code: string; loss: Loss }[]
}

export function compareKept(
  fields: readonly FormField[],
  sent: Parcel['fields'],
  { fields: kept }: Extract<Kept, { kind: 'kept' }>,
  domainOf?: DomainOf,
): Comparison {
  const found: Comparison = { compared: [], left: [], differences: [] }
  const known = new Map(fields.map((field) => [field.code, field]))
  for (const [code, given] of Object.entries(sent)) {
    if (isEmpty(given)) continue
    const field = known.get(code)
    const loss = !field || Array.isArray(given) || !Object.hasOwn(kept, code) ? undefined : lossOf(field, given, kept[code])
    if (loss === undefined) {
      found.left.push(code)
      continue
    }
    found.compared.push(code)
    if (loss) found.differences.push({ code, loss })
  }
  return found

  /** Null: the same; undefined: unknown. */
  function lossOf({ element, convert }: FormField, given: Value | null, there: (typeof kept)[string] | undefined) {
    const { value, convert: reads = convert } = there ?? { value: null }
    if (isEmpty(value)) return 'NOTHING'
    if (typeof value === 'object') return undefined
    if (sameText(given, value)) return null
    const [was, is] = [readValue(convert, given, domainOf?.(element)), readValue(reads, value, domainOf?.(element))]
    if (was.ok && is.ok) return sameText(was.value, is.value) ? null : isBeginning(value, given) ? 'CUT' : 'OTHER'
    // Neither the same text nor a value that the conversion reads; a cut value may have lost its format.
    return isBeginning(value, given) ? 'CUT' : undefined
  }
}

const isEmpty = (value: unknown) => value === null || value === undefined || (typeof value === 'string' && value.trim() === '')

/** Line ends, outer blanks and composed characters do not count. `true` equals 1, because some databases have no boolean. */
const textOf = (value: unknown, other?: unknown) =>
  (typeof value === 'boolean' && typeof other !== 'boolean'
    ? String(/^\d$/.test(String(other)) ? Number(value) : value)
    : String(value)
  )
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .trim()

const sameText = (a: unknown, b: unknown) => textOf(a, b) === textOf(b, a)

const isBeginning = (kept: unknown, sent: unknown) =>
  typeof sent === 'string' && typeof kept === 'string' && textOf(sent).startsWith(textOf(kept))
