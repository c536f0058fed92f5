// The HTTP client with the sign-in, for every HTTP kind. A request with a refused sign-in had no effect, so it is signed again
// and sent once more if that can help.
import { because } from '../../schema/index.ts'
import type { CallResult } from '../capabilities/index.ts'
import { fault } from '../capabilities/index.ts'
import type { Authority, Caller } from '../contract.ts'
import { type HttpRequest, type HttpResult, openHttpClient, originOf } from '../http/index.ts'
import type { HttpSignIn, Limits } from '../language/index.ts'
import type { NotMade } from '../protect/index.ts'
import type { ReplyReader } from '../replies/index.ts'
import type { ResolvedSettings } from '../settings.ts'
import { createSignIn } from './create-sign-in.ts'
import type { HttpReach, SignContext } from './sign-in.ts'

export interface SignedHttpClient {
  /** `read` interprets the reply; the verdict `sign-in-expired` causes a renewal. */
  call(
    request: HttpRequest,
    context: SignContext,
    read: (result: HttpResult | NotMade) => CallResult | Promise<CallResult>,
  ): Promise<CallResult>
  authority(caller: Caller): Authority
  close(): Promise<void>
}

/** The parts of an HTTP transport. */
export interface HttpSystem<M> {
  manifest: M
  settings: ResolvedSettings
  http: SignedHttpClient
  read: ReplyReader
}

interface SignedHttpClientOptions extends HttpReach {
  origin: string
  rule: HttpSignIn
  limits: Limits
  failed?: (result: HttpResult) => boolean
  fill(template: string): string
}

export function openSignedHttpClient({ rule, ...options }: SignedHttpClientOptions): SignedHttpClient {
  const { fill } = options
  const tls =
    rule.kind === 'mutualTls'
      ? { cert: fill(rule.certificate), key: fill(rule.privateKey), ca: rule.ca && fill(rule.ca) }
      : undefined
  const client = openHttpClient({ ...options, ...(tls && { tls }) })
  const origin = originOf(options.origin) ?? ''
  const signIn = createSignIn(rule, { ...options, origin, now: () => new Date() })
  return {
    async call(request, context, read) {
      for (let renewed = false; ; renewed = true) {
        const signing = signIn.sign(request, context)
        const signed = signing instanceof Promise ? await signing : signing
        if ('kind' in signed) return signed
        if (!Object.values(signed.headers).every(isHeaderText)) return fault('sign-in-expired', because('SIGN_IN_NOT_SENDABLE'))
        const result = await read(await client.call(signed, context.signal))
        const refused = result.kind === 'fault' && result.verdict === 'sign-in-expired'
        if (!refused || renewed || !signIn.expired(context, signed)) return result
      }
    },
    authority: (caller) => signIn.authority(caller),
    async close() {
      await Promise.all([client.close(), signIn.close()])
    },
  }
}

const isHeaderText = (value: string) => /^[\t\x20-\x7e\x80-\xff]*$/.test(value)
