// Reminds departments of corrections that are due within three days or overdue: each stage once, journaled in the county. The
// officer's list shows them all the time; this records that the reminder was given.

import { sql } from 'kysely'
import { appendJournal, chinaDate, type Database } from '../../platform/index.ts'

const SOON_DAYS = 3
const DAY_MS = 86_400_000

interface Reminder {
  county: string
  correction: string
  department: string
  stage: 'SOON' | 'OVERDUE'
}

export async function remindDepartments({ db, clock }: { db: Database; clock: () => Date }): Promise<Reminder[]> {
  const now = clock()
  const today = chinaDate(now)
  const soon = chinaDate(new Date(now.getTime() + (SOON_DAYS - 1) * DAY_MS))
  const due = sql<boolean>`state = 'OPEN' and due_on <= ${soon}::date
    and (reminded is null or (reminded = 'SOON' and due_on < ${today}::date))`
  const counties = await db.selectFrom('correction').select('county').distinct().where(due).orderBy('county').execute()
  const reminders: Reminder[] = []
  for (const { county } of counties)
    await db.transaction().execute(async (trx) => {
      const { rows } = await sql<Reminder>`
        update correction set reminded = case when due_on < ${today}::date then 'OVERDUE' else 'SOON' end
        where county = ${county} and ${due}
        returning county, id as correction, department_id as department, reminded as stage`.execute(trx)
      const entry = ({ correction, department, stage }: Reminder) => ({
        ...{ kind: 'correction.reminded', actor: 'system' },
        body: { correction, department, stage },
      })
      await appendJournal(trx, county, now, rows.map(entry))
      reminders.push(...rows)
    })
  return reminders
}
