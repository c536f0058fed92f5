// Forms and tasks in the format of the safety service.
import { beijingDate, beijingIso, FORM_SOURCE, type FormSet, type Task } from '../stage/index.ts'

const STATES = { open: 'OPEN', done: 'DONE', withdrawn: 'WITHDRAWN' } as const

export const toldTask = (task: Task) => ({
  TaskNo: task.taskNo,
  Title: task.title,
  DivisionCode: task.division,
  HouseholdNo: task.subject,
  HouseholdName: task.subjectName,
  FormCode: task.form,
  DueDate: beijingDate(task.dueAt, '-'),
  State: STATES[task.state],
  Changed: beijingIso(task.changedAt),
  ChangeNo: task.changeNo,
})

export const toldForms = ({ forms, codeLists }: FormSet) => ({
  Form: forms.map((form) => ({
    Code: form.code,
    Title: form.title,
    Object: form.object,
    Period: form.period,
    Version: form.version,
    Source: FORM_SOURCE,
    Field: form.fields.map((field) => ({
      Name: field.code,
      Label: field.label,
      Type: field.type,
      Required: field.required,
      Length: field.length ?? null,
      Scale: field.scale ?? null,
      Unit: field.unit ?? null,
      CodeList: field.codes ?? null,
      Hint: field.hint ?? null,
    })),
  })),
  CodeList: Object.entries(codeLists).map(([Name, codes]) => ({ Name, Item: codes.map(([Code, Text]) => ({ Code, Text })) })),
})
