// One of two fields that may be the same: a field of a form, or an element of the catalogue.
import type { Database } from '../../platform/index.ts'
import type { RawField, RawForm } from '../forms/import/raw-form.ts'

export interface ReviewSide {
  /** `form#code`, or `@class#element`. */
  field: string
  form: { id: string; title: string; department: string } | null
  raw: RawField | null
}

/** Reads the forms of all fields at once. */
export async function sidesOf(db: Database, fields: readonly string[]): Promise<(field: string) => ReviewSide> {
  const cut = (field: string): [string, string] => [field.slice(0, field.indexOf('#')), field.slice(field.indexOf('#') + 1)]
  const ids = [...new Set(fields.map((f) => cut(f)[0]))]
  const forms = ids.length
    ? await db.selectFrom('intake_form').select(['id', 'title', 'department_id', 'body']).where('id', 'in', ids).execute()
    : []
  const byId = new Map(forms.map((f) => [f.id, f]))
  return (field) => {
    const [id, code] = cut(field)
    const form = byId.get(id)
    const raw = (form?.body as RawForm | undefined)?.fields.find((f) => f.code === code) ?? null
    return { field, form: form ? { id, title: form.title, department: form.department_id } : null, raw }
  }
}
