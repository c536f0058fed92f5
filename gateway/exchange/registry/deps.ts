import type { ConnectorOptions, ManifestReader } from '../../../connectors/index.ts'
import type { Database, Notifications, Seal } from '../../platform/index.ts'

/** How this installation builds connectors: allowed destinations, token exchange, and the domains of elements. */
export type Reach = Pick<
  ConnectorOptions,
  'allowOrigins' | 'development' | 'exchange' | 'domainOf' | 'modules' | 'bounded' | 'large'
>

/** Dependencies of changes to a connector. */
export interface RegistryDeps {
  db: Database
  seal: Seal
  notifications: Notifications
  clock: () => Date
  reach: Reach
  /** Reads submitted manifests. */
  manifests: ManifestReader
}

/** Who changes something, and why; stored with the change. */
export interface By {
  /** A worker's id, or "system" for the command line. */
  actor: string
  reason: string
}
