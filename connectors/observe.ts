// How whoever runs connectors may watch their calls, without a connector knowing who watches.
import type { CallResult } from './capabilities/index.ts'
import type { ConnectorKind } from './contract.ts'

export interface Observe {
  /** Runs one call to a system and sees what came of it; gives the result on unchanged. */
  call(
    about: { connector: string; kind: ConnectorKind; purpose: 'read' | 'send' | 'find' },
    run: () => Promise<CallResult>,
  ): Promise<CallResult>
  /** Headers that go with each HTTP request: the trace that it belongs to. */
  headers(): Record<string, string>
}

export const unobserved: Observe = { call: (_, run) => run(), headers: () => ({}) }
