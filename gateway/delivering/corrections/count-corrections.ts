// How many corrections wait for an answer, and how many are overdue, for a department or for a worker.
import { sql } from 'kysely'
import type { Database } from '../../platform/index.ts'

export interface CorrectionCounts {
  open: number
  /** Due within three days, today included. */
  soon: number
  overdue: number
  /** Answered in the last fourteen days. */
  answered: number
}

export async function countCorrections(
  db: Database,
  of: { raisedBy?: string | undefined; departments: readonly string[] },
  today: string,
): Promise<CorrectionCounts> {
  const row = await db
    .selectFrom('correction')
    .select([
      sql<number>`count(*) filter (where state = 'OPEN')::int`.as('open'),
      sql<number>`count(*) filter (where state = 'OPEN' and due_on >= ${today}::date and due_on < ${today}::date + 3)::int`.as(
        'soon',
      ),
      sql<number>`count(*) filter (where state = 'OPEN' and due_on < ${today}::date)::int`.as('overdue'),
      sql<number>`count(*) filter (where state <> 'OPEN' and decided_at >= ${today}::date - 14)::int`.as('answered'),
    ])
    .where((eb) =>
      eb.or([
        eb('worker_id', '=', of.raisedBy ?? null),
        eb('department_id', '=', sql<string>`any(${[...of.departments]}::text[])`),
      ]),
    )
    .executeTakeFirstOrThrow()
  return row
}
