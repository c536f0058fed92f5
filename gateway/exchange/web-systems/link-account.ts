// Links an account to a worker in the caller's transaction; the journal entry omits its number. An account belongs to one person.
// After a worker unlinked an account, only the worker's own proof links it again.
import { sql } from 'kysely'
import type { Database } from '../../platform/index.ts'
import { appendJournal } from '../../platform/index.ts'
import type { AccountLinkTable } from '../tables.ts'
import { ACCOUNT_PLACE, accountHash, journalOf, type LinkDeps, type WebSystem } from './web-system.ts'

export interface NewLink {
  worker: string
  account: string
  way: AccountLinkTable['way']
  /** The acting person: the worker, an officer, or "system". */
  actor: string
}

/** `taken`: linked to another worker. `other`: the worker has another account there. `unlinked`: the worker unlinked this account. */
export type LinkOutcome = 'linked' | 'same' | 'taken' | 'other' | 'unlinked'

export async function linkAccount(trx: Database, deps: LinkDeps, system: WebSystem, link: NewLink): Promise<LinkOutcome> {
  const { worker, account, way, actor } = link
  const hash = accountHash(deps.seal, system.id, account)
  // One change per system at a time: a free account must still be free when it is written.
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
