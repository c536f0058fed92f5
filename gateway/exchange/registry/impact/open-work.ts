// Open work of one connector, by form: tasks that wait for a worker, deliveries that wait for the department.
import { countOpenTasks } from '../../../asking/index.ts'
import { countWaitingByForm } from '../../../delivering/index.ts'
import type { Database } from '../../../platform/index.ts'

export interface Work {
  tasks: number
  deliveries: number
}

export interface OpenWork {
  of(form: string): Work
  all: Work
}

export async function openWork(db: Database, connector: string): Promise<OpenWork> {
  const [tasks, deliveries] = await Promise.all([countOpenTasks(db, connector), countWaitingByForm(db, connector)])
  const sum = (counts: ReadonlyMap<string | null, number>) => [...counts.values()].reduce((total, n) => total + n, 0)
  return {
    of: (form) => ({ tasks: tasks.get(form) ?? 0, deliveries: deliveries.get(form) ?? 0 }),
    all: { tasks: sum(tasks), deliveries: sum(deliveries) },
  }
}
