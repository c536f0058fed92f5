// Binds every field of one form to an element. In order: what an earlier import bound it to; the catalogue by label, synonym or
// code; else a new element.
import type { FormDraft } from '../../../connectors/index.ts'
import type { CodeList, Element, Form, FormField, Label, ObjectClass } from '../../../schema/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import { elementByName } from './element-by-name.ts'
import { newCodeList, newElement, propertyOf } from './new-element.ts'
import type { RawField, RawForm } from './raw-form.ts'
import { isSystemColumn } from './system-column.ts'

export interface BoundForm {
  draft: FormDraft
  added: Element[]
  /** Code lists that the new elements use. */
  codeLists: CodeList[]
  /** Codes of system columns left out. */
  skipped: string[]
  problems: { row: number; message: Label }[]
}

export interface BindOptions {
  id: string
  objectClass: ObjectClass
  source: string
  /** The form as it stands, when it was imported before. */
  before: Form | null
}

export function bindForm(catalogue: Catalogue, form: RawForm, options: BindOptions): BoundForm {
  const { id, objectClass, source, before } = options
  const find = elementByName(catalogue, objectClass)
  const earlier = new Map((before?.fields ?? []).map((f) => [f.code, f.element]))
  const bound: BoundForm = {
    draft: {
      id,
      title: { zh: form.title, en: form.title },
      objectClass,
      period: before?.period ?? form.period ?? 'NONE',
      fields: [],
      rules: before?.rules ?? [],
      source,
    },
    added: [],
    codeLists: [],
    skipped: [],
    problems: [],
  }
  const taken = new Set<string>()
  const codes = new Set<string>()
  const complain = (field: RawField, zh: string, en: string) => bound.problems.push({ row: field.row, message: { zh, en } })

  for (const field of form.fields) {
    if (isSystemColumn(field)) {
      bound.skipped.push(field.code || field.label)
      continue
    }
    if (!field.code) complain(field, `字段“${field.label}”没有代码，未导入。`, `Field "${field.label}" has no code; left out.`)
    else if (!field.label) complain(field, `字段 ${field.code} 没有名称，未导入。`, `Field ${field.code} has no label; left out.`)
    else if (codes.has(field.code))
      complain(field, `字段代码 ${field.code} 重复，只取第一个。`, `Field code ${field.code} stands twice; the first one counts.`)
    else {
      codes.add(field.code)
      const made = catalogue.elements.get(`${objectClass}.${propertyOf(form.key, field.code)}`)
      const candidates = [catalogue.elements.get(earlier.get(field.code) ?? ''), made, find(field)]
      // One form does not ask the same thing twice: a second "联系电话" is somebody else's.
      const known = candidates.find((e) => e && !taken.has(e.id))
      const element = known ?? newElement(objectClass, form, field)
      if (!known) {
        bound.added.push(element)
        const list = newCodeList(form, field, element)
        if (list) bound.codeLists.push(list)
      }
      taken.add(element.id)
      bound.draft.fields.push(fieldOf(field, element, known !== undefined && known !== made))
    }
  }
  return bound
}

const fieldOf = (field: RawField, element: Element, standard: boolean): FormField => ({
  code: field.code,
  label: { zh: field.label, en: standard ? element.label.en : field.label },
  element: element.id,
  required: field.required || element.identifier === true,
  ...(field.hint && { hint: { zh: field.hint, en: field.hint } }),
})
