// Asks a system what it stored of a delivery. Only fields in the manifest are read. A place missing from the reply gives no
// result: it does not mean "not stored".
import { because, type Conversion } from '../../schema/index.ts'
import type { CallContext, Kept, KeptField, Parcel } from '../contract.ts'
import { Unanswered } from '../convert/index.ts'
import type { ReadBackSection } from '../language/index.ts'
import { plain, readPath } from '../mapping/index.ts'
import { ownParameters } from './parcel-parameters.ts'
import type { Transport } from './transport.ts'

export interface ReadingBack<F> {
  section: ReadBackSection<F>
  transport: Transport<F>
  /** The reply has every requested place (GraphQL, SQL), so an absent one was not requested. */
  selects: boolean
}

export async function readBack<F>(
  { section, transport, selects }: ReadingBack<F>,
  parcel: Parcel,
  acknowledgement: string,
  context: CallContext,
): Promise<Kept> {
  const { fields: _, ...own } = ownParameters(parcel)
  const parameters = { ...own, acknowledgement }
  const result = await transport.call({ operation: section.operation, parameters, purpose: 'find', ...context })
  if (result.kind === 'fault') {
    const { verdict, reason, retryAfterSeconds: later } = result
    if (verdict === 'absent' || verdict === 'awaiting') return { kind: 'absent' }
    return { kind: 'failed', reason, ...(later === undefined ? {} : { retryAfterSeconds: later }) }
  }
  const { body } = result
  if (section.echo && plain(readPath(body, section.echo) ?? '') !== parcel.deliveryId)
    return { kind: 'failed', reason: because('OTHER_DELIVERY') }
  return read(section, body, parcel, selects)
}

function read(section: ReadBackSection<unknown>, body: unknown, { fields: sent }: Parcel, selects: boolean): Kept {
  const { under, fields: named } = section
  const there = under === undefined ? body : readPath(body, under)
  if (isNothing(there)) return { kind: 'absent' }
  if (under !== undefined && (typeof there !== 'object' || Array.isArray(there) || there instanceof Unanswered))
    return { kind: 'failed', reason: because('NO_FIELDS') }
  const fields: Record<string, KeptField> = {}
  for (const [code, value] of Object.entries(sent)) {
    if (Array.isArray(value)) continue
    const rule = Object.hasOwn(named, code) ? named[code] : undefined
    if (rule === undefined && under === undefined) continue
    const found = rule === undefined ? own(there, code, selects) : at(body, typeof rule === 'string' ? rule : rule.from, selects)
    if (!(found instanceof Unanswered) && found !== UNASKED) fields[code] = { value: found, ...conversionOf(rule) }
  }
  return Object.keys(fields).length > 0 ? { kind: 'kept', fields } : { kind: 'failed', reason: because('NONE_OF_THE_FIELDS') }
}

/** No row, an empty XML element, or a GraphQL reply of nulls only. */
const isNothing = (there: unknown): boolean =>
  there === null ||
  there === undefined ||
  there === '' ||
  (typeof there === 'object' && Object.values(there).every((one) => one === null))

const UNASKED = Symbol('not in this reply')

const own = (there: unknown, code: string, selects: boolean): unknown =>
  Object.hasOwn(there as object, code) ? (there as Record<string, unknown>)[code] : selects ? UNASKED : null

/** The surrounding structure must exist; otherwise the reply differs from the manifest and proves nothing. */
function at(body: unknown, path: string, selects: boolean): unknown {
  const found = readPath(body, path)
  if (found !== undefined) return found
  const around = /^(.*)\.[^.]+$/.exec(path)?.[1]
  const holder = around === undefined ? body : readPath(body, around)
  return selects || typeof holder !== 'object' || holder === null ? UNASKED : null
}

const conversionOf = (rule: string | { convert?: Conversion | undefined } | undefined): { convert?: Conversion } =>
  typeof rule === 'object' && rule.convert ? { convert: rule.convert } : {}
