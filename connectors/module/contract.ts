// What a module is: a file of the deployer's, exporting `createModule`, which makes a connector on the contract of every other.
import type { Connector } from '../contract.ts'
import type { Limits } from '../manifest/index.ts'

export interface ModuleSettings {
  id: string
  department: string
  version: number
  settings: Readonly<Record<string, string>>
  secrets: Readonly<Record<string, string>>
  limits: Limits
  /** Throws DESTINATION_REFUSED unless the deployer allows the origin (tcp://host:port, https://host); to be asked before dialling. */
  admit(origin: string): void
}

export type CreateModule = (given: ModuleSettings) => Omit<Connector, 'id' | 'department' | 'kind' | 'version'>
