// What a kind of connector gives the capabilities: one operation carried out, and what came of it in words that are the same for
// every kind.
import type { Authority, Caller } from '../contract.ts'
import type { Verdict } from '../manifest/index.ts'
import type { Parameters } from '../mapping/index.ts'

export interface Call<Operation> {
  operation: Operation
  parameters: Parameters
  /** `send` changes something; `find` asks what became of it; `read` asks anything else. */
  purpose: 'read' | 'send' | 'find'
  caller: Caller
  signal?: AbortSignal | undefined
}

export interface Fault {
  kind: 'fault'
  verdict: Verdict
  /** A sentence without personal values, addresses or credentials. */
  reason: string
  retryAfterSeconds?: number
  /** What the system answered, where it answered. */
  body?: unknown
  /** Whose account for this system is not in the vault. */
  signInMissing?: 'worker' | 'division'
}

export type CallResult = { kind: 'reply'; body: unknown } | Fault

export interface Transport<Operation> {
  call(call: Call<Operation>): Promise<CallResult>
  /** On whose authority the system is asked for this caller; absent: the hub’s own. */
  authority?(caller: Caller): Authority
  /** Resolves when calls in flight are done and everything is given back. */
  close(): Promise<void>
}

export const fault = (verdict: Verdict, reason: string, more: Pick<Fault, 'retryAfterSeconds' | 'body'> = {}): Fault => ({
  kind: 'fault',
  verdict,
  reason,
  ...more,
})
