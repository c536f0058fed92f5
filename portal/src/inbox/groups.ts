// Open requests about the same subject and period belong on one sheet, so the inbox shows them as one card.
import type { TaskPartFragment } from '../generated/graphql.ts'

export interface Group {
  key: string
  tasks: TaskPartFragment[]
  /** Address of the sheet that answers them; null without a form to fill in. */
  sheet: string | null
}

export const sheetAddress = (subject: { class: string; id: string }, period: string | null): string =>
  `/sheet/${encodeURIComponent(subject.class)}/${encodeURIComponent(subject.id)}${period ? `?period=${encodeURIComponent(period)}` : ''}`

const isRequest = (task: TaskPartFragment): boolean => task.state === 'OPEN' && task.form !== null && task.subject !== null

/** In the order of their first tasks. */
export function groupsOf(tasks: readonly TaskPartFragment[]): Group[] {
  const groups = new Map<string, Group>()
  for (const task of tasks) {
    const sheet = isRequest(task) && task.subject ? sheetAddress(task.subject, task.period) : null
    const key = sheet ?? task.id
    const group = groups.get(key)
    if (group) group.tasks.push(task)
    else groups.set(key, { key, tasks: [task], sheet })
  }
  return [...groups.values()]
}
