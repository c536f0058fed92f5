// What is under way with one connector, by form: tasks that wait for a worker, deliveries that wait for the department.
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
  const tasks = await db
    .selectFrom('task')
    .select(['form_id as form', (eb) => eb.fn.countAll<string>().as('n')])
    .where('connector_id', '=', connector)
    .where('state', '=', 'OPEN')
    .groupBy('form_id')
    .execute()
  const deliveries = await db
    .selectFrom('delivery')
    .select(['form_id as form', (eb) => eb.fn.countAll<string>().as('n')])
    .where('connector_id', '=', connector)
    .where('state', 'in', ['PENDING', 'SENDING', 'RETRYING', 'STUCK'])
    .groupBy('form_id')
    .execute()
  const count = (rows: { form: string | null; n: string }[], form: string) => Number(rows.find((r) => r.form === form)?.n ?? 0)
  const sum = (rows: { n: string }[]) => rows.reduce((total, r) => total + Number(r.n), 0)
  return {
    of: (form) => ({ tasks: count(tasks, form), deliveries: count(deliveries, form) }),
    all: { tasks: sum(tasks), deliveries: sum(deliveries) },
  }
}
