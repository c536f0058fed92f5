import type { ConnectorOptions, ManifestReader } from '../../../connectors/index.ts'
import type { Bell, Database, Seal } from '../../platform/index.ts'

/** How connectors are built in this installation: what the deployer allows to be dialled, for whom tokens are exchanged, what values elements take. */
export type Reach = Pick<
  ConnectorOptions,
  'allowOrigins' | 'development' | 'exchange' | 'domainOf' | 'modules' | 'bounded' | 'large'
>

/** What changing a connector needs. */
export interface RegistryDeps {
  db: Database
  seal: Seal
  bell: Bell
  clock: () => Date
  reach: Reach
  /** Reads what people hand in as manifests. */
  manifests: ManifestReader
}

/** Who changes something, and why; kept with the change. */
export interface By {
  /** A worker's id, or "system" for the command line. */
  actor: string
  reason: string
}
