// Chooses a field's element by name alone. The order: what an earlier import bound it to; the element made for it then; a part of
// the figure before it; label, synonym or code. Otherwise it gets its own element: no guess is made where no person checks it.
import type { Element, Label, ObjectClass } from '../../../../schema/index.ts'
import type { Catalogue } from '../../../catalogue/index.ts'
import type { Choose } from './bind-form.ts'
import { elementByName } from './element-by-name.ts'
import { newElement, propertyOf } from './new-element.ts'
import { partOfWhole } from './part-of-whole.ts'
import { answersFit, proposeConversion, unitFits, unitOf } from './propose-conversion.ts'
import type { RawField, RawForm } from './raw-form.ts'

export function chooseByName(catalogue: Catalogue, form: RawForm, complain: (at: RawField, message: Label) => void): Choose {
  const finders = new Map<ObjectClass, ReturnType<typeof elementByName>>()
  return (field, { objectClass, earlier, taken, whole }) => {
    const find = finders.get(objectClass) ?? elementByName(catalogue, objectClass)
    finders.set(objectClass, find)
    const made = catalogue.elements.get(`${objectClass}.${propertyOf(form.key, field.code)}`)
    const before = catalogue.elements.get(earlier.get(field.code)?.element ?? '')
    const named = [before, made, partOfWhole(catalogue, field.label, whole), find(field)]
    // One form does not ask the same thing twice: a second 联系电话 belongs to someone else.
    const candidates = named.filter((e) => e !== undefined).filter((e) => !taken.has(e.id))
    const isOwn = (e: Element) => e === before || e === made
    const fitting = candidates.find(
      (e) => unitFits(field, e) && answersFit(field, e) && (isOwn(e) || hasEveryOption(catalogue, field, e)),
    )
    if (fitting) return { element: fitting, isKnown: fitting !== made, isNew: false }
    const misfit = candidates.find((e) => !unitFits(field, e))
    if (misfit) complain(field, otherUnit(field, misfit))
    return { element: newElement(objectClass, form, field), isKnown: false, isNew: true }
  }
}

const otherUnit = (field: RawField, { label, domain }: Element): Label => ({
  zh: `字段“${field.label}”的单位“${unitOf(field)}”不能换算为“${label.zh}”的“${domain.unit}”，未与它合并。`,
  en: `Field "${field.label}" is in "${unitOf(field)}", which cannot be converted to "${domain.unit}" of "${label.en}"; kept apart from it.`,
})

/** A 住房类型 with the options 自有 and 租住 does not ask for the type of the building, despite its label. */
const hasEveryOption = (catalogue: Catalogue, field: RawField, { domain }: Element): boolean =>
  proposeConversion(field, { domain }, catalogue.codeLists.get(domain.codes ?? '')).problems.length === 0
