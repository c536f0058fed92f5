// The sign-in of an HTTP kind: takes the finished request and returns it with its credential.
import type { Fault } from '../capabilities/index.ts'
import type { Authority, Caller } from '../contract.ts'
import type { Admission, HttpRequest } from '../http/index.ts'
import type { Limits } from '../language/index.ts'

export interface SignContext {
  caller: Caller
  signal?: AbortSignal | undefined
}

export interface SignIn {
  /** A fault says why the sign-in is impossible; nothing was sent then. Synchronous if there is nothing to wait for. */
  sign(request: HttpRequest, context: SignContext): HttpRequest | Fault | Promise<HttpRequest | Fault>
  /** The system refused it. True if a cached value was dropped, so that a retry uses a new one. */
  expired(context: SignContext, signed: HttpRequest): boolean
  /** The authority of this caller's requests. */
  authority(caller: Caller): Authority
  close(): Promise<void>
}

/** The worker's token for one system alone (RFC 8693). Throws HubError. */
export type Exchange = (token: string, audience: string) => Promise<{ token: string; expiresIn: number }>

/** The vault's credential of this worker or division for this connector at this origin; null if none. */
export type OwnCredential = (
  owner: { of: 'worker' | 'division'; id: string },
  origin: string,
) => Promise<Readonly<Record<string, string>> | null>

/** What the hub provides to an HTTP connector. */
export interface HttpReach extends Admission {
  trace?: () => Record<string, string>
  exchange?: Exchange | undefined
  credential?: OwnCredential | undefined
}

export interface SignInDeps extends HttpReach {
  /** The system's address; credentials are for it alone. */
  origin: string
  limits: Limits
  fill(template: string): string
  now(): Date
}

export const withHeaders = (request: HttpRequest, headers: Record<string, string>): HttpRequest => ({
  ...request,
  headers: { ...request.headers, ...headers },
})

export const withQuery = (request: HttpRequest, name: string, value: string): HttpRequest => ({
  ...request,
  path: `${request.path}${request.path.includes('?') ? '&' : '?'}${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
})
