// Publishes a connector: its manifest checked, its settings beside it, its secrets sealed apart from both. Every process that
// listens picks it up without a restart.
import { checkManifest } from '../../connectors/index.ts'
import { HubError } from '../../schema/index.ts'
import type { Bell, Database, Seal } from '../store/index.ts'

export interface Registration {
  /** The manifest as text (YAML). */
  manifest: string
  /** Settings that the manifest names and that are no secrets: origin, folder. */
  settings: Record<string, string>
  /** Settings marked secret; sealed, never shown again. */
  secrets: Record<string, string>
}

export const SECRETS = 'connector.secrets'

export async function registerConnector(
  { db, seal, bell }: { db: Database; seal: Seal; bell: Bell },
  registration: Registration,
): Promise<{ id: string; version: number; changed: boolean }> {
  const checked = checkManifest(registration.manifest)
  if (!('manifest' in checked)) {
    const lines = checked.problems.map((p) => `line ${p.line}, column ${p.column}: ${p.code}: ${p.message}`)
    throw new HubError('MANIFEST_INVALID', { message: lines.join('\n') })
  }
  const { id, department } = checked.manifest
  await db
    .insertInto('department')
    .values({ id: department.id, name_zh: department.name.zh, name_en: department.name.en })
    .onConflict((c) => c.column('id').doUpdateSet({ name_zh: department.name.zh, name_en: department.name.en }))
    .execute()
  const before = await db.selectFrom('connector').selectAll().where('id', '=', id).executeTakeFirst()
  const settings = JSON.stringify(registration.settings)
  const same =
    before?.manifest === registration.manifest &&
    JSON.stringify(before.settings) === settings &&
    before.secrets_sealed !== null &&
    seal.open(before.secrets_sealed, `${SECRETS}:${id}`) === JSON.stringify(registration.secrets)
  if (before && same) return { id, version: before.version, changed: false }
  const version = (before?.version ?? 0) + 1
  const row = {
    department_id: department.id,
    version,
    manifest: registration.manifest,
    settings,
    secrets_sealed: seal.sealJson(registration.secrets, `${SECRETS}:${id}`),
  }
  await db
    .insertInto('connector')
    .values({ id, ...row })
    .onConflict((c) => c.column('id').doUpdateSet({ ...row, updated_at: new Date() }))
    .execute()
  bell.ring('connector', id)
  bell.ring('catalogue', department.id)
  return { id, version, changed: true }
}
