// The contract of a module: a file of the deployer that exports `createModule`, which returns a connector with the usual contract.
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
  /** Throws DESTINATION_REFUSED unless the deployer allows the origin (tcp://host:port, https://host); call it before connecting. */
  admit(origin: string): void
}

export type ModuleOwn = Omit<Connector, 'id' | 'department' | 'kind' | 'version'>

/** A module imports nothing from the hub: its reasons are plain text in its own words. */
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
