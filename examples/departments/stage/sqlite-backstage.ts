// The control side's view of books in SQLite.
import type { Backstage, IssuedTask, Wish } from './backstage.ts'
import type { Books } from './receive.ts'
import type { NewTask, Task } from './task-book.ts'

type Kept = Pick<Backstage, 'labels' | 'counters' | 'entries' | 'latest' | 'arrivals' | 'issue' | 'withdraw'>

/** `choose` creates one task on request, or none if nothing fits. */
export function sqliteBackstage(
  { store, forms, tasks, ledger }: Books,
  choose: (wish: Wish, now: Date) => NewTask | undefined,
  issued: () => void = () => {},
): Kept {
  const latest = store.db.prepare('select coalesce(max(seq), 0) as seq from effect')
  return {
    labels: new Map(forms.forms.flatMap(({ fields }) => fields.map(({ code, label }) => [code, label] as const))),
    counters: () => ({ ...ledger.counters(), openTasks: tasks.countOpen() }),
    entries: ledger.entries,
    latest: (limit) => ledger.entries(Math.max(0, (latest.get() as { seq: number }).seq - limit), limit).reverse(),
    arrivals: ledger.arrivals,
    issue(wish) {
      const now = new Date()
      const made = store.transact(() => {
        const some: IssuedTask[] = []
        for (let i = 0; i < wish.count; i++) {
          const task = choose(wish, now)
          if (task) some.push(told(tasks.issue(task, now)))
        }
        return some
      })
      if (made.length > 0) issued()
      return made
    },
    withdraw(taskNo) {
      if (tasks.find(taskNo)?.state !== 'open') return false
      tasks.change(taskNo, 'withdrawn', new Date())
      issued()
      return true
    },
  }
}

const told = ({ taskNo, title, division, form, subject, dueAt }: Task): IssuedTask => ({
  ...{ taskNo, title, division, form, subject },
  dueAt: dueAt.toISOString(),
})
