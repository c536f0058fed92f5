// How a caller of connectors may observe their calls; a connector does not know its observer.
import type { CallResult } from './capabilities/index.ts'
import type { ConnectorKind } from './contract.ts'
import type { Parameters } from './mapping/index.ts'

export interface ObservedCall {
  connector: string
  kind: ConnectorKind
  purpose: 'list' | 'read' | 'send' | 'find'
  /** The manifest's operation, and its placeholders' values. These may be personal, but never a credential: the sign-in is separate. */
  operation: unknown
  parameters: Parameters
}

export interface Observe {
  /** Runs one call to a system, observes the result and returns it. A dry run returns its own answer instead. */
  call(about: ObservedCall, run: () => Promise<CallResult>): Promise<CallResult>
  /** Headers of each HTTP request: its trace. */
  headers(): Record<string, string>
}

export const unobserved: Observe = { call: (_, run) => run(), headers: () => ({}) }
