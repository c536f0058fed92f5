// The client's input as values of the sheet's items. A valid value is normalised; an invalid one is kept as typed, so that no
// input is lost. Anything that is no value, or not of this sheet, is reported and left out.
import { type Element, type ElementId, isPersonal, type Value } from '../../../schema/index.ts'
import { maskValue } from '../../platform/index.ts'
import { fromHub, toHub } from './asked-unit.ts'
import { normaliseValue } from './check/normalise-value.ts'
import { sameValue } from './check/same-value.ts'
import { valueProblem } from './check/value-sentence.ts'
import type { MergedItem } from './gather.ts'
import type { Known } from './sheet-contents.ts'
import type { Language, Problem } from './sheet-view.ts'

export interface ItemValue {
  element: ElementId
  value?: unknown
}

/** Longer than any element allows; longer input is not stored. */
const LONGEST = 20_000

export function readValues(
  items: readonly MergedItem[],
  values: readonly ItemValue[],
  language: Language,
  known: (id: ElementId) => Known = () => ({ values: [], hidden: false, standing: null }),
): { values: Record<ElementId, Value | null>; problems: Problem[] } {
  const byId = new Map(items.map((i) => [i.element.id, i]))
  const read: Record<ElementId, Value | null> = {}
  const problems: Problem[] = []
  for (const { element: id, value: given } of values) {
    const item = byId.get(id)
    if (!item) {
      const message = language === 'zh' ? `此表没有数据项 ${id}。` : `This sheet has no item ${id}.`
      problems.push({ element: id, code: 'UNKNOWN_ELEMENT', message })
      continue
    }
    const { element, unit } = item
    if (item.asks.some((a) => a.calculated !== null)) {
      problems.push(valueProblem(element, 'CALCULATED', language))
      continue
    }
    const own = known(id)
    const value = inHubUnit(item, given, own)
    if (unit && typeof given === 'number' && !Number.isSafeInteger(given)) {
      problems.push(valueProblem(element, 'TYPE', language))
      continue
    }
    if (element.identifier && own.values.length > 0) {
      // A worker cannot change the subject of a sheet. Repeating the masked form changes nothing. The full identifier counts only
      // after it was shown in full: otherwise a guess could be tested.
      const said = normaliseValue(element.domain, value) ?? null
      if (own.values.some((k) => value === maskValue(element, k) || (!own.hidden && sameValue(element.domain, said, k)))) continue
      problems.push(valueProblem(element, 'READ_ONLY', language))
      continue
    }
    const masked = isPersonal(element.classification) ? unmask(element, value, own) : undefined
    if (masked === 'unclear') {
      problems.push(valueProblem(element, 'MASKED', language))
      continue
    }
    // The worker left the unseen value unchanged.
    if (masked === 'standing') continue
    if (masked) {
      read[id] = masked.value
      continue
    }
    const normal = normaliseValue(element.domain, value)
    if (normal !== undefined) {
      if ([normal].flat().some((one) => typeof one === 'string' && one.length > LONGEST))
        problems.push(valueProblem(element, 'LENGTH', language))
      else read[id] = normal
    } else if (typeof value === 'string' && value.length <= LONGEST) read[id] = value
    else if (Array.isArray(value) && value.every((one) => typeof one === 'string' && one.length <= LONGEST)) read[id] = value
    else if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) read[id] = value
    else problems.push(valueProblem(element, 'TYPE', language))
  }
  return { values: read, problems }
}

/** Typed in the box's unit. A known value as the box rounded it means that value. */
function inHubUnit({ element, unit }: MergedItem, given: unknown, { values, hidden }: Known): unknown {
  if (!unit) return given
  const said = normaliseValue(unit.domain, given) ?? null
  const shown = hidden || said === null ? undefined : values.find((k) => sameValue(unit.domain, fromHub(unit, k), said))
  return shown ?? toHub(unit, element, given)
}

/**
 * A returned mask means the value behind it if that is unambiguous; it never replaces a real value. Several masked values cannot
 * be told apart: the worker must choose, and the chosen value is shown in full.
 */
function unmask(
  element: Element,
  value: unknown,
  { values, hidden, standing }: Known,
): { value: Value } | 'standing' | 'unclear' | undefined {
  if (typeof value !== 'string' || !value.includes('*')) return undefined
  const meant = values.filter((k) => maskValue(element, k) === value)
  if (hidden && meant.length > 0) return standing !== null && maskValue(element, standing) === value ? 'standing' : 'unclear'
  const [first] = meant
  if (first !== undefined) return meant.every((m) => sameValue(element.domain, m, first)) ? { value: first } : 'unclear'
  // Nobody types these: it is the mask of a value that has changed since.
  return /\*{4}|\*\*-\*\*/.test(value) ? 'unclear' : undefined
}
