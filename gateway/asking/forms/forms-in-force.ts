// The current versions of forms: the one place that joins a form with its current version.
import type { Form } from '../../../schema/index.ts'
import type { Database } from '../../platform/index.ts'

export interface FormInForce {
  connector: string
  department: string
  body: Form
  /** The date of its first version. */
  since: Date
  /** Number of requests that wait for a worker. */
  open: number
}

export const versionInForce = (db: Database) =>
  db
    .selectFrom('form')
    .innerJoin('form_version', (join) =>
      join.onRef('form_version.form_id', '=', 'form.id').onRef('form_version.version', '=', 'form.version'),
    )

/** All of them, by id. */
export async function formsInForce(db: Database): Promise<FormInForce[]> {
  const rows = await versionInForce(db)
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('task')
          .select(['task.form_id', (e) => e.fn.countAll<string>().as('n')])
          .where('state', '=', 'OPEN')
          .groupBy('task.form_id')
          .as('open'),
      (join) => join.onRef('open.form_id', '=', 'form.id'),
    )
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('form_version as first')
          .select(['first.form_id', (e) => e.fn.min('first.created_at').as('since')])
          .groupBy('first.form_id')
          .as('first'),
      (join) => join.onRef('first.form_id', '=', 'form.id'),
    )
    .select(['form.connector_id', 'form.department_id', 'form_version.body', 'open.n', 'first.since', 'form_version.created_at'])
    .orderBy('form.id')
    .execute()
  return rows.map((r) => ({
    ...{ connector: r.connector_id, department: r.department_id, body: r.body },
    ...{ since: r.since ?? r.created_at, open: Number(r.n ?? 0) },
  }))
}
