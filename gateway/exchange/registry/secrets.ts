// The secret settings of a connector, from the vault. Secrets stored before the vault existed are still read.
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

/** The vault's credentials of workers and divisions for this connector. */
export const ownCredentials =
  (deps: { db: Database; seal: Seal }, manifest: Manifest, settings: Readonly<Record<string, string>>): OwnCredential =>
  ({ of, id }) =>
    ownCredential(deps, { connector: manifest.id, of, id, origin: credentialOrigin(manifest, settings) })
