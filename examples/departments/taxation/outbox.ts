// Taxation's files for the hub: a numbered workbook whenever tasks changed, and a marker file once it is complete.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beijingDate, numberedFiles, plainTime, putFile, type Store, type Task, type TaskBook } from '../stage/index.ts'
import { workbook } from './workbooks.ts'

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

export function createOutbox(store: Store, tasks: TaskBook, folder: string): Outbox {
  const files = numberedFiles(store, tasks)
  const write = async () => {
    for (const file of files()) {
      const name = `rw-${file.number}.xlsx`
      // A reader has moved it away.
      if (existsSync(join(folder, name)) || existsSync(join(folder, 'done', name))) continue
      putFile(join(folder, name), await workbook([HEADER, ...file.tasks().map(row)], '任务'))
      putFile(join(folder, `${name}.ok`), '')
    }
  }
  let dropping = Promise.resolve()
  return {
    drop() {
      dropping = dropping.then(write, write)
      return dropping
    },
  }
}
