// Reminds departments of corrections that are due within three days or overdue: each stage once, journaled in the county. What waits is
// on the officer's list all the time; this is the record that it was said.

import type { Database } from '../../platform/index.ts'
import { appendJournal, chinaDate } from '../../platform/index.ts'

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
  const due = await db
    .selectFrom('correction')
    .select(['county', 'id', 'due_on', 'reminded'])
    .where('state', '=', 'OPEN')
    .where('due_on', '<=', soon)
    .where((eb) => eb.or([eb('reminded', 'is', null), eb.and([eb('reminded', '=', 'SOON'), eb('due_on', '<', today)])]))
    .orderBy('county')
    .orderBy('id')
    .limit(1000)
    .execute()
  const reminders: Reminder[] = []
  for (const [county, rows] of Map.groupBy(due, (r) => r.county))
    await db.transaction().execute(async (trx) => {
      const told: Reminder[] = []
      for (const { id, due_on, reminded } of rows) {
        const stage = due_on < today ? 'OVERDUE' : 'SOON'
        // Of several processes one says it.
        const mine = await trx
          .updateTable('correction')
          .set({ reminded: stage })
          .where('county', '=', county)
          .where('id', '=', id)
          .where('state', '=', 'OPEN')
          .where('reminded', 'is not distinct from', reminded)
          .returning('department_id')
          .executeTakeFirst()
        if (mine) told.push({ county, correction: id, department: mine.department_id, stage })
      }
      const entry = ({ correction, department, stage }: Reminder) => ({
        ...{ kind: 'correction.reminded', actor: 'system' },
        body: { correction, department, stage },
      })
      await appendJournal(trx, county, now, told.map(entry))
      reminders.push(...told)
    })
  return reminders
}
