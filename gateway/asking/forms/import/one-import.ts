// Of one connector's forms one import at a time: which form a form of a file is depends on those that stand, so two at once would both
// take the same code and become versions of one form.
import { sql } from 'kysely'
import type { Database } from '../../../platform/index.ts'

/** Waits for the import before; the lock goes with the transaction. */
export async function lockImports(trx: Database, connector: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`form import ${connector}`}, 0))`.execute(trx)
}

/** For work with transactions of its own, on a connection beside the one that holds the lock: by the command line, one at a time. */
export const whileLocked = <T>(db: Database, connector: string, work: () => Promise<T>): Promise<T> =>
  db.transaction().execute(async (trx) => {
    await lockImports(trx, connector)
    return work()
  })
