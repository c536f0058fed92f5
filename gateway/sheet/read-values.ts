// What the client sent, as values of the sheet's items: brought into their one form where they have one, kept as typed where not, so
// that nothing a person typed is lost. What is no value at all, or not of this sheet, is named and left out.
import type { ElementId, Value } from '../../schema/index.ts'
import { normaliseValue } from './check/normalise-value.ts'
import { valueProblem } from './check/value-sentence.ts'
import type { MergedItem } from './merge.ts'
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
): { values: Record<ElementId, Value | null>; problems: Problem[] } {
  const elements = new Map(items.map((i) => [i.element.id, i.element]))
  const read: Record<ElementId, Value | null> = {}
  const problems: Problem[] = []
  for (const { element: id, value } of values) {
    const element = elements.get(id)
    if (!element) {
      const message = language === 'zh' ? `此表没有数据项 ${id}。` : `This sheet has no item ${id}.`
      problems.push({ element: id, code: 'UNKNOWN_ELEMENT', message })
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
