// Tasks in numbered files. The tasks of a number are noted before its file is written, so that a start after a crash writes the
// missing file and never reuses a number.
import type { Store } from './open-store.ts'
import type { TaskBook } from './task-book.ts'

export const DROPPED_SCHEMA = 'create table dropped (seq integer primary key, above integer not null, up_to integer not null);'

interface Noted {
  seq: number
  above: number
  up_to: number
}

/** The files to write now, one at a time: the last one, which may be missing, and the changes since. */
export function numberedFiles({ db }: Store, tasks: TaskBook) {
  const last = db.prepare('select seq, above, up_to from dropped order by seq desc limit 1')
  const note = db.prepare('insert into dropped values (?, ?, ?)')
  const file = ({ seq, above, up_to }: Noted) => ({
    number: String(seq).padStart(6, '0'),
    tasks: () => tasks.changedAfter(above, up_to - above).filter(({ changeNo }) => changeNo <= up_to),
  })
  return function* () {
    const before = last.get() as Noted | undefined
    if (before) yield file(before)
    const above = before?.up_to ?? 0
    const changed = tasks.changedAfter(above, 5000).at(-1)
    if (!changed) return
    const next = { seq: (before?.seq ?? 0) + 1, above, up_to: changed.changeNo }
    note.run(next.seq, next.above, next.up_to)
    yield file(next)
  }
}
