// How whoever runs connectors may watch their calls, without a connector knowing who watches.
import type { CallResult } from './capabilities/index.ts'
import type { ConnectorKind } from './contract.ts'
import type { Parameters } from './mapping/index.ts'

export interface ObservedCall {
  connector: string
  kind: ConnectorKind
  purpose: 'list' | 'read' | 'send' | 'find'
  /** The manifest's operation, and what its places are filled with. Sign-in is no part of either, so no credential is; values of people are. */
  operation: unknown
  parameters: Parameters
}

export interface Observe {
  /** Runs one call to a system and sees what came of it; gives the result on. A dry run answers itself instead of running it. */
  call(about: ObservedCall, run: () => Promise<CallResult>): Promise<CallResult>
  /** Headers that go with each HTTP request: the trace that it belongs to. */
  headers(): Record<string, string>
}

export const unobserved: Observe = { call: (_, run) => run(), headers: () => ({}) }
