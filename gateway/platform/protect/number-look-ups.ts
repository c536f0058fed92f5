// Limits how many people may be looked up by their number. Numbers can be made up, so unlimited rows would read whole
// populations. The limit counts per sheet, and per worker and day over all sheets.
import { sql } from 'kysely'
import { chinaDate } from '../derive/china-date.ts'
import type { Database } from '../store/database.ts'

export const MOST_BY_SHEET = 200
export const MOST_BY_DAY = 400

/** The sheet in which numbers are typed: its key, owner and place. */
interface OfSheet {
  county: string
  id: string
  worker_id: string
  division_code: string
}

interface Deps {
  db: Database
  clock: () => Date
}

/** Counts how many of these look-ups no department knew. */
export async function countUnknown({ db, clock }: Deps, of: OfSheet, unknown: number): Promise<void> {
  await db
    .updateTable('number_lookup')
    .set((eb) => ({ unknown: eb('unknown', '+', unknown) }))
    .where('county', '=', of.county)
    .where('worker_id', '=', of.worker_id)
    .where('day', '=', chinaDate(clock()))
    .where('sheet_id', '=', of.id)
    .execute()
}

/** Takes as many of `wanted` as are left, atomically. */
export async function takeLookUps(
  { db, clock }: Deps,
  { county, id, worker_id, division_code }: OfSheet,
  wanted: number,
): Promise<number> {
  if (wanted === 0) return 0
  const day = chinaDate(clock())
  return db.transaction().execute(async (trx) => {
    // One at a time per worker; otherwise two tabs would both take the remainder.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`number_lookup ${worker_id}`}, 0))`.execute(trx)
    const used = await trx
      .selectFrom('number_lookup')
      .select((eb) => [
        eb.fn.sum<string>('named').filterWhere('sheet_id', '=', id).as('of_sheet'),
        eb.fn.sum<string>('named').filterWhere('day', '=', day).as('of_day'),
      ])
      .where('county', '=', county)
      .where('worker_id', '=', worker_id)
      .executeTakeFirstOrThrow()
    const left = Math.min(MOST_BY_SHEET - Number(used.of_sheet ?? 0), MOST_BY_DAY - Number(used.of_day ?? 0))
    const taken = Math.max(0, Math.min(wanted, left))
    if (taken > 0)
      await trx
        .insertInto('number_lookup')
        .values({ county, worker_id, day, sheet_id: id, division_code, named: taken })
        .onConflict((c) =>
          c
            .columns(['county', 'worker_id', 'day', 'sheet_id'])
            .doUpdateSet((eb) => ({ named: eb('number_lookup.named', '+', eb.ref('excluded.named')) })),
        )
        .execute()
    return taken
  })
}
