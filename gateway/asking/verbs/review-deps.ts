// The dependencies of the review desk's verbs, given by the composition root or the command line.
import type { ManifestReader } from '../../../connectors/index.ts'
import type { CatalogueHolder, ReadRegistered } from '../../catalogue/index.ts'
import type { Database, Notifications } from '../../platform/index.ts'
import type { Rematch } from '../review/create-rematch.ts'

export interface ReviewDeps {
  db: Database
  notifications: Pick<Notifications, 'notify'>
  catalogue: CatalogueHolder
  registered: ReadRegistered
  manifests: Pick<ManifestReader, 'check'>
  /** Keeps the result of the matching true: a verb that changes how similar fields are goes through it. */
  rematch: Rematch
}
