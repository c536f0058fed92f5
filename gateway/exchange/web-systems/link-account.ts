// An account becomes a worker's, in the caller's transaction, journaled without its number. An account is one person's, and what the
// worker unlinked comes back by the worker's own proof only.
import { sql } from 'kysely'
import type { Database } from '../../platform/index.ts'
import { appendJournal } from '../../platform/index.ts'
import type { AccountLinkTable } from '../tables.ts'
import { ACCOUNT_PLACE, accountHash, journalOf, type LinkDeps, type WebSystem } from './web-system.ts'

export interface NewLink {
  worker: string
  account: string
  way: AccountLinkTable['way']
  /** Who did it: the worker, an officer, "system". */
  actor: string
}

/** `taken`: somebody else's. `other`: the worker has another account there. `unlinked`: the worker unlinked this very one. */
export type LinkOutcome = 'linked' | 'same' | 'taken' | 'other' | 'unlinked'

export async function linkAccount(trx: Database, deps: LinkDeps, system: WebSystem, link: NewLink): Promise<LinkOutcome> {
  const { worker, account, way, actor } = link
  const hash = accountHash(deps.seal, system.id, account)
  // One change of a system's accounts at a time: whether an account is free must still be true when it is written.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`account:${system.id}`}, 0))`.execute(trx)
  const row = trx.selectFrom('account_link').where('system_id', '=', system.id)
  const mine = await row.selectAll().where('worker_id', '=', worker).executeTakeFirst()
  const owner = await row.select('worker_id').where('account_hash', '=', hash).where('unlinked_at', 'is', null).executeTakeFirst()
  if (owner && owner.worker_id !== worker) return 'taken'
  if (mine?.account_hash.equals(hash)) {
    if (!mine.unlinked_at) return 'same'
    if (way !== 'PROOF') return 'unlinked'
  } else if (mine && !mine.unlinked_at && !(way === 'CLAIM' && mine.way === 'CLAIM')) return 'other'
  const at = deps.clock()
  const values = {
    account_sealed: deps.seal.seal(account, ACCOUNT_PLACE),
    account_hash: hash,
    way,
    linked_at: at,
    unlinked_at: null,
  }
  await trx
    .insertInto('account_link')
    .values({ worker_id: worker, system_id: system.id, ...values })
    .onConflict((c) => c.columns(['worker_id', 'system_id']).doUpdateSet(values))
    .execute()
  await appendJournal(trx, journalOf(system), at, [{ kind: 'account.linked', actor, body: { system: system.id, worker, way } }])
  return 'linked'
}
