// What the verbs of the review desk need from the composition root, or from the command line.
import type { ManifestReader } from '../../../connectors/index.ts'
import type { CatalogueHolder, ReadRegistered } from '../../catalogue/index.ts'
import type { Database, Notifications } from '../../platform/index.ts'
import type { RunResult } from '../review/run-match.ts'

export interface ReviewDeps {
  db: Database
  notifications: Pick<Notifications, 'notify'>
  catalogue: CatalogueHolder
  registered: ReadRegistered
  manifests: Pick<ManifestReader, 'check'>
  /** Matches everything that came in anew. A verb that changes what fields are like ends with it. */
  rematch: () => Promise<RunResult>
}
