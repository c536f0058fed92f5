// What taxation puts out for the hub: a numbered workbook whenever tasks changed, and another file beside it once it is whole. Which
// tasks a number holds is noted before the file is written, so a start after a crash writes the missing file and never reuses one.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beijingDate, plainTime, type Store, type Task, type TaskBook } from '../stage/index.ts'
import { putFile, workbook } from './workbooks.ts'

export const OUTBOX_SCHEMA = 'create table dropped (seq integer primary key, above integer not null, up_to integer not null);'

const HEADER = [
  '任务编号',
  '任务名称',
  '区划代码',
  '纳税人识别号',
  '纳税人名称',
  '报表代码',
  '所属期',
  '截止日期',
  '状态',
  '更新时间',
]
const STATES = { open: '未报', done: '已报', withdrawn: '作废' } as const

const row = (task: Task) => [
  ...[task.taskNo, task.title, task.division, task.subject, task.subjectName, task.form, task.period],
  ...[beijingDate(task.dueAt, '/'), STATES[task.state], plainTime(task.changedAt)],
]

export interface Outbox {
  drop(): Promise<void>
}

export function createOutbox({ db }: Store, tasks: TaskBook, folder: string): Outbox {
  const last = db.prepare('select seq, above, up_to from dropped order by seq desc limit 1')
  const note = db.prepare('insert into dropped values (?, ?, ?)')
  const write = async ({ seq, above, up_to }: { seq: number; above: number; up_to: number }) => {
    const name = `rw-${String(seq).padStart(6, '0')}.xlsx`
    // Whoever fetched it has put it away.
    if (existsSync(join(folder, name)) || existsSync(join(folder, 'done', name))) return
    const rows = tasks.changedAfter(above, up_to - above).filter(({ changeNo }) => changeNo <= up_to)
    putFile(join(folder, name), await workbook([HEADER, ...rows.map(row)], '任务'))
    putFile(join(folder, `${name}.ok`), '')
  }
  let dropping = Promise.resolve()
  const once = async () => {
    const before = last.get() as { seq: number; above: number; up_to: number } | undefined
    if (before) await write(before)
    const above = before?.up_to ?? 0
    const changed = tasks.changedAfter(above, 5000).at(-1)
    if (!changed) return
    const next = { seq: (before?.seq ?? 0) + 1, above, up_to: changed.changeNo }
    note.run(next.seq, next.above, next.up_to)
    await write(next)
  }
  return {
    drop() {
      dropping = dropping.then(once, once)
      return dropping
    },
  }
}
