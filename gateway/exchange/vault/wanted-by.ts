// The text whose credential is spoken of: of the draft where there is one, because it is tried with its credential before it is in
// force, else of what is in force.
import type { Manifest, ManifestReader } from '../../../connectors/index.ts'

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
export async function wantedBy(
  manifests: ManifestReader,
  connector: Written & { id: string; draft?: Written | null },
  account: string,
): Promise<WantedBy | null> {
  const { manifest: text, settings } = connector.draft ?? connector
  const manifest = await manifests.manifest(text ?? '', account)
  return manifest && { connector: connector.id, manifest, settings }
}
