// What the client sent, as values of the sheet's items: brought into their one form where they have one, kept as typed where not, so
// that nothing a person typed is lost. What is no value at all, or not of this sheet, is named and left out.
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

/** Longer than any element allows; what is longer is not even kept. */
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
    const own = known(id)
    const value = inHubUnit(item, given, own)
    if (unit && typeof given === 'number' && !Number.isSafeInteger(given)) {
      problems.push(valueProblem(element, 'TYPE', language))
      continue
    }
    if (element.identifier && own.values.length > 0) {
      // Whom the sheet is about is not the worker's to change. Said again as it was shown it changes nothing; in full only after it was
      // shown in full, because whether a number is the right one must not be told to somebody who guesses.
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
    // The worker left it as it is, unseen.
    if (masked === 'standing') continue
    if (masked) {
      read[id] = masked.value
      continue
    }
    const normal = normaliseValue(element.domain, value)
    if (normal !== undefined) {
      if (typeof normal === 'string' && normal.length > LONGEST) problems.push(valueProblem(element, 'LENGTH', language))
      else read[id] = normal
    } else if (typeof value === 'string' && value.length <= LONGEST) read[id] = value
    else if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) read[id] = value
    else problems.push(valueProblem(element, 'TYPE', language))
  }
  return { values: read, problems }
}

/** Typed in the box's unit. What the box showed in full of a known value, rounded, means that value. */
function inHubUnit({ element, unit }: MergedItem, given: unknown, { values, hidden }: Known): unknown {
  if (!unit) return given
  const said = normaliseValue(unit.domain, given) ?? null
  const shown = hidden || said === null ? undefined : values.find((k) => sameValue(unit.domain, fromHub(unit, k), said))
  return shown ?? toHub(unit, element, given)
}

/** A mask that came back means the value behind it, where it is certain which; it never takes a real value's place. Of several that are
 * only seen masked none can be picked: what is picked is the worker's, and shown in full. */
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
  // Nobody writes these by hand: it is the mask of something that has changed meanwhile.
  return /\*{4}|\*\*-\*\*/.test(value) ? 'unclear' : undefined
}
