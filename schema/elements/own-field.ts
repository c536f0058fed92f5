// A form's own field (备注, 意见, 签名): its value is for one department only. Its item is named by element, form and field,
// `resident.remark@health:LNRSF/remark`, so that no two forms share it. It is not a fact of the subject.
import type { Element, ElementId } from '../types/element.ts'
import type { FormField } from '../types/form.ts'

const MARK = '@'

export const ownId = (form: string, { element, code }: Pick<FormField, 'element' | 'code'>): ElementId =>
  `${element}${MARK}${form}/${code}`

/** The element that gives a form's own field its domain; null for other ids. */
export function ownBase(id: ElementId): ElementId | null {
  const at = id.indexOf(MARK)
  return at > 0 ? id.slice(0, at) : null
}

/** A form's own field has the form's label; in English the element's, if the form has only Chinese. */
export const ownLabel = ({ label }: Pick<FormField, 'label'>, element: Pick<Element, 'label'> | undefined): FormField['label'] =>
  label.en === label.zh && element ? { zh: label.zh, en: element.label.en } : label

/** The value of a form's field in a record by item. */
export function valueOfField<V>(
  values: ReadonlyMap<ElementId, V>,
  form: string,
  field: Pick<FormField, 'element' | 'code'>,
): V | undefined {
  const own = ownId(form, field)
  return values.has(own) ? values.get(own) : values.get(field.element)
}
