// A reply as it may be shown to whoever maps it: values that are mapped to something harmless stand in full, all others masked. Long
// lists are cut, because a sample is enough.
import type { Element } from '../../../schema/index.ts'
import { isPersonal } from '../../../schema/index.ts'
import { maskValue } from '../../protect/index.ts'
import type { MappedReply } from './mapped-paths.ts'
import { maskUnknown } from './mask-unknown.ts'

/** Fields of the contract that are no words about people. */
const HARMLESS = new Set(['externalId', 'division', 'dueAt', 'state', 'form', 'period', 'updatedAt', 'subject.objectClass'])
const FORM_FIELDS = new Set(['code', 'title.zh', 'title.en', 'objectClass', 'period', 'source'])
const MOST_ROWS = 5
const DEEPEST = 12

export type Elements = ReadonlyMap<string, Element>

export function isHarmless(target: string, elements: Elements): boolean {
  const element = elements.get(target)
  return element ? !isPersonal(element.classification) : HARMLESS.has(target) || FORM_FIELDS.has(target)
}

export function maskReply(reply: unknown, mapped: MappedReply | null, elements: Elements): unknown {
  const place = (rows: string, within: string) => [rows, within].filter(Boolean).join('.')
  const known = new Map<string, string[]>()
  for (const { within, to } of mapped?.paths.values() ?? []) {
    // The rows stand in a list, or one object stands for a list of one.
    known.set(place(`${mapped?.rows}[*]`, within), to)
    known.set(place(mapped?.rows ?? '', within), to)
  }
  const walk = (value: unknown, path: string, depth: number): unknown => {
    if (depth > DEEPEST) return '…'
    if (Array.isArray(value)) return value.slice(0, MOST_ROWS).map((one) => walk(one, `${path}[*]`, depth + 1))
    if (isPlain(value))
      return Object.fromEntries(
        Object.entries(value).map(([key, one]) => [key, walk(one, path ? `${path}.${key}` : key, depth + 1)]),
      )
    return leaf(value, known.get(path) ?? [], elements)
  }
  return walk(reply, '', 0)
}

export function leaf(value: unknown, to: readonly string[], elements: Elements): unknown {
  if (to.length > 0 && to.every((target) => isHarmless(target, elements)))
    return typeof value === 'object' ? String(value) : value
  const element = to.map((target) => elements.get(target)).find((e) => e !== undefined)
  const text = typeof value === 'string' || typeof value === 'number'
  const day = element?.domain.datatype === 'DATE' && /^\d{4}-\d{2}-\d{2}$/.test(String(value))
  if (element && text && (day || ['IDENTIFIER', 'STRING', 'TEXT'].includes(element.domain.datatype)))
    return maskValue(element, value)
  return maskUnknown(value)
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value))
