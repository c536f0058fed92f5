// What signing in is to a kind that speaks HTTP: the finished request goes in, the request with its proof comes out.
import type { Fault } from '../capabilities/index.ts'
import type { Authority, Caller } from '../contract.ts'
import type { Admission, HttpRequest } from '../http/index.ts'
import type { Limits } from '../language/index.ts'

export interface SignContext {
  caller: Caller
  signal?: AbortSignal | undefined
}

export interface SignIn {
  /** A fault says why nobody can be signed in; nothing has been sent then. At once where nothing is waited for. */
  sign(request: HttpRequest, context: SignContext): HttpRequest | Fault | Promise<HttpRequest | Fault>
  /** The system did not take it. True when what was kept is forgotten, so that another try shows something new. */
  expired(context: SignContext, signed: HttpRequest): boolean
  /** On whose authority this caller's requests go. */
  authority(caller: Caller): Authority
  close(): Promise<void>
}

/** A token of the worker for one system alone (RFC 8693). Throws HubError. */
export type Exchange = (token: string, audience: string) => Promise<{ token: string; expiresIn: number }>

/** What the vault keeps of this worker or division for this connector at this origin; null when nothing. */
export type OwnCredential = (
  owner: { of: 'worker' | 'division'; id: string },
  origin: string,
) => Promise<Readonly<Record<string, string>> | null>

/** What a connector that speaks HTTP is lent by the hub. */
export interface HttpReach extends Admission {
  trace?: () => Record<string, string>
  exchange?: Exchange | undefined
  credential?: OwnCredential | undefined
}

export interface SignInDeps extends HttpReach {
  /** Where the system is; credentials are for it alone. */
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
