// Books one report in one transaction. A repeated delivery id changes nothing and gets the first acknowledgement; without an id
// every call is booked.
import { checkFields, type Problem } from './check-fields.ts'
import type { FormSet } from './form-definition.ts'
import type { Arrival, Entry, Ledger } from './ledger.ts'
import type { Store } from './open-store.ts'
import type { TaskBook } from './task-book.ts'

export interface Books {
  store: Store
  forms: FormSet
  tasks: TaskBook
  ledger: Ledger
}

export type Verdict =
  | { kind: 'effect' | 'repeat'; entry: Entry }
  | { kind: 'refused'; why: 'key' | 'task' | 'data'; message: string; problems: Problem[] }

export function receive(
  { store, forms, tasks, ledger }: Books,
  arrival: Arrival,
  now = new Date(),
  /** The part of the content that the system stores. */
  kept: (content: Arrival['content']) => Arrival['content'] = (content) => content,
): Verdict {
  const { deliveryId, taskNo, content } = arrival
  return store.transact((): Verdict => {
    const refused = (why: 'key' | 'task' | 'data', message: string, problems: Problem[] = []): Verdict => {
      ledger.refuse(deliveryId, message, now)
      return { kind: 'refused', why, message, problems }
    }
    const first = deliveryId === null ? undefined : ledger.find(deliveryId)
    if (first) {
      if (!first.same(arrival)) return refused('key', '同一流水号的内容与首次不同')
      ledger.repeat(first.deliveryId as string, now)
      return { kind: 'repeat', entry: first }
    }
    const task = tasks.find(taskNo)
    const form = forms.forms.find(({ code }) => code === arrival.form)
    if (!task) return refused('task', '任务不存在')
    if (task.state === 'withdrawn') return refused('task', '任务已撤销')
    if (!form || form.code !== task.form) return refused('task', '报表与任务不符')
    const problems = checkFields(forms, form, task.subject, content)
    if (problems.length > 0) return refused('data', problems.map(({ problem }) => problem).join('；'), problems)
    const entry = ledger.book(arrival, now, kept(content))
    tasks.change(taskNo, 'done', now)
    return { kind: 'effect', entry }
  })
}
