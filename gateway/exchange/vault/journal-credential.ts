// Journals that a credential was given or removed, by whom and for whom, never its value. Connectors belong to no county, so the
// entry is in the hub's own journal.

import type { Database } from '../../platform/index.ts'
import { appendJournal } from '../../platform/index.ts'
import type { Owner } from './owner.ts'

const WHOLE_HUB = '000000'

export async function journalCredential(
  trx: Database,
  at: Date,
  actor: string,
  what: 'given' | 'removed',
  { connector, owner }: { connector: string; owner: Owner },
): Promise<void> {
  const whose = owner.kind === 'SYSTEM' ? {} : { [owner.kind.toLowerCase()]: owner.id }
  await appendJournal(trx, WHOLE_HUB, at, [{ kind: `credential.${what}`, actor, body: { connector, of: owner.kind, ...whose } }])
}
