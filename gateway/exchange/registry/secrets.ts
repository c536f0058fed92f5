// The secret settings of a connector, from the vault; those that were kept before there was one are still read.
import { type ConnectorOptions, credentialOrigin, type Manifest } from '../../../connectors/index.ts'
import type { Database, Seal } from '../../platform/index.ts'
import { openCredentials } from '../vault/open-credential.ts'
import { ownCredential } from '../vault/own-credential.ts'

type OwnCredential = NonNullable<ConnectorOptions['credential']>

export async function readSecrets(
  { db, seal }: { db: Database; seal: Seal },
  manifest: Manifest,
  settings: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const { state, values } = await openCredentials({ db, seal }, manifest.id, credentialOrigin(manifest, settings))
  if (state !== 'absent') return values
  const row = await db.selectFrom('connector').select('secrets_sealed').where('id', '=', manifest.id).executeTakeFirst()
  return row?.secrets_sealed ? seal.openJson<Record<string, string>>(row.secrets_sealed, `connector.secrets:${manifest.id}`) : {}
}

/** What the vault keeps of a worker or a division for this connector. */
export const ownCredentials =
  (deps: { db: Database; seal: Seal }, manifest: Manifest, settings: Readonly<Record<string, string>>): OwnCredential =>
  ({ of, id }) =>
    ownCredential(deps, { connector: manifest.id, of, id, origin: credentialOrigin(manifest, settings) })
