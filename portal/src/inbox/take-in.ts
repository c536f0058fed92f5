// Applies a changed task to the open inbox: replaced, inserted or removed, as the filter says.
import { dayOf } from '../format/dates.ts'
import type { TaskPartFragment } from '../generated/graphql.ts'
import type { Filter } from './filter.ts'

type Task = TaskPartFragment

function matches(task: Task, filter: Filter): boolean {
  const due = task.dueAt ? dayOf(task.dueAt) : null
  if (filter.state !== 'ALL' && task.state !== filter.state) return false
  if (filter.departments.length > 0 && !filter.departments.includes(task.department.id)) return false
  if (filter.from && (!due || due < filter.from)) return false
  if (filter.to && (!due || due > filter.to)) return false
  return filter.text.trim().length === 0 || task.title.toLowerCase().includes(filter.text.trim().toLowerCase())
}

/** Comes before, in the selected order; tasks without a due date come last in both. */
function isBefore(a: Task, b: Task, order: Filter['order']): boolean {
  if (!a.dueAt || !b.dueAt) return a.dueAt !== null
  return order === 'DUE_SOONEST' ? a.dueAt < b.dueAt : a.dueAt > b.dueAt
}

export function takeIn(tasks: readonly Task[], changed: Task, filter: Filter, more: boolean): Task[] {
  const others = tasks.filter((t) => t.id !== changed.id)
  if (!matches(changed, filter)) return others
  const at = others.findIndex((t) => isBefore(changed, t, filter.order))
  if (at >= 0) return others.toSpliced(at, 0, changed)
  // After the last shown task: it comes with its own page, unless this is the last.
  return more && others.length === tasks.length ? others : [...others, changed]
}
