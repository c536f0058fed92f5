// Answers a departmental system after a worker's sign-in there: which account is the worker's. Each answer is journaled before it
// is given. After an unlinking there is no account.
import { HubError } from '../../../schema/index.ts'
import { appendJournal, may, type Viewer } from '../../platform/index.ts'
import { ACCOUNT_PLACE, journalOf, type LinkDeps, readSystem } from './web-system.ts'

export async function linkedAccount(deps: LinkDeps, viewer: Viewer, id: string, worker: string): Promise<string | null> {
  const system = await readSystem(deps.db, id)
  if (!may(viewer, 'ask linked account', { department: system.department }))
    throw new HubError('FORBIDDEN', { detail: `may not ask for accounts of ${system.id}` })
  const row = await deps.db
    .selectFrom('account_link')
    .select('account_sealed')
    .where('worker_id', '=', worker)
    .where('system_id', '=', system.id)
    .where('unlinked_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const entry = { kind: 'account.read', actor: viewer.id, body: { system: system.id, worker } }
  await appendJournal(deps.db, journalOf(system), deps.clock(), [entry])
  return deps.seal.open(row.account_sealed, ACCOUNT_PLACE)
}
