// Columns of a row set are about the subject of the row, not of the form: 姓名 under 家庭成员 is that member's own name. So each row
// set is matched as a form of its own, and the outcome is then attributed to the whole form.
import type { MatchOutcome } from '../../catalogue/index.ts'
import type { IntakeBody } from './intake-body.ts'

export interface Matched {
  id: string
  department_id: string
  object_class: string | null
  body: IntakeBody
}

const ROWS = '~rows~'
const whole = (name: string): string => name.replace(/~rows~[^#]*/, '')

export interface Parts<T> {
  forms: T[]
  /** A field as decisions name it, mapped to its part. */
  inPart: (field: string) => string
  joined: (outcome: MatchOutcome) => MatchOutcome
}

export function rowParts<T extends Matched>(forms: readonly T[]): Parts<T> {
  const partOf = new Map<string, string>()
  const parts = forms.flatMap((form): T[] => {
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
      for (const { code } of fields) partOf.set(`${form.id}#${code}`, `${id}#${code}`)
      return { ...form, id, object_class: set.of, body: { ...form.body, fields, about: set.of } }
    })
    return head.length === 0 ? rows : [{ ...form, body: { ...form.body, fields: head } }, ...rows]
  })
  return {
    forms: parts,
    inPart: (field) => partOf.get(field) ?? field,
    joined: (outcome) => ({
      ...outcome,
      fields: outcome.fields.map((f) => ({ ...f, id: whole(f.id), form: whole(f.form) })),
      review: outcome.review.map((r) => ({ ...r, fields: [whole(r.fields[0]), whole(r.fields[1])] })),
      forms: outcome.forms.filter((p) => !p.a.includes(ROWS) && !p.b.includes(ROWS)),
    }),
  }
}

/** The class that a field of the form is about. */
export const classOfField = ({ object_class, body }: Matched, code: string): string =>
  body.rowSets?.find((r) => r.fields.includes(code))?.of ?? object_class ?? 'resident'
