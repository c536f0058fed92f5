// The worker says "not mine any more": from now on the department's system is told of no account. Journaled; false when there was none.
import { appendJournal } from '../journal/index.ts'
import { journalOf, type LinkDeps, type WebSystem } from './web-system.ts'

export async function unlinkAccount(deps: LinkDeps, system: WebSystem, worker: string, actor: string): Promise<boolean> {
  return deps.db.transaction().execute(async (trx) => {
    const at = deps.clock()
    const gone = await trx
      .updateTable('account_link')
      .set({ unlinked_at: at })
      .where('worker_id', '=', worker)
      .where('system_id', '=', system.id)
      .where('unlinked_at', 'is', null)
      .returning('system_id')
      .executeTakeFirst()
    if (!gone) return false
    await appendJournal(trx, journalOf(system), at, [{ kind: 'account.unlinked', actor, body: { system: system.id, worker } }])
    return true
  })
}
