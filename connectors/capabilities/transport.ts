// What each kind of connector provides to the capabilities: it runs one operation and returns the result in common terms.
import type { Reason } from '../../schema/index.ts'
import type { Authority, Caller, PlacedFile } from '../contract.ts'
import type { Verdict } from '../language/index.ts'
import type { Parameters } from '../mapping/index.ts'

export interface Call<Operation> {
  operation: Operation
  parameters: Parameters
  /** `send` changes something; `find` queries its state; `list` requests a page of tasks or forms; `read` is any other query. */
  purpose: 'list' | 'read' | 'send' | 'find'
  caller: Caller
  /** Of a delivery, beside its parameters; only for transports that take files. */
  files?: readonly PlacedFile[] | undefined
  signal?: AbortSignal | undefined
  /** The next page's path and query on the same origin, from the previous page; replaces the operation's own. */
  follow?: string
}

export interface Fault {
  kind: 'fault'
  verdict: Verdict
  /** Without personal values, addresses or credentials. */
  reason: Reason
  retryAfterSeconds?: number
  /** The system's answer, if it answered. */
  body?: unknown
  /** Whose account for this system is missing from the vault. */
  signInMissing?: 'worker' | 'division'
}

/** `next`: path and query of the next page, if the reply names one; null: it is on another origin. */
export type CallResult = { kind: 'reply'; body: unknown; next?: string | null } | Fault

export interface Transport<Operation> {
  call(call: Call<Operation>): Promise<CallResult>
  /** The authority of calls for this caller; absent: the hub's own. */
  authority?(caller: Caller): Authority
  /** Resolves when calls in flight have ended and all resources are released. */
  close(): Promise<void>
}

export const fault = (verdict: Verdict, reason: Reason, more: Pick<Fault, 'retryAfterSeconds' | 'body'> = {}): Fault => ({
  kind: 'fault',
  verdict,
  reason,
  ...more,
})
