// Forms and tasks in the format of civil affairs' interface, and its opaque page tokens.
import { beijingDate, beijingIso, FORM_SOURCE, type FormSet, type Task } from '../stage/index.ts'

const STATES = { open: '待办', done: '已办结', withdrawn: '已撤销' } as const

export const toldTask = (task: Task) => ({
  task_id: task.taskNo,
  title: task.title,
  area_code: task.division,
  subject_type: task.object,
  id_number: task.subject,
  person_name: task.subjectName,
  form_code: task.form,
  deadline: beijingDate(task.dueAt, '/'),
  status: STATES[task.state],
  updated_at: beijingIso(task.changedAt),
})

export const toldForms = ({ forms, codeLists }: FormSet) => ({
  forms: forms.map((form) => ({
    form_code: form.code,
    form_name: form.title,
    subject_type: form.object,
    period: form.period,
    version: form.version,
    source: FORM_SOURCE,
    fields: form.fields.map((field) => ({
      name: field.code,
      label: field.label,
      type: field.type,
      required: field.required,
      max_length: field.length ?? null,
      scale: field.scale ?? null,
      codes: field.codes ?? null,
      unit: field.unit ?? null,
      hint: field.hint ?? null,
    })),
    rules: form.rules,
  })),
  code_lists: Object.fromEntries(
    Object.entries(codeLists).map(([list, codes]) => [list, codes.map(([value, name]) => ({ value, name }))]),
  ),
})

/** The end of a page and its query: callers can only return it. */
export const nextToken = (after: number, since: string): string =>
  Buffer.from(JSON.stringify([after, since])).toString('base64url')

export function readToken(token: string): { after: number; since: string } | undefined {
  try {
    const [after, since] = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'))
    return Number.isInteger(after) && typeof since === 'string' ? { after, since } : undefined
  } catch {
    return undefined
  }
}
