// Applies a changed task to the open inbox: replaced, inserted or removed, as the filter says.
import { dayOf } from '../format/dates.ts'
import type { TaskPartFragment } from '../generated/graphql.ts'
import type { Wish } from './wish.ts'

type Task = TaskPartFragment

function matches(task: Task, wish: Wish): boolean {
  const due = task.dueAt ? dayOf(task.dueAt) : null
  if (wish.state !== 'ALL' && task.state !== wish.state) return false
  if (wish.departments.length > 0 && !wish.departments.includes(task.department.id)) return false
  if (wish.from && (!due || due < wish.from)) return false
  if (wish.to && (!due || due > wish.to)) return false
  return wish.text.trim().length === 0 || task.title.toLowerCase().includes(wish.text.trim().toLowerCase())
}

/** Comes before, in the selected order; tasks without a due date come last in both. */
function isBefore(a: Task, b: Task, order: Wish['order']): boolean {
  if (!a.dueAt || !b.dueAt) return a.dueAt !== null
  return order === 'DUE_SOONEST' ? a.dueAt < b.dueAt : a.dueAt > b.dueAt
}

export function takeIn(tasks: readonly Task[], changed: Task, wish: Wish, more: boolean): Task[] {
  const others = tasks.filter((t) => t.id !== changed.id)
  if (!matches(changed, wish)) return others
  const at = others.findIndex((t) => isBefore(changed, t, wish.order))
  if (at >= 0) return others.toSpliced(at, 0, changed)
  // After the last shown task: it comes with its own page, unless this is the last.
  return more && others.length === tasks.length ? others : [...others, changed]
}
