// The text whose credential is spoken of: of the draft where there is one, because it is tried with its credential before it is in
// force, else of what is in force.
import { checkManifest, type Manifest } from '../../connectors/index.ts'

interface Written {
  manifest: string | null
  settings: Readonly<Record<string, string>>
}

export interface WantedBy {
  connector: string
  manifest: Manifest
  settings: Readonly<Record<string, string>>
}

/** Null while the text cannot be read. */
export function wantedBy(connector: Written & { id: string; draft?: Written | null }): WantedBy | null {
  const { manifest, settings } = connector.draft ?? connector
  const checked = checkManifest(manifest ?? '')
  return 'manifest' in checked ? { connector: connector.id, manifest: checked.manifest, settings } : null
}
