// A field of a form's own (备注, 意见, 签名): what is said in it is said to one department. Its item is named by element, form and
// field, `resident.remark@health:LNRSF/remark`, so that no two forms share one, and nothing about the subject is called so.
import type { Element, ElementId } from '../types/element.ts'
import type { FormField } from '../types/form.ts'

const MARK = '@'

export const ownId = (form: string, { element, code }: Pick<FormField, 'element' | 'code'>): ElementId =>
  `${element}${MARK}${form}/${code}`

/** The element that a form's own field borrows its domain from; null where the id is not one of such a field. */
export function ownBase(id: ElementId): ElementId | null {
  const at = id.indexOf(MARK)
  return at > 0 ? id.slice(0, at) : null
}

/** A form's own field is called as the form calls it; in English by its element where the form has Chinese words only. */
export const ownLabel = ({ label }: Pick<FormField, 'label'>, element: Pick<Element, 'label'> | undefined): FormField['label'] =>
  label.en === label.zh && element ? { zh: label.zh, en: element.label.en } : label

/** What was said in a field of a form, where values stand by item. */
export function valueOfField<V>(
  values: ReadonlyMap<ElementId, V>,
  form: string,
  field: Pick<FormField, 'element' | 'code'>,
): V | undefined {
  const own = ownId(form, field)
  return values.has(own) ? values.get(own) : values.get(field.element)
}
