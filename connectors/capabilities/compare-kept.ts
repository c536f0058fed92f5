// What was sent against what is kept, field by field, both read by the field's own conversion, so that another spelling of the same value
// is no difference. What was sent empty is not compared: a department's default takes nothing away. Lists are not compared.
import type { FormField, Value } from '../../schema/index.ts'
import type { Kept, Parcel } from '../contract.ts'
import { type DomainOf, readValue } from '../convert/index.ts'

/** How a field is kept otherwise than it was sent: nothing of it, its beginning alone, something else. */
export type Loss = 'NOTHING' | 'CUT' | 'OTHER'

export interface Comparison {
  /** Codes of the fields that could be compared. */
  compared: string[]
  /** Codes of what was sent and could not be compared: lists, and what the reply does not show. */
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

  /** null: the same; undefined: it cannot be told. */
  function lossOf({ element, convert }: FormField, given: Value | null, there: (typeof kept)[string] | undefined) {
    const { value, convert: reads = convert } = there ?? { value: null }
    if (isEmpty(value)) return 'NOTHING'
    if (typeof value === 'object') return undefined
    if (sameText(given, value)) return null
    const [was, is] = [readValue(convert, given, domainOf?.(element)), readValue(reads, value, domainOf?.(element))]
    if (was.ok && is.ok) return sameText(was.value, is.value) ? null : isBeginning(value, given) ? 'CUT' : 'OTHER'
    // Not the same text, nor a value that the conversion reads; cut, it may be of no format any more.
    return isBeginning(value, given) ? 'CUT' : undefined
  }
}

const isEmpty = (value: unknown) => value === null || value === undefined || (typeof value === 'string' && value.trim() === '')

/** Line ends, blanks around and composed signs are no content; true is 1 where a database has no other word for it. */
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
