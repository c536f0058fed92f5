// Opens a credential, only for the origins it was given for.
import type { Database, Seal } from '../../platform/index.ts'
import { HUB, keyOf, type Owner, placeOf } from './owner.ts'

export interface OpenedCredential {
  values: Readonly<Record<string, string>>
  /** `elsewhere`: one exists for other origins; it must be given again. */
  state: 'given' | 'absent' | 'elsewhere'
}

export async function openCredential(
  { db, seal }: { db: Database; seal: Seal },
  { connector, owner, origin }: { connector: string; owner: Owner; origin: string },
): Promise<OpenedCredential> {
  const key = keyOf(connector, owner)
  const rows = await db
    .selectFrom('credential')
    .select(['origin', 'values_sealed'])
    .where('connector_id', '=', key.connector_id)
    .where('owner_kind', '=', key.owner_kind)
    .where('owner_id', '=', key.owner_id)
    .execute()
  const row = rows.find((r) => r.origin === origin)
  if (!row) return { values: {}, state: rows.length > 0 ? 'elsewhere' : 'absent' }
  return { values: seal.openJson<Record<string, string>>(row.values_sealed, placeOf(key, origin)), state: 'given' }
}

/** The hub's own credentials for a connector: the settings that its manifest marks secret. */
export const openCredentials = (
  deps: { db: Database; seal: Seal },
  connector: string,
  origin: string,
): Promise<OpenedCredential> => openCredential(deps, { connector, owner: HUB, origin })
