// What must hold before anything of a connector is kept: the manifest is valid, its settings are complete, and every place that it
// leads to is one that the deployer allows. It is built as it would run and put away again; nothing is dialled.
import { type CheckedManifest, checkManifest, createConnector, type Manifest } from '../../connectors/index.ts'
import { HubError } from '../../schema/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import type { Reach } from './deps.ts'

export interface Registered {
  manifest: string
  settings: Readonly<Record<string, string>>
}

/** Against the language, the contract, and the catalogue in force. */
export const checkAgainst = (catalogue: Catalogue, text: string): CheckedManifest => checkManifest(text, catalogue)

/** Throws HubError MANIFEST_INVALID with every problem, its line and column. */
export function demandValid(text: string, catalogue?: Catalogue): Manifest {
  const checked = catalogue ? checkAgainst(catalogue, text) : checkManifest(text)
  if ('manifest' in checked) return checked.manifest
  const lines = checked.problems.map((p) => `line ${p.line}, column ${p.column}: ${p.code}: ${p.message}`)
  const zh = checked.problems.map((p) => `第 ${p.line} 行第 ${p.column} 列：${p.zh}`)
  throw new HubError('MANIFEST_INVALID', { sentence: { zh: zh.join('\n'), en: lines.join('\n') } })
}

/** Throws HubError MANIFEST_INVALID for settings that are missing, DESTINATION_REFUSED for a place that is not allowed. */
export async function demandBuildable(
  reach: Reach,
  { manifest, settings }: Registered,
  secrets: Readonly<Record<string, string>>,
): Promise<void> {
  await createConnector({ ...reach, manifest, settings, secrets }).close()
}
