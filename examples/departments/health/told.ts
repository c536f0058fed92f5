// Forms and tasks in the format of health's schema.
import { beijingDate, beijingIso, FORM_SOURCE, type FormSet, type Task } from '../stage/index.ts'

const STATES = { open: 'OPEN', done: 'DONE', withdrawn: 'WITHDRAWN' } as const

export const toldTask = (task: Task) => ({
  id: task.taskNo,
  title: task.title,
  divisionCode: task.division,
  patientId: task.subject,
  patientName: task.subjectName,
  form: task.form,
  dueOn: beijingDate(task.dueAt, '-'),
  state: STATES[task.state],
  changedAt: beijingIso(task.changedAt),
})

export const toldForms = ({ forms }: FormSet) =>
  forms.map(({ code, title, version, fields }) => ({
    ...{ code, title, version, source: FORM_SOURCE },
    fields: fields.map((field) => ({
      name: field.code,
      label: field.label,
      type: field.type,
      required: field.required,
      unit: field.unit ?? null,
      hint: field.hint ?? null,
    })),
  }))
