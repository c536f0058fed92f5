// Allows one import at a time for each connector. The existing forms decide which form a file's form is, so two imports at once
// could take the same code and become versions of one form.
import { sql } from 'kysely'
import type { Database } from '../../../platform/index.ts'

/** Waits for the previous import. The lock is released with the transaction. */
export async function lockImports(trx: Database, connector: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`form import ${connector}`}, 0))`.execute(trx)
}

/** For work with its own transactions; a second connection holds the lock. The command line uses it, for one import at a time. */
export const whileLocked = <T>(db: Database, connector: string, work: () => Promise<T>): Promise<T> =>
  db.transaction().execute(async (trx) => {
    await lockImports(trx, connector)
    return work()
  })
