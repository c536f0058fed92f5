// Every possible problem with the values of a sheet, each in a sentence that names the field.
import type { ElementId, Form, Value } from '../../../../schema/index.ts'
import type { Catalogue } from '../../../catalogue/index.ts'
import type { MergedItem } from '../gather.ts'
import type { Language, Problem } from '../sheet-view.ts'
import type { Unseen } from '../unseen.ts'
import { checkParts } from './check-parts.ts'
import { checkAgreement, checkRules, type Values } from './check-rules.ts'
import { checkValue } from './check-value.ts'
import { valueProblem } from './value-sentence.ts'

export interface CheckInput {
  catalogue: Catalogue
  items: readonly MergedItem[]
  forms: readonly Form[]
  values: Values
  /** Date in China at the time of the check. */
  today: string
  /** The date for which derived values were computed. */
  derivedOn: string
  unseen: Unseen
  language: Language
  /** Whether a form asks an element now. Omitted: it does. */
  asks?: (form: string, id: ElementId) => boolean
}

/** The message uses the bounds and digits of the box. */
const inItsUnit = (element: MergedItem['element'], unit: MergedItem['unit']): MergedItem['element'] => {
  const { min, max } = element.domain
  // A bound without an exact value in the box's unit is given in the element's unit.
  const whole =
    unit && (min === undefined || unit.domain.min !== undefined) && (max === undefined || unit.domain.max !== undefined)
  return unit && whole ? { ...element, domain: unit.domain } : element
}

export function checkValues(input: CheckInput): Problem[] {
  const { catalogue, items, forms, values, today, derivedOn, unseen, language } = input
  const sound = new Map<string, Value | null>(values)
  const problems = items.flatMap(({ element, required, unit }): Problem[] => {
    const value = values.get(element.id) ?? null
    const fault = checkValue(element, value, catalogue.codeLists, today, unit)
    // An invalid value must not also break rules.
    if (fault) sound.set(element.id, null)
    if (fault) return [valueProblem(inItsUnit(element, unit), fault, language)]
    const isEmpty = value === null || (Array.isArray(value) && value.length === 0)
    return required && isEmpty ? [valueProblem(element, 'REQUIRED', language)] : []
  })
  const named = new Set(problems.map((p) => p.element))
  const toShow = (id: ElementId) =>
    items.flatMap(({ element }) => (element.id === id ? [valueProblem(element, 'UNSEEN', language)] : []))
  // Figures about places are not personal. Parts are compared only where all of them are visible.
  const seen = new Map([...sound].filter(([id]) => !unseen.elements.has(id)))
  const across = [
    ...checkRules(forms, sound, { unseen, toShow, asks: input.asks ?? (() => true) }, language),
    ...checkAgreement(catalogue.elements, sound, { unseen, toShow }, derivedOn, language),
    ...checkParts(catalogue, unseen.whole ? sound : seen, language),
  ]
  const once = new Map(across.filter((p) => !named.has(p.element)).map((p) => [`${p.element} ${p.message}`, p]))
  return [...problems, ...once.values()]
}
