import type { ConnectorOptions } from '../../connectors/index.ts'
import type { Bell, Database, Seal } from '../store/index.ts'

/** How connectors are built in this installation: what the deployer allows to be dialled, for whom tokens are exchanged, what values elements take. */
export type Reach = Pick<ConnectorOptions, 'allowOrigins' | 'development' | 'exchange' | 'domainOf' | 'modules'>

/** What changing a connector needs. */
export interface RegistryDeps {
  db: Database
  seal: Seal
  bell: Bell
  clock: () => Date
  reach: Reach
}

/** Who changes something, and why; kept with the change. */
export interface By {
  /** A worker's id, or "system" for the command line. */
  actor: string
  reason: string
}
