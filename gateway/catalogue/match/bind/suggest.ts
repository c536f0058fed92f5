import type { Element, Label } from '../../../../schema/index.ts'
import type { MatchField } from '../match-form.ts'
import type { FormContext } from '../meaning/form-context.ts'
import { whoseAlone } from '../meaning/headings.ts'
import { readField } from '../meaning/read-field.ts'
import { mayMerge, whyOf } from '../score/compare.ts'
import { type ElementIndex, principalOfClass } from './element-index.ts'

export interface Suggestion {
  element: Element
  probability: number
  /** Certain enough to bind without a person. */
  auto: boolean
  reasons: Label[]
}

export interface SuggestOptions {
  /** The subject of the form: an object class of the catalogue, or the result of readMeanings. */
  objectClass?: string
  context?: FormContext
  most?: number
}

/** Elements that a field may be bound to, best first, with calibrated probability and reasons in words. */
export function suggest(
  field: MatchField,
  index: ElementIndex,
  { objectClass = '', context, most = 3 }: SuggestOptions = {},
): Suggestion[] {
  const about = context ?? { form: '', principal: objectClass ? principalOfClass(objectClass) : '', matter: '', period: '' }
  const item = { meaning: whoseAlone(readField(field, about.principal.startsWith('person'))), context: about }
  const matches = index.groups.like(item)
  // One clear element is bound. Between two equally clear ones a person decides.
  const clear = matches.filter(mayMerge)
  const found = matches.flatMap((match): Suggestion[] => {
    const element = index.elements[match.group]
    const auto = clear.length === 1 && clear[0] === match
    return element ? [{ element, probability: match.probability, auto, reasons: whyOf(item, match.face) }] : []
  })
  return found.sort((a, b) => Number(b.auto) - Number(a.auto) || b.probability - a.probability).slice(0, most)
}
