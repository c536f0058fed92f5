// Which of a worker's assignments are in force on a calendar day. The last day counts; access ends the day after.
import type { Insertable } from 'kysely'
import type { Database } from '../store/database.ts'
import { inParts } from '../store/in-parts.ts'
import type { AssignmentTable } from '../tables.ts'
import type { Assignment } from './viewer.ts'

export interface DatedAssignment extends Assignment {
  startsOn: string
  endsOn: string | null
}

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

/** "YYYY-MM-DD" in China, which has one time zone; the server may run in another. */
export const calendarDay = (at: Date): string => calendar.format(at)

export const inForce = (assignment: DatedAssignment, day: string): boolean =>
  assignment.startsOn <= day && (assignment.endsOn === null || day <= assignment.endsOn)

export async function assignmentsOf(db: Database, worker: string): Promise<DatedAssignment[]> {
  const rows = await db
    .selectFrom('assignment')
    .select(['role', 'division_code', 'department_id', 'starts_on', 'ends_on'])
    .where('worker_id', '=', worker)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    role: row.role,
    division: row.division_code,
    department: row.department_id,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
  }))
}

/** Adds assignments with new ids; known ones are not changed. */
export async function addAssignments(db: Database, assignments: readonly Insertable<AssignmentTable>[]): Promise<void> {
  for (const part of inParts(assignments))
    await db
      .insertInto('assignment')
      .values(part)
      .onConflict((c) => c.column('id').doNothing())
      .execute()
}
