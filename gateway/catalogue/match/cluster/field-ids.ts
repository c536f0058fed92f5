import type { MatchField, MatchForm } from '../match-form.ts'

/** The name of a field for a person: its path, otherwise its code, name or label. */
export const fieldName = (field: MatchField): string => field.path ?? field.code ?? field.name ?? field.label ?? field.title ?? ''

/** `form#field` for each field. A second field of the same name gets `~2`, and so on. */
export function fieldIds(form: MatchForm): string[] {
  const taken = new Set<string>()
  const times = new Map<string, number>()
  return form.fields.map((field) => {
    const name = `${form.key}#${fieldName(field)}`
    let n = times.get(name) ?? 1
    let id = n === 1 ? name : `${name}~${n}`
    // A field may itself be named x~2.
    while (taken.has(id)) id = `${name}~${++n}`
    times.set(name, n + 1)
    taken.add(id)
    return id
  })
}
