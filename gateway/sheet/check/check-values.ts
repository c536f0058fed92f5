// Everything that can be wrong with the values of a sheet, each in a sentence that names the field.
import type { Form, Value } from '../../../schema/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import type { MergedItem } from '../merge.ts'
import type { Language, Problem } from '../sheet-view.ts'
import { checkParts } from './check-parts.ts'
import { checkAgreement, checkRules, type Values } from './check-rules.ts'
import { checkValue } from './check-value.ts'
import { valueProblem } from './value-sentence.ts'

export interface CheckInput {
  catalogue: Catalogue
  items: readonly MergedItem[]
  forms: readonly Form[]
  values: Values
  /** Date in China at the moment of the check. */
  today: string
  /** The day that derived values were computed for. */
  derivedOn: string
  language: Language
}

export function checkValues(input: CheckInput): Problem[] {
  const { catalogue, items, forms, values, today, derivedOn, language } = input
  const sound = new Map<string, Value | null>(values)
  const problems = items.flatMap(({ element, required }): Problem[] => {
    const value = values.get(element.id) ?? null
    const fault = checkValue(element, value, catalogue.codeLists, today)
    // What is no value at all must not make rules complain a second time.
    if (fault) sound.set(element.id, null)
    if (fault) return [valueProblem(element, fault, language)]
    return required && value === null ? [valueProblem(element, 'REQUIRED', language)] : []
  })
  const named = new Set(problems.map((p) => p.element))
  const across = [
    ...checkRules(forms, sound, language),
    ...checkAgreement(catalogue.elements, sound, derivedOn, language),
    ...checkParts(catalogue, sound, language),
  ]
  return [...problems, ...across.filter((p) => !named.has(p.element))]
}
