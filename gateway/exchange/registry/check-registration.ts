// Checks before anything of a connector is stored: the manifest is valid, its settings are complete, and the deployer allows
// every destination. The connector is built as in production and discarded; no network call is made.
import { createConnector, type Manifest, type ManifestReader, manifestIn, wantedCredentials } from '../../../connectors/index.ts'
import { HubError } from '../../../schema/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import type { Reach } from './deps.ts'

/** Throws HubError MANIFEST_INVALID with every problem, its line and column. Without an account: for the connectors in force. */
export async function demandValid(
  manifests: ManifestReader,
  text: string,
  { catalogue, account }: { catalogue?: Catalogue; account?: string } = {},
): Promise<Manifest> {
  return manifestIn(await manifests.check(text, catalogue, account))
}

/** Throws HubError MANIFEST_INVALID for missing settings, DESTINATION_REFUSED for a forbidden destination, SIGN_IN_MISSING. */
export async function demandBuildable(
  reach: Reach,
  manifest: Manifest,
  settings: Readonly<Record<string, string>>,
  secrets: Readonly<Record<string, string>>,
): Promise<void> {
  const missing = wantedCredentials(manifest)
    .system.filter(({ name, optional }) => !optional && !secrets[name])
    .map(({ name }) => name)
  // A forbidden destination is reported first: no credential exists for it, and none may be entered.
  const standIns = Object.fromEntries(missing.map((name) => [name, '-']))
  try {
    await createConnector({ ...reach, manifest, settings, secrets: { ...standIns, ...secrets } }).close()
  } catch (error) {
    if (missing.length === 0 || (error instanceof HubError && error.code !== 'INTERNAL')) throw error
  }
  if (missing.length > 0)
    throw new HubError('SIGN_IN_MISSING', {
      sentence: {
        zh: `尚未为该地址提供凭据：${missing.join('、')}`,
        en: `No credential was given for this place: ${missing.join(', ')}`,
      },
    })
}
