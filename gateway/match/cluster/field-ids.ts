import type { RawField, RawForm } from '../field.ts'

/** How a person points at a field: its path, else its code, name or label. */
export const fieldName = (field: RawField): string => field.path ?? field.code ?? field.name ?? field.label ?? field.title ?? ''

/** `form#field` for each field; a second of the same name gets `~2`, and so on. */
export function fieldIds(form: RawForm): string[] {
  const seen = new Map<string, number>()
  return form.fields.map((field) => {
    const name = `${form.key}#${fieldName(field)}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name}~${times}`
  })
}
