// Forms and tasks in the format of the land service, mostly in attributes.
import { beijingDate, FORM_SOURCE, type FormSet, plainTime, type Task } from '../stage/index.ts'

const STATES = { open: '待办', done: '办结', withdrawn: '作废' } as const

export const toldTask = (task: Task) => ({
  '@bh': task.taskNo,
  '@zt': STATES[task.state],
  '@xh': task.changeNo,
  Mc: task.title,
  Xzqdm: task.division,
  Dx: { '@lx': task.object, '@dm': task.subject, '#text': task.subjectName },
  Bd: task.form,
  Nd: task.period,
  Jzrq: beijingDate(task.dueAt, '/'),
  Gxsj: plainTime(task.changedAt),
})

export const toldForms = ({ forms }: FormSet) => ({
  Bd: forms.map((form) => ({
    '@dm': form.code,
    '@mc': form.title,
    '@dx': form.object,
    '@zq': form.period,
    '@ly': FORM_SOURCE,
    Zd: form.fields.map((field) => ({
      '@dm': field.code,
      '@lx': field.type,
      '@bt': field.required ? 'Y' : 'N',
      '@cd': field.length ?? null,
      '@xsw': field.scale ?? null,
      '@dw': field.unit ?? null,
      '#text': field.label,
    })),
  })),
})
