// What statistics drops for the hub: its forms, and a numbered CSV whenever tasks changed. Which tasks a number holds is noted
// before the file is written, so a start after a crash writes the missing file and never reuses a number.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'
import { beijingDate, FORM_SOURCE, type FormSet, plainTime, type Store, type Task, type TaskBook } from '../stage/index.ts'
import { putFile } from './put-file.ts'

export const OUTBOX_SCHEMA = 'create table dropped (seq integer primary key, above integer not null, up_to integer not null);'

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

export function createOutbox({ db }: Store, tasks: TaskBook, folder: string): { drop(): void } {
  const last = db.prepare('select seq, above, up_to from dropped order by seq desc limit 1')
  const note = db.prepare('insert into dropped values (?, ?, ?)')
  const write = ({ seq, above, up_to }: { seq: number; above: number; up_to: number }) => {
    const path = join(folder, `tasks-${String(seq).padStart(6, '0')}.csv`)
    if (existsSync(path)) return
    const rows = tasks.changedAfter(above, up_to - above).filter(({ changeNo }) => changeNo <= up_to)
    putFile(path, iconv.encode(stringify([HEADER, ...rows.map(row)], { record_delimiter: 'windows' }), 'gb18030'))
  }
  return {
    drop() {
      const before = last.get() as { seq: number; above: number; up_to: number } | undefined
      if (before) write(before)
      const above = before?.up_to ?? 0
      const changed = tasks.changedAfter(above, 5000).at(-1)
      if (!changed) return
      const next = { seq: (before?.seq ?? 0) + 1, above, up_to: changed.changeNo }
      note.run(next.seq, next.above, next.up_to)
      write(next)
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
