// The tasks issued by a department, with an increasing change number: the hub reads the changes since the last one.
import type { Store } from './open-store.ts'

export interface NewTask {
  title: string
  division: string
  /** The department's word for the subject's class. */
  object: string
  subject: string
  subjectName: string
  form: string
  period: string | null
  dueAt: Date
}

export interface Task extends NewTask {
  taskNo: string
  state: 'open' | 'done' | 'withdrawn'
  changedAt: Date
  changeNo: number
}

export const TASK_SCHEMA = `
  create table task (
    task_no text primary key, title text not null, division text not null, object text not null, subject text not null,
    subject_name text not null, form text not null, period text, due_at text not null, state text not null,
    changed_at text not null, change_no integer not null unique);
`

export interface TaskBook {
  issue(task: NewTask, at: Date): Task
  find(taskNo: string): Task | undefined
  change(taskNo: string, state: Task['state'], at: Date): void
  changedAfter(changeNo: number, limit: number, since?: string): Task[]
  countOpen(): number
}

type Row = Record<string, string | number | null>

export function createTaskBook({ db }: Store, numberOf: (sequence: number) => string): TaskBook {
  const last = db.prepare('select change_no, changed_at from task order by change_no desc limit 1')
  const issued = db.prepare('select coalesce(max(rowid), 0) as total from task')
  const insert = db.prepare('insert into task values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const update = db.prepare('update task set state = ?, changed_at = ?, change_no = ? where task_no = ?')
  const one = db.prepare('select * from task where task_no = ?')
  const after = db.prepare('select * from task where change_no > ? and changed_at >= ? order by change_no limit ?')
  const open = db.prepare(`select count(*) as total from task where state = 'open'`)

  /** Strictly increasing instants: otherwise `since` would skip or repeat. */
  const next = (at: Date) => {
    const row = last.get() as { change_no: number; changed_at: string } | undefined
    const instant = row ? Math.max(at.getTime(), Date.parse(row.changed_at) + 1) : at.getTime()
    return { changeNo: (row?.change_no ?? 0) + 1, changedAt: new Date(instant) }
  }

  return {
    issue(task, at) {
      const { changeNo, changedAt } = next(at)
      const taskNo = numberOf((issued.get() as { total: number }).total + 1)
      const { title, division, object, subject, subjectName, form, period, dueAt } = task
      const times = [dueAt.toISOString(), 'open', changedAt.toISOString(), changeNo]
      insert.run(taskNo, title, division, object, subject, subjectName, form, period, ...times)
      return { ...task, taskNo, state: 'open', changedAt, changeNo }
    },
    find: (taskNo) => toTask(one.get(taskNo) as Row | undefined),
    change(taskNo, state, at) {
      const { changeNo, changedAt } = next(at)
      update.run(state, changedAt.toISOString(), changeNo, taskNo)
    },
    changedAfter: (changeNo, limit, since = '') => (after.all(changeNo, since, limit) as Row[]).map((row) => toTask(row) as Task),
    countOpen: () => (open.get() as { total: number }).total,
  }
}

function toTask(row: Row | undefined): Task | undefined {
  if (!row) return undefined
  return {
    taskNo: String(row.task_no),
    title: String(row.title),
    division: String(row.division),
    object: String(row.object),
    subject: String(row.subject),
    subjectName: String(row.subject_name),
    form: String(row.form),
    period: row.period === null ? null : String(row.period),
    dueAt: new Date(String(row.due_at)),
    state: row.state as Task['state'],
    changedAt: new Date(String(row.changed_at)),
    changeNo: Number(row.change_no),
  }
}
