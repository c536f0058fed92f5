// Publishes a connector in one step, for an operator (the demo, a deployment script). It checks the manifest and the destination
// first. Repeating the same changes nothing. The caller must ask for the impact itself.
import { credentialOrigin } from '../../../connectors/index.ts'
import { HUB } from '../vault/owner.ts'
import { storeCredential } from '../vault/store-credential.ts'
import { demandBuildable, demandValid } from './check-registration.ts'
import type { By, RegistryDeps } from './deps.ts'
import type { Finding } from './impact/finding.ts'
import { inForceOf } from './in-force.ts'
import { putInForce } from './life/put-in-force.ts'

export interface Registration {
  /** The manifest as text (YAML). */
  manifest: string
  /** Settings of the manifest that are not secret: origin, folder. */
  settings: Record<string, string>
  /** Secret settings; sealed, never shown again. */
  secrets: Record<string, string>
}

const BY_DEPLOYMENT: By = { actor: 'system', reason: 'registered by whoever runs the hub' }

export async function registerConnector(
  deps: RegistryDeps,
  registration: Registration,
  by: By = BY_DEPLOYMENT,
  impact: readonly Finding[] = [],
): Promise<{ id: string; version: number; changed: boolean }> {
  const manifest = await demandValid(deps.manifests, registration.manifest)
  const { id } = manifest
  const { settings, secrets } = registration
  await demandBuildable(deps.reach, manifest, settings, secrets)
  const given =
    Object.keys(secrets).length > 0 &&
    (await storeCredential(deps, {
      ...{ connector: id, owner: HUB, origin: credentialOrigin(manifest, settings), values: secrets, by: by.actor },
    }))
  const before = await inForceOf(deps.db, id)
  if (before?.manifest === registration.manifest && canonical(before.settings) === canonical(settings))
    return { id, version: before.version, changed: given }
  const version = await putInForce(
    deps,
    { manifest, text: registration.manifest, settings, report: null, impact, untested: by.reason },
    by,
  )
  return { id, version, changed: true }
}

const canonical = (of: Record<string, string>): string =>
  JSON.stringify(Object.entries(of).toSorted(([a], [b]) => (a < b ? -1 : 1)))
