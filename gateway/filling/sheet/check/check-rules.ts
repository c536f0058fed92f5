// Rules across fields: those declared by forms, and the agreement of a value with its derivation (a birth date with the id
// number). A rule with a missing value reports nothing.
import {
  type Element,
  type ElementId,
  type Form,
  type FormRule,
  type HoldsRule,
  isSameAnswer,
  type Value,
} from '../../../../schema/index.ts'
import { addDecimals, compareDecimals, type Decimal, derive, parseDecimal } from '../../../platform/index.ts'
import type { Language, Problem } from '../sheet-view.ts'
import { toBeShown, type Unseen } from '../unseen.ts'
import { sameValue } from './same-value.ts'

export type Values = ReadonlyMap<ElementId, Value | null>

const numberOf = (value: Value | null | undefined): Decimal | null =>
  typeof value === 'string' || typeof value === 'number' ? parseDecimal(String(value)) : null

/** Negative if a < b. Dates compare by calendar, numbers by value. Null if they cannot be compared. */
function compare(a: Value | null | undefined, b: Value | null | undefined): number | null {
  const [x, y] = [numberOf(a), numberOf(b)]
  if (x && y) return compareDecimals(x, y)
  if (typeof a !== 'string' || typeof b !== 'string') return null
  return a < b ? -1 : a > b ? 1 : 0
}

/** Rules in the language of expressions are checked in check-holds.ts. */
export type PlainRule = Exclude<FormRule, HoldsRule>

export const isPlain = (rule: FormRule): rule is PlainRule => rule.kind !== 'holds'

/** The element to mark when the rule is broken; null if it is satisfied or cannot be judged. */
function brokenAt(rule: PlainRule, values: Values): ElementId | null {
  switch (rule.kind) {
    case 'notAfter':
      return (compare(values.get(rule.earlier), values.get(rule.later)) ?? 0) > 0 ? rule.later : null
    case 'atMost':
      return (compare(values.get(rule.part), values.get(rule.whole)) ?? 0) > 0 ? rule.part : null
    case 'sumEquals': {
      const total = numberOf(values.get(rule.total))
      const parts = rule.parts.map((p) => numberOf(values.get(p)))
      if (!total || parts.some((p) => p === null)) return null
      const sum = (parts as Decimal[]).reduce(addDecimals, { units: 0n, scale: 0 })
      return compareDecimals(sum, total) === 0 ? null : rule.total
    }
    case 'requiredWhen': {
      const when = values.get(rule.when)
      const asked =
        when !== null &&
        when !== undefined &&
        rule.equals.some((one) => (Array.isArray(when) ? when.includes(String(one)) : isSameAnswer(one, when)))
      return asked && (values.get(rule.element) ?? null) === null ? rule.element : null
    }
  }
}

const elementsOf = (rule: PlainRule): ElementId[] =>
  rule.kind === 'requiredWhen' ? [rule.element, rule.when] : comparedBy(rule, new Map())

/** The elements whose values are compared. Empty if the required value is there, whatever the other value is. */
export function comparedBy(rule: PlainRule, values: Values): ElementId[] {
  switch (rule.kind) {
    case 'notAfter':
      return [rule.earlier, rule.later]
    case 'atMost':
      return [rule.part, rule.whole]
    case 'sumEquals':
      return [...rule.parts, rule.total]
    case 'requiredWhen':
      return (values.get(rule.element) ?? null) === null ? [rule.when, rule.element] : []
  }
}

interface Shown {
  unseen: Unseen
  /** A problem that names an element that must be shown before it is compared. */
  toShow: (element: ElementId) => Problem[]
}

/** A rule of a form about something that the form does not ask now says nothing. */
export function checkRules(
  forms: readonly Form[],
  values: Values,
  { unseen, toShow, asks }: Shown & { asks: (form: string, id: ElementId) => boolean },
  language: Language,
): Problem[] {
  const seen = new Set<string>()
  return forms
    .flatMap((form) => form.rules.filter(isPlain).filter((rule) => elementsOf(rule).every((id) => asks(form.id, id))))
    .flatMap((rule) => {
      const first = toBeShown(unseen, comparedBy(rule, values), () => brokenAt(rule, values) !== null)
      if (first) return first.flatMap(toShow)
      const element = brokenAt(rule, values)
      const message = rule.message[language]
      // Two forms may have the same rule; the worker reads it once.
      if (!element || seen.has(element + message)) return []
      seen.add(element + message)
      return [{ element, code: 'RULE', message }]
    })
}

export function checkAgreement(
  elements: ReadonlyMap<ElementId, Element>,
  values: Values,
  { unseen, toShow }: { unseen: Unseen; toShow: (element: ElementId) => Problem[] },
  today: string,
  language: Language,
): Problem[] {
  return [...values].flatMap(([id, value]): Problem[] => {
    const element = elements.get(id)
    if (!element?.derivation || value === null) return []
    const inputs = element.derivation.inputs.map((input) => values.get(input) ?? null)
    const derived = inputs.every((input) => input !== null) ? derive(element.derivation, inputs as Value[], today) : null
    const differs = derived !== null && !sameValue(element.domain, derived, value)
    // The masked number is shown next to its birth date and sex, so they may be compared with it.
    const free = (input: ElementId) => element.classification !== 'SENSITIVE' && elements.get(input)?.identifier === true
    const compared = [id, ...element.derivation.inputs.filter((input) => !free(input))]
    const first = derived === null ? null : toBeShown(unseen, compared, () => differs)
    if (first) return first.flatMap(toShow)
    if (!differs) return []
    const names = element.derivation.inputs.map((input) => elements.get(input)?.label[language] ?? input)
    const message =
      language === 'zh'
        ? `“${element.label.zh}”与“${names.join('、')}”不一致，请核对。`
        : `“${element.label.en}” does not agree with “${names.join(', ')}”; check both.`
    return [{ element: id, code: 'RULE', message }]
  })
}
