// The dependencies of the review desk's verbs, given by the composition root or the command line.
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
  /** Matches everything that came in again. A verb that changes how similar fields are ends with it. */
  rematch: () => Promise<RunResult>
}
