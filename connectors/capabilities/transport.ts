// What a kind of connector gives the capabilities: one operation carried out, and what came of it in words that are the same for
// every kind.
import type { Reason } from '../../schema/index.ts'
import type { Authority, Caller } from '../contract.ts'
import type { Verdict } from '../language/index.ts'
import type { Parameters } from '../mapping/index.ts'

export interface Call<Operation> {
  operation: Operation
  parameters: Parameters
  /** `send` changes something; `find` asks what became of it; `list` asks for a page of tasks or forms; `read` asks anything else. */
  purpose: 'list' | 'read' | 'send' | 'find'
  caller: Caller
  signal?: AbortSignal | undefined
  /** Path and query that the page before named as the next, on the same origin: asked instead of the operation's own. */
  follow?: string
}

export interface Fault {
  kind: 'fault'
  verdict: Verdict
  /** Without personal values, addresses or credentials. */
  reason: Reason
  retryAfterSeconds?: number
  /** What the system answered, where it answered. */
  body?: unknown
  /** Whose account for this system is not in the vault. */
  signInMissing?: 'worker' | 'division'
}

/** `next`: path and query of the next page, where the reply names one; null: it names one on another origin. */
export type CallResult = { kind: 'reply'; body: unknown; next?: string | null } | Fault

export interface Transport<Operation> {
  call(call: Call<Operation>): Promise<CallResult>
  /** On whose authority the system is asked for this caller; absent: the hub’s own. */
  authority?(caller: Caller): Authority
  /** Resolves when calls in flight are done and everything is given back. */
  close(): Promise<void>
}

export const fault = (verdict: Verdict, reason: Reason, more: Pick<Fault, 'retryAfterSeconds' | 'body'> = {}): Fault => ({
  kind: 'fault',
  verdict,
  reason,
  ...more,
})
