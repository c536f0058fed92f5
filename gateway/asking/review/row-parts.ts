// Columns of a row set are about the subject of the row, not of the form: 姓名 under 家庭成员 is that member's own name. So each row
// set is matched as a form of its own, and the outcome is then attributed to the whole form.
import type { IntakeBody } from './intake-body.ts'

export interface Matched {
  id: string
  department_id: string
  object_class: string | null
  body: IntakeBody
}

const ROWS = '~rows~'
export const isRowPart = (form: string): boolean => form.includes(ROWS)
/** A field or form of the matcher, as decisions name it. */
export const wholeName = (name: string): string => name.replace(/~rows~[^#]*/, '')

export function rowParts<T extends Matched>(forms: readonly T[]): T[] {
  return forms.flatMap((form): T[] => {
    const rowSets = form.body.rowSets ?? []
    if (rowSets.length === 0) return [form]
    const inRows = new Set(rowSets.flatMap((r) => r.fields))
    const head = form.body.fields.filter((f) => !inRows.has(f.code))
    const rows = rowSets.map((set) => {
      // A form that is one list is compared with other forms as that list.
      const id = head.length === 0 && rowSets.length === 1 ? form.id : `${form.id}${ROWS}${set.code}`
      const fields = form.body.fields
        .filter((f) => set.fields.includes(f.code))
        .map(({ repeats, section, ...field }) => ({ ...field, ...(section && section !== repeats && { section }) }))
      return { ...form, id, object_class: set.of, body: { ...form.body, fields, about: set.of } }
    })
    return head.length === 0 ? rows : [{ ...form, body: { ...form.body, fields: head } }, ...rows]
  })
}

/** The class that a field of the form is about. */
export const classOfField = ({ object_class, body }: Matched, code: string): string =>
  body.rowSets?.find((r) => r.fields.includes(code))?.of ?? object_class ?? 'resident'
