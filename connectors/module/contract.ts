// What a module is: a file of the deployer's, exporting `createModule`, which makes a connector on the contract of every other.
import type { Reason } from '../../schema/index.ts'
import type { Connector } from '../contract.ts'
import type { Limits } from '../language/index.ts'

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

export type ModuleOwn = Omit<Connector, 'id' | 'department' | 'kind' | 'version'>

/** A module imports nothing of the hub: its reasons are its own words, plain text. */
type InItsWords<T> = T extends Reason
  ? string
  : T extends ReadonlyMap<unknown, unknown> | AsyncIterable<unknown>
    ? T
    : T extends (...args: infer A) => infer R
      ? (...args: A) => InItsWords<R>
      : T extends Promise<infer Of>
        ? Promise<InItsWords<Of>>
        : T extends object
          ? { [K in keyof T]: InItsWords<T[K]> }
          : T

export type CreateModule = (given: ModuleSettings) => InItsWords<ModuleOwn>
