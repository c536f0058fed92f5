// An account is not the worker's any more: from now on the department's system is told of none. Journaled; false when there was none.
// What the worker says stays as a row, without the number, that keeps claim and list from linking it again; what the provider takes back leaves nothing.
import { sql } from 'kysely'
import { appendJournal } from '../../platform/index.ts'
import { ACCOUNT_PLACE, journalOf, type LinkDeps, type WebSystem } from './web-system.ts'

export async function unlinkAccount(
  deps: LinkDeps,
  system: WebSystem,
  worker: string,
  by: 'worker' | 'provider',
): Promise<boolean> {
  return deps.db.transaction().execute(async (trx) => {
    const at = deps.clock()
    const linked = sql`worker_id = ${worker} and system_id = ${system.id} and unlinked_at is null`
    const nothing = deps.seal.seal('', ACCOUNT_PLACE)
    const { rows } = await (by === 'worker'
      ? sql`update account_link set unlinked_at = ${at}, account_sealed = ${nothing} where ${linked} returning 1`
      : sql`delete from account_link where ${linked} and way = 'CLAIM' returning 1`
    ).execute(trx)
    if (rows.length === 0) return false
    const actor = by === 'worker' ? worker : 'system'
    await appendJournal(trx, journalOf(system), at, [{ kind: 'account.unlinked', actor, body: { system: system.id, worker } }])
    return true
  })
}
