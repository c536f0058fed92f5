// The manifest that a credential is for: the draft if there is one, because it is tried with its credential before publication;
// otherwise the version in force.
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

/** Null if the text cannot be read. */
export async function wantedBy(
  manifests: ManifestReader,
  connector: Written & { id: string; draft?: Written | null },
  account: string,
): Promise<WantedBy | null> {
  const { manifest: text, settings } = connector.draft ?? connector
  const manifest = await manifests.manifest(text ?? '', account)
  return manifest && { connector: connector.id, manifest, settings }
}
