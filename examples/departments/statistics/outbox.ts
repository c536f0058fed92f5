// Statistics' files for the hub: its forms, and a numbered CSV whenever tasks changed.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'
import {
  beijingDate,
  FORM_SOURCE,
  type FormSet,
  numberedFiles,
  plainTime,
  putFile,
  type Store,
  type Task,
  type TaskBook,
} from '../stage/index.ts'

const HEADER = [
  '任务编号',
  '任务名称',
  '行政区划代码',
  '对象类型',
  '对象代码',
  '对象名称',
  '报表代码',
  '报告期',
  '截止日期',
  '状态',
  '更新时间',
]
const STATES = { open: '待报', done: '已报', withdrawn: '撤销' } as const

const row = (task: Task) => [
  ...[task.taskNo, task.title, task.division, task.object, task.subject, task.subjectName, task.form, task.period],
  ...[beijingDate(task.dueAt, '.'), STATES[task.state], plainTime(task.changedAt)],
]

export function createOutbox(store: Store, tasks: TaskBook, folder: string): { drop(): void } {
  const files = numberedFiles(store, tasks)
  return {
    drop() {
      for (const file of files()) {
        const path = join(folder, `tasks-${file.number}.csv`)
        if (existsSync(path)) continue
        const rows = [HEADER, ...file.tasks().map(row)]
        putFile(path, iconv.encode(stringify(rows, { record_delimiter: 'windows' }), 'gb18030'))
      }
    },
  }
}

export function putForms({ forms }: FormSet, folder: string): void {
  const told = forms.map(({ subjectField: _, fields, ...form }) => ({
    ...form,
    source: FORM_SOURCE,
    fields: fields.map(({ code, label, type, required, length = null, scale = null, unit = null }) => ({
      ...{ code, title: label, type, required, length, scale, unit },
    })),
  }))
  putFile(join(folder, 'forms.json'), JSON.stringify({ forms: told }, null, 2))
}
