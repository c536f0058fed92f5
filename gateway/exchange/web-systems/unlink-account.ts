// Unlinks an account: the department's system gets no account from now on. Journaled; false if there was none. A worker's
// unlinking leaves a row without the number, so that claims and lists do not link it again. The provider's leaves nothing.
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
