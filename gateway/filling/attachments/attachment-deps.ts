// Dependencies of attachments from the composition root.
import type { IPolicy } from 'cockatiel'
import type { Bounded } from '../../../connectors/index.ts'
import type { CatalogueHolder } from '../../catalogue/index.ts'
import type { FilesDeps } from '../../platform/index.ts'

export interface AttachmentDeps extends FilesDeps {
  catalogue: CatalogueHolder
  /** Opens pictures and documents that people hand in. */
  pictures: Bounded
  /** How many files this process reads at once. */
  attaching: IPolicy
}
