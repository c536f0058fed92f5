// Dependencies of every step of signing in and out.
import type { Logger } from 'pino'
import type { Seal } from '../../store/seal.ts'
import type { Cookies } from '../cookies.ts'
import type { Provider } from '../provider.ts'
import type { ProviderFetch } from '../provider-fetch.ts'
import type { Sessions } from '../session.ts'
import type { ProveToken } from '../token.ts'

export type SignedIn = (worker: string, claims: Readonly<Record<string, unknown>>) => Promise<void>

export interface SignInDeps {
  issuerUrl: string
  publicUrl: string
  clientId: string
  provider: Provider
  proveToken: ProveToken
  sessions: Sessions
  cookies: Cookies
  seal: Seal
  clock: () => Date
  log: Pick<Logger, 'info' | 'warn' | 'error'>
  fetch: ProviderFetch
  /** Called at each sign-in, with the proven claims. A failure is logged and does not block the sign-in. */
  signedIn?: SignedIn | undefined
}
